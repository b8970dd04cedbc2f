package dev.assay.scan.value;

import java.nio.charset.StandardCharsets;

/** Parts of JSON, written as text. */
public final class JsonText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonText() {}

    /**
     * Whether a number or a truth is one of JSON too, by its last letter: NaN, Infinity and what
     * stands for a value that is none are not.
     */
    public static boolean isFinite(byte last) {
        return last >= '0' && last <= '9' || last == 'e';
    }

    /** Appends a text in quotes, with escapes where it needs them. */
    public static void quote(byte[] bytes, int from, int length, Text to) throws Damage {
        to.add('"');
        int plain = from;
        for (int p = from; p < from + length; p++) {
            int c = bytes[p] & 0xFF;
            if (c >= ' ' && c != '"' && c != '\\') {
                continue;
            }
            to.add(bytes, plain, p - plain);
            plain = p + 1;
            to.add('\\');
            if (c >= ' ') {
                to.add((char) c);
            } else if (c == '\n') {
                to.add('n');
            } else {
                to.add("u00");
                to.add((char) HEX[c >> 4]);
                to.add((char) HEX[c & 15]);
            }
        }
        to.add(bytes, plain, from + length - plain);
        to.add('"');
    }
}
