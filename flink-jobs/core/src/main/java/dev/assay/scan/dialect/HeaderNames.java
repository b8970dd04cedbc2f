package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of columns that a header alone does not give: those that it has for several, that of
 * the names of rows, and those that stand in several lines. What they stand for nobody but the
 * owner knows, so they are asked about.
 *
 * @param names of all columns; empty where the header is enough
 * @param guesses about it, for which there is no answer but the owner's
 */
public record HeaderNames(List<String> names, List<Guess> guesses) {

    /** They are read, and may be called otherwise. */
    private static final double OPEN = 0.5;

    private static final int SHOWN = 3;

    /**
     * What a file says that gives its columns other names than those that are expected.
     *
     * @param own names that it gives them outside of its records; empty where it gives none
     * @param where it gives them
     */
    static Optional<String> other(List<String> own, String where, CsvDialect expected) {
        List<String> names = expected.head().names();
        return own.isEmpty() || names.isEmpty() || own.equals(names)
                ? Optional.empty()
                : Optional.of(
                        "names its columns "
                                + String.join(" ", own)
                                + " "
                                + where
                                + " in place of "
                                + String.join(" ", names));
    }

    /**
     * Of a table.
     *
     * @param cut of which it was found
     * @param header whether its first row names the columns
     * @param declared names where there is no header; may be empty
     */
    static HeaderNames of(CutText cut, Table table, boolean header, List<String> declared) {
        if (table.rows().isEmpty()) {
            return new HeaderNames(declared, List.of());
        }
        Row first = table.rows().get(0);
        if (!header) {
            // Who reads on would take the first record's width for that of all.
            boolean isOdd = declared.isEmpty() && first.width() != table.width();
            return new HeaderNames(isOdd ? numbered(table.width()) : declared, List.of());
        }
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
            guesses.add(open(Key.NAMES, told(first.cells(), apart(names))));
        }
        List<String> all = guesses.isEmpty() ? List.of() : apart(names);
        String padded =
                own.stream()
                        .filter(name -> !name.isBlank() && !name.equals(name.strip()))
                        .map(String::strip)
                        .limit(SHOWN)
                        .collect(Collectors.joining(", "));
        if (!padded.isEmpty()) {
            guesses.add(new Guess(Key.NAME_BLANKS, List.of(new Answer(padded, 1))));
        }
        return new HeaderNames(all, guesses);
    }

    /** What columns are called by their places: {@code c1, c2 …}. */
    static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(i -> "c" + i).toList();
    }

    /** Of a header of several lines. */
    static HeaderNames of(StackedHeader header) {
        return new HeaderNames(header.names(), List.of(open(Key.HEADER_LINES, header.lines())));
    }

    /** Whether the header has a cell more than the text has there. */
    private static boolean isMended(CutText cut, Row header) {
        return cut.rows().stream()
                .anyMatch(row -> row.line() == header.line() && row.width() == header.width() - 1);
    }

    private static Guess open(Key key, String value) {
        return new Guess(key, List.of(new Answer(value, OPEN)));
    }

    /**
     * Names of a header as columns can be told apart by: the first that has one keeps it, the
     * others get their number behind it, {@code x, x_2, x_3}.
     */
    public static List<String> apart(List<String> names) {
        Set<String> taken = new HashSet<>(names);
        Map<String, Integer> counts = new HashMap<>();
        List<String> apart = new ArrayList<>();
        for (String name : names) {
            int n = counts.merge(name, 1, Integer::sum);
            String own = name;
            while (n > 1 && !taken.add(own = name + "_" + n)) {
                n = counts.merge(name, 1, Integer::sum);
            }
            apart.add(own);
        }
        return apart;
    }

    /**
     * What is said of them: each with how often it stands there and what it is called for it, the
     * most frequent first: {@code x × 100: x, x_2 … x_100; y × 2: y, y_2}.
     *
     * @param written in the file's order; empty for a column without a name
     * @param called the same, told apart
     */
    private static String told(List<String> written, List<String> called) {
        Map<String, List<String>> uses = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            uses.computeIfAbsent(written.get(i), name -> new ArrayList<>()).add(called.get(i));
        }
        return uses.entrySet().stream()
                .filter(use -> !use.getKey().isEmpty() && use.getValue().size() > 1)
                .sorted(Comparator.comparingInt(use -> -use.getValue().size()))
                .limit(SHOWN)
                .map(use -> use.getKey() + " \u00D7 " + shown(use.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shown(List<String> called) {
        int n = called.size();
        String all =
                n <= SHOWN
                        ? String.join(", ", called)
                        : String.join(", ", called.subList(0, 2)) + " \u2026 " + called.get(n - 1);
        return n + ": " + all;
    }
}
