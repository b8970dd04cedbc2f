package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.digits;
import static dev.assay.profile.meaning.Ascii.end;

/** An object or array of JSON, RFC 8259, read from its first byte to its last. */
public final class JsonValue {

    /** Longer values are not looked at. */
    private static final int LONGEST = 1 << 16;

    /** Values in values; deeper ones are not looked at. */
    private static final int DEEPEST = 64;

    private static final int NOT = -1;

    private final byte[] b;
    private final int to;

    private JsonValue(byte[] b, int to) {
        this.b = b;
        this.to = to;
    }

    /** Whether it is an object or array that parses, of at most 64 KiB and 64 levels. */
    public static boolean fits(byte[] b, int from, int to) {
        if (to - from < 2 || to - from > LONGEST) {
            return false;
        }
        boolean closed = b[from] == '{' && b[to - 1] == '}' || b[from] == '[' && b[to - 1] == ']';
        return closed && new JsonValue(b, to).value(from, 0) == to;
    }

    /** Where a value ends that begins there; {@link #NOT} where none does. */
    private int value(int from, int depth) {
        if (from >= to || depth > DEEPEST) {
            return NOT;
        }
        return switch (b[from]) {
            case '{' -> members(from, '}', depth);
            case '[' -> members(from, ']', depth);
            case '"' -> text(from);
            case 't' -> word(from, "true");
            case 'f' -> word(from, "false");
            case 'n' -> word(from, "null");
            default -> number(from);
        };
    }

    private int members(int from, char close, int depth) {
        int i = blank(from + 1);
        if (i < to && b[i] == close) {
            return i + 1;
        }
        while (true) {
            if (close == '}') {
                i = i < to && b[i] == '"' ? text(i) : NOT;
                i = i == NOT ? NOT : blank(i);
                if (i == NOT || i >= to || b[i] != ':') {
                    return NOT;
                }
                i = blank(i + 1);
            }
            i = value(i, depth + 1);
            i = i == NOT ? NOT : blank(i);
            if (i == NOT || i >= to) {
                return NOT;
            }
            if (b[i] == close) {
                return i + 1;
            }
            if (b[i] != ',') {
                return NOT;
            }
            i = blank(i + 1);
        }
    }

    private int text(int from) {
        for (int i = from + 1; i < to; i++) {
            if (b[i] == '"') {
                return i + 1;
            }
            if (b[i] == '\\') {
                i = escape(i + 1);
                if (i == NOT) {
                    return NOT;
                }
            } else if (b[i] >= 0 && b[i] < ' ') {
                return NOT;
            }
        }
        return NOT;
    }

    /** Where an escaped character has its last byte. */
    private int escape(int at) {
        if (at >= to) {
            return NOT;
        }
        if (b[at] != 'u') {
            return "\"\\/bfnrt".indexOf(b[at]) < 0 ? NOT : at;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (i >= to || Character.digit(b[i], 16) < 0) {
                return NOT;
            }
        }
        return at + 4;
    }

    private int word(int from, String word) {
        return Ascii.starts(b, from, to, word, word.length()) ? from + word.length() : NOT;
    }

    private int number(int from) {
        int start = b[from] == '-' ? from + 1 : from;
        int i = end(b, start, to);
        if (i == start || i > start + 1 && b[start] == '0') {
            return NOT;
        }
        if (i < to && b[i] == '.') {
            int fraction = i + 1;
            i = end(b, fraction, to);
            if (i == fraction) {
                return NOT;
            }
        }
        if (i < to && (b[i] == 'e' || b[i] == 'E')) {
            int exponent = i + 1;
            exponent += exponent < to && (b[exponent] == '-' || b[exponent] == '+') ? 1 : 0;
            i = end(b, exponent, to);
            if (i == exponent || !digits(b, exponent, i)) {
                return NOT;
            }
        }
        return i;
    }

    private int blank(int from) {
        int i = from;
        while (i < to && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r')) {
            i++;
        }
        return i;
    }
}
