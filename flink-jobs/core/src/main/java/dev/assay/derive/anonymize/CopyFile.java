package dev.assay.derive.anonymize;

import dev.assay.mutate.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A copy as CSV: RFC 4180, UTF-8. A text that a spreadsheet would take for a formula begins with an
 * apostrophe; numbers stay.
 */
public final class CopyFile {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CopyFile() {}

    /** Writes rows. */
    public static void write(Path file, Rows rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, rows.columns());
            for (String[] cells : rows.cells()) {
                line(out, Arrays.asList(cells));
            }
        }
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        String sign = "";
        for (String cell : cells) {
            out.write(sign);
            out.write(cell == null ? "" : cell(cell));
            sign = ",";
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        boolean isFormula =
                !text.isEmpty()
                        && FORMULA.indexOf(text.charAt(0)) >= 0
                        && !text.matches("[-+][0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?");
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
        return isQuoted || safe.isEmpty() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
