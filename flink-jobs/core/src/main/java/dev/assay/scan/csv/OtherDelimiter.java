package dev.assay.scan.csv;

import java.util.Locale;
import java.util.Optional;

/** Finds the delimiter of a file that is one column under the declared one. */
final class OtherDelimiter {

    private static final char[] USUAL = {',', ';', '\t', '|'};
    private static final int RECORDS = 100;

    private OtherDelimiter() {}

    /**
     * The delimiter that cuts all of the first records into the same number of cells, two at least.
     * A blank behind it is prose. Numbers with a decimal comma are cut in two by a comma, so where
     * no header says what the columns are a comma must make three.
     *
     * @param from where the first record starts
     * @param whole whether the file ends at {@code limit}
     */
    static Optional<Character> in(
            byte[] b, int from, int limit, boolean whole, char declared, boolean header) {
        for (char other : USUAL) {
            int least = other == ',' && !header ? 3 : 2;
            if (other != declared && cuts(b, from, limit, whole, other) >= least) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Cells of each of the first records, or 0 when they differ. */
    private static int cuts(byte[] b, int from, int limit, boolean whole, char delimiter) {
        CsvRecord record = new CsvRecord(delimiter, 1);
        int cells = 0;
        int records = 0;
        for (int p = from;
                records < RECORDS && record.parse(b, p, limit, whole);
                p = record.end()) {
            if (record.isBlankLine()) {
                continue;
            }
            if (records++ == 0) {
                cells = record.count();
            }
            if (record.count() != cells
                    || record.openQuote() >= 0
                    || isProse(b, p, record, delimiter)) {
                return 0;
            }
        }
        return records > 1 ? cells : 0;
    }

    private static boolean isProse(byte[] b, int from, CsvRecord record, char delimiter) {
        for (int p = from; p + 1 < record.end(); p++) {
            if (b[p] == delimiter && b[p + 1] == ' ') {
                return true;
            }
        }
        return false;
    }

    /** As it is written in the declaration. */
    static String spelling(char delimiter) {
        if (delimiter < ' ' && delimiter != '\t') {
            return String.format(Locale.ROOT, "\"\\u%04X\"", (int) delimiter);
        }
        return delimiter == '\t' ? "\"\\t\"" : "\"" + delimiter + "\"";
    }
}
