package dev.assay.profile.value;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What can be said of one text from its bytes. */
public final class Texts {

    private static final int LONGEST_STAND_IN = 9;

    private static final Set<String> STAND_INS =
            Set.of(
                    "n/a",
                    "na",
                    "#n/a",
                    "n.a.",
                    "null",
                    "\\n",
                    "none",
                    "nil",
                    "nan",
                    "-",
                    "--",
                    "?",
                    "??",
                    "unknown",
                    "undefined",
                    "missing",
                    "empty",
                    "tbd",
                    "(null)",
                    "(none)",
                    "<na>");

    private Texts() {}

    /**
     * Whether the text usually stands for "no value", such as {@code N/A} or {@code ?}, or is
     * blank.
     */
    public static boolean isStandIn(byte[] b, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && b[from] == ' ') {
            from++;
        }
        while (to > from && b[to - 1] == ' ') {
            to--;
        }
        if (from == to) {
            return true;
        }
        return to - from <= LONGEST_STAND_IN
                && STAND_INS.contains(
                        new String(b, from, to - from, StandardCharsets.UTF_8)
                                .toLowerCase(Locale.ROOT));
    }

    /** Whether a blank stands at either end. */
    public static boolean isPadded(byte[] b, int offset, int length) {
        return length > 0 && (b[offset] == ' ' || b[offset + length - 1] == ' ');
    }

    /** Characters of UTF-8 text: bytes that do not continue one. */
    public static int characters(byte[] b, int offset, int length) {
        int n = 0;
        for (int i = offset; i < offset + length; i++) {
            n += (b[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return n;
    }

    /** Whether the bytes are not UTF-8. */
    public static boolean isMalformed(byte[] b, int offset, int length) {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (b[i] < 0) {
                int more = continuations(b[i]);
                if (more < 0 || i + more >= end || !continued(b, i, more)) {
                    return true;
                }
                i += more;
            }
        }
        return false;
    }

    /** Whether a zero byte is among the bytes: no text has one. */
    public static boolean hasZero(byte[] b, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (b[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static int continuations(byte lead) {
        int c = lead & 0xFF;
        if (c >= 0xC2 && c <= 0xDF) {
            return 1;
        }
        if (c >= 0xE0 && c <= 0xEF) {
            return 2;
        }
        return c >= 0xF0 && c <= 0xF4 ? 3 : -1;
    }

    /** Also refuses overlong forms, surrogates and code points past U+10FFFF, as RFC 3629 says. */
    private static boolean continued(byte[] b, int at, int more) {
        int lead = b[at] & 0xFF;
        int second = b[at + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int greatest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > greatest) {
            return false;
        }
        for (int i = at + 2; i <= at + more; i++) {
            if ((b[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
