package dev.assay.document;

import java.util.List;

/**
 * Records of a table as text: RFC 4180, lines end with a line feed. A cell without a value is
 * empty, a text of no letters is a pair of quotes.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CsvText {

    /** What a spreadsheet takes for the beginning of a formula, full-width signs among it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String NUMBER = "[+-]?[0-9][0-9.,]*([eE][+-]?[0-9]+)?%?";

    private CsvText() {}

    /** A record with its line feed. */
    public static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i > 0 ? "," : "");
            String cell = cells.get(i);
            if (cell == null) {
                // A line of one empty cell is no empty line.
                line.append(cells.size() == 1 ? "\"\"" : "");
            } else if (needsQuotes(cell)) {
                line.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                line.append(cell);
            }
        }
        return line.append('\n').toString();
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c < ' ') {
                return true;
            }
        }
        return text.isEmpty()
                || Character.isWhitespace(text.charAt(0))
                || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /**
     * Whether a spreadsheet would take a text for a formula: it begins as one does, and is no
     * number.
     */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
    }

    /**
     * The same text as no spreadsheet takes it for a formula: behind an apostrophe. One that begins
     * with an apostrophe gets another, so that {@link #unguarded} gives back what was there.
     */
    public static @Nullable String guarded(@Nullable String text) {
        return text != null && (isFormula(text) || text.startsWith("'")) ? "'" + text : text;
    }

    /** The text that was {@link #guarded}. */
    public static @Nullable String unguarded(@Nullable String text) {
        return text != null && text.startsWith("'") ? text.substring(1) : text;
    }
}
