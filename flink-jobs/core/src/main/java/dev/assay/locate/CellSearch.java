package dev.assay.locate;

import dev.assay.profile.Cell;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cells of a kind.
 *
 * @param column in which
 * @param sought whether a cell is one
 * @param orElse whether it may be one, where too few are
 */
record CellSearch(String column, Predicate<Cell> sought, Predicate<Cell> orElse) implements Search {

    CellSearch(String column, Predicate<Cell> sought) {
        this(column, sought, cell -> false);
    }

    @Override
    public Optional<String> look(Row row) {
        return shown(row, sought);
    }

    @Override
    public Optional<String> lookAgain(Row row) {
        return shown(row, orElse);
    }

    private Optional<String> shown(Row row, Predicate<Cell> which) {
        return which.test(row.cell(column)) ? Optional.of(row.shown(column)) : Optional.empty();
    }
}
