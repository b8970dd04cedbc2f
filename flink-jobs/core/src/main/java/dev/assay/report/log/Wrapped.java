package dev.assay.report.log;

import java.util.ArrayList;
import java.util.List;

/** Sentences cut into lines that a log shows whole. */
final class Wrapped {

    /** Characters of a line; what the build puts before it makes it a hundred. */
    static final int WIDTH = 90;

    private Wrapped() {}

    /** Signs that begin no line. */
    private static final String CLOSING = "，。；：、！？）”’》";

    /** Signs that end no line. */
    private static final String OPENING = "（“‘《";

    /**
     * A text in lines that end at blanks, or between two letters of a script that has none; a word
     * that is longer than a line has one of its own.
     *
     * @param indent of all lines but the first
     */
    static List<String> lines(String text, String indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        for (int end = end(rest); end < rest.length(); end = end(rest)) {
            lines.add(rest.substring(0, end));
            rest = indent + rest.substring(rest.charAt(end) == ' ' ? end + 1 : end);
        }
        lines.add(rest);
        return lines;
    }

    /**
     * Where the first line of a text ends: at the last place that still fits, else at the first.
     */
    private static int end(String text) {
        int lead = text.length() - text.stripLeading().length();
        int end = text.length();
        int width = lead;
        for (int i = lead; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (i > lead && mayEnd(text, i)) {
                if (width > WIDTH && end < text.length()) {
                    return end;
                }
                end = i;
                if (width > WIDTH) {
                    return end;
                }
            }
            width += isWide(text.codePointAt(i)) ? 2 : 1;
        }
        return width > WIDTH ? end : text.length();
    }

    private static boolean mayEnd(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return after == ' '
                || (isWide(before) || isWide(after))
                        && before != ' '
                        && CLOSING.indexOf(after) < 0
                        && OPENING.indexOf(before) < 0;
    }

    /** Han, kana, hangul, and the signs that go with them, which take two columns. */
    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xFF00 && c <= 0xFF60;
    }
}
