package dev.assay.report.words;

/**
 * Text from the data made safe to print: no character that moves a cursor, ends a line, turns the
 * direction of reading, or is forbidden in XML 1.0; and no longer than it may be.
 */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    /** Characters of a name or value that are shown. */
    static final int NAME = 120;

    /** Characters of a sentence that are shown. */
    static final int SENTENCE = 1000;

    private PlainText() {}

    /** A name or a value on one line. */
    public static String name(String text) {
        return cut(oneLine(text), NAME);
    }

    /** A sentence or two on one line. */
    public static String sentence(String text) {
        return cut(oneLine(text), SENTENCE);
    }

    /** Control characters and those that turn the direction of reading, replaced. */
    public static String oneLine(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(isHarmless(c) && !turns(c) ? c : REPLACEMENT));
        return safe.toString();
    }

    /** Whether XML 1.0 and HTML allow it, line ends and tabs aside. */
    public static boolean isHarmless(int c) {
        return c >= 0x20 && c <= 0x7E
                || c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF && (c & 0xFFFE) != 0xFFFE;
    }

    /** Bidirectional controls: they make a text read as another one than it is. */
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** At most so many characters, the last one an ellipsis where some are left out. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
