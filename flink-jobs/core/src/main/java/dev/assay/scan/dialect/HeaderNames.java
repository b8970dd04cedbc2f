package dev.assay.scan.dialect;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The names of columns that a header alone does not give: those that it has for several, and that
 * of the names of rows. What they stand for nobody but the owner knows, so they are asked about.
 *
 * @param names of all columns; empty where the header is enough
 * @param guesses about it
 */
record HeaderNames(List<String> names, List<Guess> guesses) {

    /** They are read, and may be called otherwise. */
    private static final double OPEN = 0.5;

    /**
     * Of a table.
     *
     * @param cut of which it was found
     * @param header whether its first row names the columns
     * @param declared names where there is no header; may be empty
     */
    static HeaderNames of(CutText cut, Table table, boolean header, List<String> declared) {
        if (!header || table.rows().isEmpty()) {
            return new HeaderNames(declared, List.of());
        }
        Row first = table.rows().get(0);
        List<String> names = new ArrayList<>();
        for (String cell : first.cells()) {
            names.add(cell.isEmpty() ? "c" + (names.size() + 1) : cell);
        }
        List<Guess> guesses = new ArrayList<>();
        if (isMended(cut, first)) {
            guesses.add(open(Key.ROW_NAMES, names.get(0)));
        }
        List<String> own = first.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (new HashSet<>(own).size() < own.size()) {
            guesses.add(open(Key.NAMES, RepeatedNames.told(own)));
        }
        return new HeaderNames(guesses.isEmpty() ? List.of() : RepeatedNames.apart(names), guesses);
    }

    /** Whether the header has a cell more than the text has there. */
    private static boolean isMended(CutText cut, Row header) {
        return cut.rows().stream()
                .anyMatch(row -> row.line() == header.line() && row.width() == header.width() - 1);
    }

    private static Guess open(Key key, String value) {
        return new Guess(key, List.of(new Answer(value, OPEN)));
    }
}
