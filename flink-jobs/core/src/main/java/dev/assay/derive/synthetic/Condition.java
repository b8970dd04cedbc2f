package dev.assay.derive.synthetic;

import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a made row must hold in a column.
 *
 * @param column its name
 * @param comparison how its cell must compare
 * @param value with which it is compared
 * @param isText whether it is compared as text, as what stands in quotes is; else as a number
 */
public record Condition(String column, Comparison comparison, String value, boolean isText) {

    private static final Pattern ONE =
            Pattern.compile(
                    "\\s*(?:\"(?<quoted>[^\"]+)\"|(?<bare>[^\\s\"'=!<>]+))"
                            + "\\s*(?<how>!=|<>|<=|>=|=|<|>)"
                            + "\\s*(?:'(?<text>(?:[^']|'')*)'"
                            + "|(?<number>[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?))"
                            + "\\s*(?<end>$|(?i:and)\\s)");

    /** How cells compare. */
    public enum Comparison {
        /** The same. */
        EQUAL,
        /** Another one. */
        UNEQUAL,
        /** Less. */
        LESS,
        /** Less, or the same. */
        AT_MOST,
        /** More. */
        MORE,
        /** More, or the same. */
        AT_LEAST;

        private static Comparison of(String sign) {
            return switch (sign) {
                case "=" -> EQUAL;
                case "!=", "<>" -> UNEQUAL;
                case "<" -> LESS;
                case "<=" -> AT_MOST;
                case ">" -> MORE;
                default -> AT_LEAST;
            };
        }

        private boolean holds(int compared) {
            return switch (this) {
                case EQUAL -> compared == 0;
                case UNEQUAL -> compared != 0;
                case LESS -> compared < 0;
                case AT_MOST -> compared <= 0;
                case MORE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }

    /**
     * Conditions of a text such as {@code Country = 'France' and Quantity > 3}; all of them must be
     * met.
     *
     * @throws IllegalArgumentException where it is none; says where, and what would be one
     */
    public static List<Condition> parse(String text) {
        List<Condition> all = new ArrayList<>();
        Matcher m = ONE.matcher(text);
        int at = 0;
        while (at < text.length() || all.isEmpty()) {
            if (!m.find(at) || m.start() != at) {
                throw new IllegalArgumentException(
                        "'"
                                + text
                                + "' is no condition from character "
                                + (at + 1)
                                + " on; write column = 'text' or column >= 5, several of them with"
                                + " and between them, and a column with blanks in double quotes");
            }
            boolean isText = m.group("text") != null;
            all.add(
                    new Condition(
                            m.group("quoted") != null ? m.group("quoted") : m.group("bare"),
                            Comparison.of(m.group("how")),
                            isText ? m.group("text").replace("''", "'") : m.group("number"),
                            isText));
            at = m.end();
            if (at == text.length() && !m.group("end").isEmpty()) {
                throw new IllegalArgumentException(
                        "'"
                                + text
                                + "' ends with 'and'; write a condition behind it, or leave it out");
            }
        }
        return List.copyOf(all);
    }

    /** Whether a cell is so; one that is missing never is. */
    public boolean holds(@Nullable String cell) {
        if (cell == null) {
            return false;
        }
        if (isText) {
            return comparison.holds(cell.compareTo(value));
        }
        try {
            return comparison.holds(
                    Double.compare(Double.parseDouble(cell), Double.parseDouble(value)));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
