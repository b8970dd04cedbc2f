package dev.assay.scan.csv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is that is given as CSV and is none, recognised by its first bytes. */
final class NotCsv {

    /** Bytes that are looked at; all that is told here stands in the first few. */
    private static final int LOOK = 512;

    /** Signs that a line of a conflict begins with. */
    private static final int CONFLICT = 7;

    private static final Pattern LFS =
            Pattern.compile("version https://git-lfs\\.github\\.com/spec/v\\d+\\s");
    private static final Pattern OID = Pattern.compile("(?m)^oid (\\w+:[0-9a-f]{1,128})\\s*$");
    private static final Pattern SIZE = Pattern.compile("(?m)^size (\\d{1,19})\\s*$");
    private static final Pattern JSON =
            Pattern.compile("\\s*(\\{\\s*(\"|\\}|$)|\\[\\s*([\\[{\"\\]]|$))");
    private static final Pattern MARKUP = Pattern.compile("(?i)\\s*<(\\?xml|!doctype|html)\\b");

    private static final String UNPACK = "; unpack it and give the text file in it as path";

    private static final String[][] SIGNATURES = {
        {"\u001F\u008B", "compressed with gzip" + UNPACK + " (gunzip)"},
        {
            "PK\u0003\u0004",
            "a ZIP archive, or a workbook of a spreadsheet program" + UNPACK + ", or save it as CSV"
        },
        {"BZh", "compressed with bzip2" + UNPACK + " (bunzip2)"},
        {"\u00FD7zXZ", "compressed with xz" + UNPACK + " (unxz)"},
        {"\u0028\u00B5\u002F\u00FD", "compressed with zstd" + UNPACK + " (unzstd)"},
        {"PAR1", "Parquet; export it as CSV"},
        {"Obj\u0001", "Avro; export it as CSV"},
        {"SQLite format 3\0", "a database of SQLite; export its table as CSV"},
        {"%PDF-", "a PDF document; export the table as CSV"},
        {"\u00D0\u00CF\u0011\u00E0", "an old workbook of a spreadsheet program; save it as CSV"},
    };

    private NotCsv() {}

    /** What the file is, and what to do; empty when it may be CSV. */
    static Optional<String> reason(byte[] head) {
        String start =
                new String(head, 0, Math.min(LOOK, head.length), StandardCharsets.ISO_8859_1);
        String encoding = encoding(start);
        if (encoding != null) {
            return Optional.of(
                    "the file is "
                            + encoding
                            + ", expected UTF-8; convert it, for example with iconv -f "
                            + encoding
                            + " -t UTF-8");
        }
        for (String[] signature : SIGNATURES) {
            if (start.startsWith(signature[0])) {
                return Optional.of("the file is " + signature[1]);
            }
        }
        if (LFS.matcher(start).lookingAt()) {
            return Optional.of(
                    "the file is a pointer of Git LFS and not the data (oid "
                            + group(OID, start)
                            + ", size "
                            + group(SIZE, start)
                            + " bytes); fetch the data with git lfs pull");
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        if (JSON.matcher(text).lookingAt()) {
            return Optional.of("the file is JSON, expected CSV; export the data as CSV");
        }
        if (MARKUP.matcher(text).lookingAt()) {
            return Optional.of(
                    "the file is XML or a web page, expected CSV; look at it: an error page of a"
                            + " server may have been saved as the data");
        }
        return Optional.empty();
    }

    /**
     * Whether a record is a line by which Git marks a conflict.
     *
     * @param inside whether the lines between the two sides count too, which may be texts
     */
    static boolean isConflict(byte[] b, int from, int to, boolean inside) {
        byte first = b[from];
        if (first != '<' && first != '>' && (!inside || first != '=' && first != '|')
                || to - from <= CONFLICT) {
            return false;
        }
        for (int p = from; p < from + CONFLICT; p++) {
            if (b[p] != first) {
                return false;
            }
        }
        byte behind = b[from + CONFLICT];
        return behind == ' ' || first == '=' && (behind == '\n' || behind == '\r');
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    /** The name of an encoding other than UTF-8, as iconv knows it, or null. */
    private static String encoding(String start) {
        if (start.startsWith("\u00FF\u00FE\0\0") || start.startsWith("\0\0\u00FE\u00FF")) {
            return "UTF-32";
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return "UTF-16";
        }
        int[] zeros = new int[4];
        int groups = start.length() / 4;
        for (int i = 0; i < 4 * groups; i++) {
            zeros[i % 4] += start.charAt(i) == 0 ? 1 : 0;
        }
        // Delimiters, digits and line ends have zero bytes at the same places in any script.
        if (groups < 2 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < groups) {
            return null;
        }
        if (zeros[2] == groups && zeros[3] == groups && zeros[0] == 0) {
            return "UTF-32LE";
        }
        if (zeros[0] == groups && zeros[1] == groups && zeros[3] == 0) {
            return "UTF-32BE";
        }
        if (zeros[0] + zeros[2] == 0) {
            return "UTF-16LE";
        }
        return zeros[1] + zeros[3] == 0 ? "UTF-16BE" : null;
    }
}
