package dev.assay.locate;

import dev.assay.batch.NumberSpan;
import dev.assay.finding.Finding;
import dev.assay.profile.Cell;
import java.util.List;
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

    /**
     * Numbers and times that are far from where most of their file's are; empty where the finding
     * names no file, or its numbers are not kept.
     */
    static Optional<Search> ofStrays(Source source, Finding f) {
        List<String> names = source.today().bins().columns().stream().map(c -> c.name()).toList();
        int at = names.indexOf(f.column());
        return source.today().batches().stream()
                .filter(batch -> batch.file().equals(f.batch()) && at >= 0)
                .map(batch -> batch.columns().get(at).range())
                .filter(range -> range.middle() != null)
                .findFirst()
                .map(range -> new CellSearch(f.column(), cell -> isStray(cell, range)));
    }

    private static boolean isStray(Cell cell, NumberSpan range) {
        double number = cell.number();
        boolean temporal = Double.isNaN(number);
        return range.isFarFrom(temporal ? cell.epochSecond() : number, temporal);
    }
}
