package dev.assay.bench.pollock;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well one file was read, in 10 measures of at most 1: that it was at all, and precision,
 * recall and F1 of the header's cells, of the records and of all cells. As in G. Vitagliano, M.
 * Hameed, L. Jiang, L. Reisener, E. Wu and F. Naumann, <i>Pollock: A Data Loading Benchmark</i>,
 * PVLDB 16 (2023), doi:10.14778/3594512.3594518. There, precision is the share of what was to be
 * read, and recall that of what was read.
 *
 * @param success 1, or 0 where a fault was reported in place of a table
 */
record Score(double success, Overlap header, Overlap records, Overlap cells) {

    /** Nothing was read. */
    static final Score FAULT = new Score(0, Overlap.NONE, Overlap.NONE, Overlap.NONE);

    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?[0-9]+\\s*");
    private static final Pattern DECIMAL =
            Pattern.compile("\\s*[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)([eE][+-]?[0-9]+)?\\s*");

    /** How two bags overlap. */
    record Overlap(double precision, double recall) {

        static final Overlap NONE = new Overlap(0, 0);
        static final Overlap ALL = new Overlap(1, 1);

        static Overlap of(List<String> expected, List<String> found) {
            if (expected.isEmpty()) {
                return ALL;
            }
            Map<String, Integer> left = new HashMap<>();
            expected.forEach(text -> left.merge(text, 1, Integer::sum));
            int both = 0;
            for (String text : found) {
                if (left.merge(text, -1, Integer::sum) >= 0) {
                    both++;
                }
            }
            return both == 0
                    ? NONE
                    : new Overlap((double) both / expected.size(), (double) both / found.size());
        }

        double sum() {
            return precision == 0 ? 0 : precision + recall + f1();
        }

        private double f1() {
            return 2 * precision * recall / (precision + recall);
        }

        boolean isAll() {
            return precision == 1 && recall == 1;
        }
    }

    /** Of a table that was read, with its header as the first row. */
    static Score of(List<List<String>> expected, List<List<String>> found) {
        if (expected.isEmpty()) {
            return new Score(1, Overlap.ALL, Overlap.ALL, Overlap.ALL);
        }
        return new Score(
                1,
                Overlap.of(
                        expected.get(0).stream().map(Score::normal).toList(),
                        found.isEmpty()
                                ? List.of()
                                : found.get(0).stream().map(Score::normal).toList()),
                Overlap.of(records(expected), records(found)),
                Overlap.of(cells(expected), cells(found)));
    }

    private static List<String> records(List<List<String>> rows) {
        return rows.stream()
                .skip(1)
                .map(row -> String.join("", row.stream().map(Score::normal).toList()))
                .toList();
    }

    private static List<String> cells(List<List<String>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Numbers and truths in one spelling, texts in small letters. */
    private static String normal(String cell) {
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            return cell.equalsIgnoreCase("true") ? "1" : "0";
        }
        if (INTEGER.matcher(cell).matches()) {
            return new BigInteger(cell.strip().replace("+", "")).toString();
        }
        if (DECIMAL.matcher(cell).matches()) {
            return String.valueOf(Double.parseDouble(cell.strip()));
        }
        return cell.isBlank() ? cell : cell.toLowerCase(Locale.ROOT);
    }

    /** Out of 10. */
    double sum() {
        return success + header.sum() + records.sum() + cells.sum();
    }

    /** Whether all records and cells are right. */
    boolean isRight() {
        return header.isAll() && records.isAll() && cells.isAll();
    }
}
