package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import dev.assay.document.Nullable;
import dev.assay.scan.dialect.CutText.Row;
import dev.assay.scan.notation.DateOrder;
import dev.assay.scan.notation.NumberColumns;
import dev.assay.scan.notation.Truths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the columns of a table write their values.
 *
 * @param notations of those that do not write them as programs do
 * @param guesses about it
 */
record ColumnForms(Notations notations, List<Guess> guesses) {

    private static final double THIRD = 0.333;

    /** As which a column is read of which that is open. */
    private static final String TEXT = "none";

    /**
     * Finds it out.
     *
     * @param header whether the first row names the columns
     * @param names of the columns where no header gives them all; may be empty
     * @param declared what is said already, or null
     */
    static ColumnForms of(
            Table table, boolean header, List<String> names, @Nullable Notations declared) {
        Notations said = declared == null ? Notations.PLAIN : declared;
        Map<String, List<String>> columns = values(table, header, names);
        columns.keySet().removeAll(said.columns().keySet());
        Map<String, List<String>> orders = new TreeMap<>();
        columns.forEach((name, values) -> orders.put(name, DateOrder.of(values)));
        NumberColumns numbers = NumberColumns.of(columns, said.decimal(), isOfCommas(orders));
        Map<String, Notation> found = new TreeMap<>(numbers.notations());
        List<Guess> guesses = new ArrayList<>(numbers.guesses());
        columns.keySet().removeAll(found.keySet());
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            String name = column.getKey();
            List<String> patterns = orders.get(name);
            Optional<Notation.Truth> truth = Truths.of(column.getValue());
            if (patterns.size() == 1) {
                found.put(name, new Notation.Dates(patterns.get(0)));
                guesses.add(certain(Key.DATES, name, patterns.get(0)));
            } else if (patterns.size() > 1) {
                guesses.add(openDate(name, patterns));
            } else if (truth.isPresent()) {
                found.put(name, truth.get());
                String words = "[" + truth.get().yes() + ", " + truth.get().no() + "]";
                guesses.add(certain(Key.BOOLEANS, name, words));
            }
        }
        return new ColumnForms(said.or(new Notations(null, found)), guesses);
    }

    /** Whether dates are written as in countries in which a comma is the decimal mark. */
    private static boolean isOfCommas(Map<String, List<String>> orders) {
        return orders.values().stream()
                .anyMatch(patterns -> patterns.size() == 1 && patterns.get(0).startsWith("d.M."));
    }

    /**
     * The same with the order of dates that another file shows, where the first left it open.
     *
     * @param found of the first file
     * @param other of the other file
     */
    static HowRead settled(HowRead found, HowRead other) {
        CsvDialect dialect = found.dialect().orElseThrow();
        Map<String, Notation> all = new TreeMap<>(dialect.notations().columns());
        List<Guess> guesses = new ArrayList<>();
        for (Guess guess : found.guesses()) {
            Optional<Map.Entry<String, Notation>> shown =
                    other.dialect().orElseThrow().notations().columns().entrySet().stream()
                            .filter(column -> column.getValue() instanceof Notation.Dates)
                            .filter(column -> isOpen(guess, column.getKey()))
                            .findFirst();
            if (shown.isPresent()) {
                String column = shown.get().getKey();
                Notation.Dates dates = (Notation.Dates) shown.get().getValue();
                all.put(column, dates);
                guesses.add(certain(Key.DATES, column, dates.pattern()));
            } else {
                guesses.add(guess);
            }
        }
        Notations notations = new Notations(dialect.notations().decimal(), all);
        return new HowRead(dialect.with(notations), guesses);
    }

    private static boolean isOpen(Guess guess, String column) {
        return guess.key() == Key.DATES && guess.best().value().equals(declared(column, TEXT));
    }

    private static Guess certain(Key key, String column, String value) {
        return new Guess(key, List.of(new Answer(declared(column, value), 1)));
    }

    /**
     * Nobody can say whether the day or the month comes first: it stays text until somebody does.
     */
    private static Guess openDate(String column, List<String> patterns) {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(declared(column, TEXT), THIRD));
        for (String pattern : patterns) {
            answers.add(new Answer(declared(column, pattern), THIRD));
        }
        return new Guess(Key.DATES, answers);
    }

    private static String declared(String column, String value) {
        return "{"
                + column
                + ": "
                + (value.indexOf(',') < 0 || value.startsWith("[") ? value : '"' + value + '"')
                + "}";
    }

    /** The values of each column without blanks at their ends, those that are not empty. */
    private static Map<String, List<String>> values(
            Table table, boolean header, List<String> names) {
        List<Row> rows = table.fitting();
        // No record may be as wide as those above the table.
        if (rows.isEmpty()) {
            return new TreeMap<>();
        }
        List<Row> texts = TextRows.of(table, header).rows();
        Row first = table.rows().get(0);
        // Where records end with a delimiter, the header has a cell less than they have.
        List<Row> body =
                rows.stream()
                        .filter(row -> !header || row != first)
                        .filter(row -> !texts.contains(row))
                        .toList();
        Map<String, List<String>> columns = new TreeMap<>();
        for (int i = 0; i < table.width(); i++) {
            int column = i;
            String named = header && i < first.width() ? first.cells().get(i) : "";
            String own = named.isEmpty() ? "c" + (i + 1) : named;
            columns.put(
                    i < names.size() ? names.get(i) : own,
                    body.stream()
                            .map(row -> row.cells().get(column).strip())
                            .filter(cell -> !cell.isEmpty())
                            .toList());
        }
        return columns;
    }
}
