package dev.assay.derive.clean.copy;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a table as RFC 4180 has it, in UTF-8; lines end with LF. */
final class Csv implements Closeable {

    /** What a spreadsheet takes for the beginning of a formula, and the sign that guards it. */
    private static final String FORMULA = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    Csv(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Writes a record; null is an empty cell. */
    void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = cells.get(i);
            if (cell == null) {
                // A line of one empty cell is no empty line.
                out.write(cells.size() == 1 ? "\"\"" : "");
            } else if (isQuoted(cell)) {
                out.write('"' + cell.replace("\"", "\"\"") + '"');
            } else {
                out.write(cell);
            }
        }
        out.write('\n');
    }

    private static boolean isQuoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')
                || !cell.equals(cell.strip());
    }

    /** The text with an apostrophe before it, where a spreadsheet would take it for a formula. */
    static String guarded(String text) {
        return text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    /** The text that was {@link #guarded}. */
    static String unguarded(String text) {
        return text != null && text.startsWith("'") ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
