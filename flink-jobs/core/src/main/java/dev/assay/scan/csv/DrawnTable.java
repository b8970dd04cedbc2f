package dev.assay.scan.csv;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text is that shows a table to people, and what a script is that makes one. Cut at some
 * sign it would look like CSV, with what was drawn among the values.
 */
final class DrawnTable {

    /** Lines below which no line is drawn between names and values. */
    private static final int HIGHEST = 8;

    /** The frames of characters that are there for it, in UTF-8. */
    private static final Pattern FRAMED = Pattern.compile("\\s*\u00E2[\u0094\u0095]");

    /** As psql has it below the names. */
    private static final Pattern CROSSED = Pattern.compile("-{2,}(\\+-{2,})+");

    /** As Markdown has it. */
    private static final Pattern BARRED = Pattern.compile("\\|( *:?-{2,}:? *\\|)+");

    /** As clients have it that give each column its place in the line. */
    private static final Pattern RULED = Pattern.compile("-{2,}( +-{2,})+");

    private static final Pattern SQL =
            Pattern.compile(
                    "(?is)(\\s++|--[^\\n]*+\\n|/\\*.*?\\*/;?)*+(SET +\\w+ *=|SET +NAMES\\b|INSERT"
                            + " +INTO\\b|CREATE +(TABLE|DATABASE|SCHEMA)\\b|DROP +TABLE\\b|LOCK"
                            + " +TABLES\\b|BEGIN *(TRANSACTION)?;|PRAGMA +\\w+ *=|COPY +\\S+"
                            + " *(\\([^)]*\\))? *FROM +stdin\\b)");

    private DrawnTable() {}

    /**
     * What the file is, and what to do; empty when it may be CSV.
     *
     * @param start of its bytes, a character each
     */
    static Optional<String> reason(String start) {
        if (SQL.matcher(start).lookingAt()) {
            return Optional.of(
                    "the file is a script of SQL, expected CSV; run it in a database and export the"
                            + " table as CSV, for example with COPY");
        }
        if (FRAMED.matcher(start).lookingAt()) {
            return drawn();
        }
        String[] lines = start.split("\n", HIGHEST + 1);
        int from = lines[0].strip().equals("---") ? behindFence(lines) : 1;
        for (int i = Math.max(1, from); i < Math.min(HIGHEST, lines.length - 1); i++) {
            String line = lines[i].strip();
            String names = lines[i - 1];
            if (names.indexOf('|') >= 0 && (is(CROSSED, line) || is(BARRED, line))) {
                return drawn();
            }
            if (!names.isBlank() && is(RULED, line)) {
                return Optional.of(
                        "the file is a list whose columns have their places in the line, as clients"
                                + " of databases print it, expected CSV; export it as CSV, or declare"
                                + " its columns under format: {type: fixed, widths: {…}}");
            }
        }
        return Optional.empty();
    }

    private static boolean is(Pattern pattern, String line) {
        return pattern.matcher(line).matches();
    }

    /** The line behind the first lines of YAML, if they end among those looked at. */
    private static int behindFence(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals("---")) {
                return i + 2;
            }
        }
        return lines.length;
    }

    /** That it is a table in a frame. */
    static Optional<String> drawn() {
        return Optional.of(
                "the file is a table drawn with lines, as clients of databases show it, expected"
                        + " CSV; export it as CSV, for example with mysql --batch or COPY");
    }
}
