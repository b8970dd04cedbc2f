package dev.assay.scan.json;

/** Rewrites texts of JSON in their place, in which they never become longer. */
final class Texts {

    private static final int REPLACEMENT = 0xFFFD;

    /** Letters of a name in a message. */
    private static final int SHOWN = 60;

    private Texts() {}

    /** A name as it stands in a message. */
    static String shown(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }

    /** A valid text without its escapes; where it ends. A half surrogate pair reads as U+FFFD. */
    static int unescape(byte[] b, int from, int to) {
        int write = from;
        for (int p = from; p < to; ) {
            if (b[p] != '\\') {
                b[write++] = b[p++];
                continue;
            }
            if (b[p + 1] != 'u') {
                b[write++] = plain(b[p + 1]);
                p += 2;
                continue;
            }
            int sign = unit(b, p);
            p += 6;
            if (Character.isSurrogate((char) sign)) {
                boolean paired =
                        Character.isHighSurrogate((char) sign)
                                && p + 5 < to
                                && b[p] == '\\'
                                && b[p + 1] == 'u'
                                && Character.isLowSurrogate((char) unit(b, p));
                sign = paired ? Character.toCodePoint((char) sign, (char) unit(b, p)) : REPLACEMENT;
                p += paired ? 6 : 0;
            }
            write = utf8(b, write, sign);
        }
        return write;
    }

    private static byte plain(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static int unit(byte[] b, int backslash) {
        int unit = 0;
        for (int i = backslash + 2; i < backslash + 6; i++) {
            unit = unit << 4 | Character.digit(b[i], 16);
        }
        return unit;
    }

    private static int utf8(byte[] b, int at, int sign) {
        int p = at;
        if (sign < 0x80) {
            b[p++] = (byte) sign;
            return p;
        }
        int more = sign < 0x800 ? 1 : sign < 0x10000 ? 2 : 3;
        int mark = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
        b[p++] = (byte) (mark | sign >> 6 * more);
        for (int i = more - 1; i >= 0; i--) {
            b[p++] = (byte) (0x80 | sign >> 6 * i & 0x3F);
        }
        return p;
    }

    /** A valid value without blanks between its parts; where it ends. */
    static int compact(byte[] b, int from, int to) {
        int write = from;
        boolean within = false;
        for (int p = from; p < to; p++) {
            byte c = b[p];
            if (within && c == '\\') {
                b[write++] = c;
                b[write++] = b[++p];
                continue;
            }
            within ^= c == '"';
            if (within || !Syntax.isBlank(c)) {
                b[write++] = c;
            }
        }
        return write;
    }
}
