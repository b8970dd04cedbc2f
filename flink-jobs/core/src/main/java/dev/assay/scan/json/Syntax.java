package dev.assay.scan.json;

import java.util.Arrays;

/**
 * The grammar of JSON, value by value, without recursion. A value may go on behind the bytes that
 * there are: it is then read again, or gone on with, when there are more.
 */
final class Syntax {

    /** Instead of an end: the value goes on behind the bytes. */
    static final int MORE = -1;

    /** Instead of an end: this is no JSON; {@link #fault} says why. */
    static final int BAD = -2;

    /** Brackets that may be open at once. */
    static final int DEEPEST = 1000;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** Bytes that are not just a part of a text. */
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        Arrays.fill(SPECIAL, 0, ' ', true);
        SPECIAL['"'] = true;
        SPECIAL['\\'] = true;
    }

    /** Bytes that may stand between values, and those of them that end no line. */
    private static final boolean[] BLANK = new boolean[256];

    private static final boolean[] BLANK_IN_LINE = new boolean[256];

    static {
        for (int b : new int[] {' ', '\t', '\r', '\n'}) {
            BLANK[b] = true;
            BLANK_IN_LINE[b] = b != '\n';
        }
    }

    private boolean[] blank = BLANK;
    private String fault = "";
    private int at;
    private boolean escaped;

    /** The closing brackets of what is open. */
    private final byte[] open = new byte[DEEPEST];

    private int depth;
    private boolean behindValue;

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    static int blanks(byte[] b, int from, int to) {
        int p = from;
        while (p < to && isBlank(b[p])) {
            p++;
        }
        return p;
    }

    /** Whether a value ends with its line, so that a line end within it is {@link #BAD}. */
    void inLine(boolean inLine) {
        blank = inLine ? BLANK_IN_LINE : BLANK;
    }

    /** Where something stands that is no blank, or {@code to}. */
    int skip(byte[] b, int from, int to) {
        // Mostly nothing stands between values.
        if (from < to && b[from] > ' ') {
            return from;
        }
        int p = from;
        while (p < to && blank[b[p] & 0xFF]) {
            p++;
        }
        return p;
    }

    /** Whether a text has nothing that must be escaped. */
    static boolean isPlain(byte[] text) {
        for (byte b : text) {
            if (SPECIAL[b & 0xFF]) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong, after {@link #BAD}. */
    String fault() {
        return fault;
    }

    /** Where it is wrong, or where to go on after {@link #MORE}. */
    int at() {
        return at;
    }

    /** Whether the last text had escapes. */
    boolean wasEscaped() {
        return escaped;
    }

    /** Where the byte is that is wrong. */
    int bad(int where, String what) {
        at = where;
        fault = what;
        return BAD;
    }

    /** Reads a text from behind its opening quote; the end is behind the closing one. */
    int text(byte[] b, int from, int to) {
        escaped = false;
        int p = from;
        while (true) {
            p = EightBytes.special(b, p, to);
            while (p < to && !SPECIAL[b[p] & 0xFF]) {
                p++;
            }
            if (p == to) {
                return MORE;
            }
            if (b[p] == '"') {
                return p + 1;
            }
            if (b[p] != '\\') {
                return bad(
                        p,
                        b[p] == '\n'
                                ? "the line ends within a text"
                                : "a control character stands in a text");
            }
            escaped = true;
            p = escape(b, p, to);
            if (p < 0) {
                return p;
            }
        }
    }

    private int escape(byte[] b, int p, int to) {
        if (p + 1 == to) {
            return MORE;
        }
        switch (b[p + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
                return p + 2;
            case 'u':
                for (int i = p + 2; i < p + 6; i++) {
                    if (i == to) {
                        return MORE;
                    }
                    if (Character.digit(b[i], 16) < 0) {
                        return bad(p, "\\u stands without four hexadecimal digits");
                    }
                }
                return p + 6;
            default:
                return bad(p, "a backslash stands before a sign that is not escaped so");
        }
    }

    /** Reads a name and its colon, from where the name's quote must be. */
    private int name(byte[] b, int from, int to) {
        int p = skip(b, from, to);
        if (p == to) {
            return MORE;
        }
        if (b[p] != '"') {
            return bad(p, "expected a name in double quotes");
        }
        p = text(b, p + 1, to);
        return p < 0 ? p : colon(b, p, to);
    }

    /** Reads what stands between a name and its value. */
    int colon(byte[] b, int from, int to) {
        int p = skip(b, from, to);
        if (p == to) {
            return MORE;
        }
        return b[p] == ':' ? p + 1 : bad(p, "expected a colon behind a name");
    }

    /** Reads a whole value from its first byte on, within {@code outer} brackets. */
    int value(byte[] b, int from, int to, int outer) {
        if (b[from] != '{' && b[from] != '[') {
            return single(b, from, to);
        }
        depth = 0;
        behindValue = false;
        return run(b, from, to, outer);
    }

    /** Begins to skip what is left of {@code objects} that are open, behind a value in them. */
    void beginWithin(int objects) {
        Arrays.fill(open, 0, objects, (byte) '}');
        depth = objects;
        behindValue = objects > 0;
    }

    /** Begins to skip a value. */
    void begin() {
        beginWithin(0);
    }

    /** Goes on to skip; after {@link #MORE}, from {@link #at} when there is more. */
    int goOn(byte[] b, int from, int to) {
        return run(b, from, to, 0);
    }

    private int run(byte[] b, int from, int to, int outer) {
        int p = from;
        while (true) {
            p = skip(b, p, to);
            at = p;
            if (p == to) {
                return MORE;
            }
            int end = behindValue ? afterValue(b, p, to) : oneValue(b, p, to, outer);
            if (end < 0) {
                if (end == MORE) {
                    at = p;
                }
                return end;
            }
            p = end;
            if (behindValue && depth == 0) {
                return p;
            }
        }
    }

    /** A comma, with the name that may follow it, or a closing bracket. */
    private int afterValue(byte[] b, int p, int to) {
        if (b[p] == open[depth - 1]) {
            depth--;
            return p + 1;
        }
        if (b[p] != ',') {
            return bad(p, "expected a comma or a closing bracket behind a value");
        }
        int end = open[depth - 1] == '}' ? name(b, p + 1, to) : p + 1;
        behindValue = end < 0;
        return end;
    }

    /** A value that is none of others, or the beginning of one that is. */
    private int oneValue(byte[] b, int p, int to, int outer) {
        if (b[p] == '{' || b[p] == '[') {
            return opening(b, p, to, outer);
        }
        int end = single(b, p, to);
        behindValue = end >= 0;
        return end;
    }

    /** A value that is none of others. */
    private int single(byte[] b, int p, int to) {
        return switch (b[p]) {
            case '"' -> text(b, p + 1, to);
            case 't' -> word(b, p, to, TRUE);
            case 'f' -> word(b, p, to, FALSE);
            case 'n' -> word(b, p, to, NULL);
            default -> number(b, p, to);
        };
    }

    private int opening(byte[] b, int p, int to, int outer) {
        if (outer + depth >= DEEPEST) {
            return bad(p, "more than " + DEEPEST + " brackets are open at once");
        }
        byte close = (byte) (b[p] == '{' ? '}' : ']');
        int end = skip(b, p + 1, to);
        if (end == to) {
            return MORE;
        }
        if (b[end] == close) {
            behindValue = true;
            return end + 1;
        }
        if (close == '}') {
            end = name(b, end, to);
        }
        if (end >= 0) {
            open[depth++] = close;
        }
        return end;
    }

    private int word(byte[] b, int from, int to, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (from + i == to) {
                return MORE;
            }
            if (b[from + i] != word[i]) {
                return bad(from, "expected a value");
            }
        }
        return from + word.length;
    }

    private int number(byte[] b, int from, int to) {
        int p = b[from] == '-' ? from + 1 : from;
        int whole = p;
        p = digits(b, p, to);
        if (p == whole && p < to) {
            return bad(from, "expected a value");
        }
        if (p > whole + 1 && b[whole] == '0') {
            return bad(from, "a number begins with a zero too many");
        }
        if (p < to && b[p] == '.') {
            int fraction = p + 1;
            p = digits(b, fraction, to);
            if (p == fraction && p < to) {
                return bad(from, "a number has no digit behind its point");
            }
        }
        if (p < to && (b[p] == 'e' || b[p] == 'E')) {
            int exponent = p + 1 < to && (b[p + 1] == '+' || b[p + 1] == '-') ? p + 2 : p + 1;
            p = digits(b, exponent, to);
            if (p == exponent && p < to) {
                return bad(from, "a number has no digit in its exponent");
            }
        }
        // Only what follows tells that it has no more digits.
        return p == to ? MORE : p;
    }

    private static int digits(byte[] b, int from, int to) {
        int p = from;
        while (p < to && b[p] >= '0' && b[p] <= '9') {
            p++;
        }
        return p;
    }
}
