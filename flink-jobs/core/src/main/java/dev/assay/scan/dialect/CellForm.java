package dev.assay.scan.dialect;

import dev.assay.scan.notation.HalfDay;
import java.util.regex.Pattern;

/** What a cell looks like by itself. */
enum CellForm {
    /** No value. */
    EMPTY(null, true),
    /** Digits with a sign. */
    INTEGER("[+-]?\\d{1,18}", true),
    /** A number with a decimal point, or in the notation of programs. */
    DECIMAL("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+)([eE][+-]?\\d+)?", true),
    /** A number with a decimal comma, or with marks between thousands. */
    LOCAL_NUMBER(
            "[+-]?(\\d+,\\d+|\\d{1,3}([ .'\u00A0\u202F]\\d{3})+(,\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?)",
            true),
    /** A number with a unit. */
    AMOUNT(
            "-?([$\u20AC\u00A3\u00A5] ?)?[+-]?\\d[\\d.,']*-?( ?(%|[$\u20AC\u00A3\u00A5]|[A-Z]{3}|kg|g|km|m|cm|mm|l|s|ms|h))?"
                    + "|([$\u20AC\u00A3\u00A5] ?)?\\(([$\u20AC\u00A3\u00A5] ?)?\\d[\\d.,']*( ?[%$\u20AC\u00A3\u00A5])?\\)"
                    + "( ?(%|[$\u20AC\u00A3\u00A5]|[A-Z]{3}))?",
            true),
    /** A date or a moment. */
    MOMENT(
            "(\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{4}\u5E74\\d{1,2}\u6708\\d{1,2}\u65E5)([T ]("
                    + HalfDay.WORD
                    + " ?)?\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?"
                    + HalfDay.WORD
                    + ")?( ?Z| ?UTC|[+-]\\d{2}:?\\d{2})?)?"
                    + "|(\\d{1,2}(\\.? |-)\\p{L}{3,9}\\.?[- ]\\d{2,4}|\\p{Lu}\\p{Ll}{2,8} \\d{1,2},? \\d{4})"
                    + "( \\d{1,2}:\\d{2}(:\\d{2})?)?",
            true),
    /** A time of the day. */
    CLOCK(
            "("
                    + HalfDay.WORD
                    + " ?)?\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?"
                    + HalfDay.WORD
                    + ")?",
            true),
    /** Yes or no. */
    FLAG("(?i)true|false|yes|no|y|n|t|f", true),
    /** An address of the net. */
    LINK(
            "[a-zA-Z][a-zA-Z0-9+.-]*://\\S+|(mailto:)?[^\\s@,:;|]+@[^\\s@,:;|]+\\.\\w+|www\\.\\S+",
            true),
    /** An id of letters, digits and signs, without a blank. */
    CODE("[\\p{L}\\p{M}\\p{N}_.\\-/#+*@%&()'!?$=<>\\[\\]{}\\\\\u20AC\u2019]+", false),
    /** Words, with marks as sentences have them. */
    PROSE(null, false),
    /** A sign stands in it that is in no sentence: it holds several cells, or a piece of one. */
    ODD(null, false);

    private static final Pattern MARKS_IN_WORDS =
            Pattern.compile("[,;:](?=[\\p{L}\\p{M}\"'(])|;(?=\\S)|,(?=[-+.])|:(?=[^\\s/\\d)-])");
    private static final Pattern LISTED =
            Pattern.compile("[\\p{L}\\p{N}]+(\\|[\\p{L}\\p{N}][^|;,\\t]*)+");

    /** Two texts in quotes beside each other, as no sentence has them. */
    private static final Pattern QUOTED_TWICE = Pattern.compile("\"[^\"]*\" +\"[^\"]*\"");

    private static final int LONGEST = 200;
    private static final int LONGEST_FLAG = 5;
    private static final CellForm[] ALL = values();

    private final Pattern pattern;
    private final boolean isSpecific;

    CellForm(String pattern, boolean isSpecific) {
        this.pattern = pattern == null ? null : Pattern.compile(pattern);
        this.isSpecific = isSpecific;
    }

    /** Whether hardly any other text has this form by chance. */
    boolean isSpecific() {
        return isSpecific;
    }

    /** Whether it is a number, however it is written. */
    boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == LOCAL_NUMBER || this == AMOUNT;
    }

    /** The form of a cell that had no quotes. */
    static CellForm of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.length() <= LONGEST) {
            boolean hasDigit = hasDigit(text);
            for (CellForm form : ALL) {
                if (form.isPossible(text, hasDigit) && form.pattern.matcher(text).matches()) {
                    return form;
                }
            }
        }
        return isProse(text) ? PROSE : ODD;
    }

    /** Whether a text may have this form, by what costs less to see than the pattern. */
    private boolean isPossible(String text, boolean hasDigit) {
        char first = text.charAt(0);
        return switch (this) {
            case EMPTY, PROSE, ODD -> false;
            case INTEGER, DECIMAL, LOCAL_NUMBER -> hasDigit && isOfNumber(first);
            case AMOUNT ->
                    hasDigit && (isOfNumber(first) || "($\u20AC\u00A3\u00A5".indexOf(first) >= 0);
            case MOMENT -> hasDigit && Character.isLetterOrDigit(first);
            case CLOCK -> hasDigit && text.indexOf(':') > 0;
            case FLAG -> text.length() <= LONGEST_FLAG;
            case LINK -> text.indexOf('@') > 0 || text.indexOf("://") > 0 || first == 'w';
            case CODE -> text.indexOf(' ') < 0;
        };
    }

    private static boolean isOfNumber(char first) {
        return first >= '0' && first <= '9' || "+-.".indexOf(first) >= 0;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(String text) {
        boolean isPiece =
                ",;:".indexOf(text.charAt(0)) >= 0
                        || ",;".indexOf(text.charAt(text.length() - 1)) >= 0
                        || text.charAt(0) == '"' && text.indexOf('"', 1) < 0
                        || text.indexOf('"') == text.length() - 1;
        return !isPiece && !hasMark(text);
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' || c == '^' || c == '~') {
                return true;
            }
            if (c == '|' && !LISTED.matcher(text).matches()) {
                return true;
            }
        }
        return MARKS_IN_WORDS.matcher(text).find()
                || text.indexOf('"') >= 0 && QUOTED_TWICE.matcher(text).find()
                || !text.codePoints().anyMatch(Character::isLetter) && text.indexOf(' ') > 0;
    }
}
