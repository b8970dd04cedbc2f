package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Head;
import java.util.regex.Pattern;

/**
 * What CSVY has above its table: lines of YAML between two lines of three dashes. They are no part
 * of the table, however few columns that has.
 */
final class FrontMatter {

    private static final String FENCE = "---";

    /** Lines that are looked at for its end. */
    private static final int MOST = 1000;

    /** A key of YAML at its outermost level. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}_\"'][^:]{0,100}:(\\s.*)?");

    private FrontMatter() {}

    /** What is declared, and that such lines stand above the table where the text has them. */
    static CsvDialect above(String text, CsvDialect declared) {
        int lines = declared.head().preamble() == null ? lines(text) : 0;
        if (lines == 0) {
            return declared;
        }
        Head head = new Head(declared.head().header(), lines, declared.head().names());
        return new CsvDialect(
                declared.delimiter(),
                declared.doubled(),
                declared.quoting(),
                head,
                declared.comment(),
                declared.encoding(),
                declared.lineEnd(),
                declared.notations());
    }

    /** How many lines it takes; 0 where there is none, as in a file of several texts of YAML. */
    private static int lines(String text) {
        String[] lines = text.split("\n", MOST + 1);
        if (!isFence(lines[0])) {
            return 0;
        }
        boolean hasKey = false;
        int end = 0;
        for (int i = 1; i < Math.min(lines.length, MOST); i++) {
            if (isFence(lines[i])) {
                if (end > 0) {
                    return 0;
                }
                end = i + 1;
            }
            hasKey |= end == 0 && KEY.matcher(lines[i].stripTrailing()).matches();
        }
        boolean isBelow = end > 0 && end < lines.length && !lines[end].isBlank();
        return hasKey && isBelow ? end : 0;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
