package dev.assay.scan.value;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Writes bytes of which nothing is known, or that are an identifier. */
public final class Binary {

    private Binary() {}

    /** As text where they are UTF-8 without signs that nobody can see, else in Base64. */
    public static void write(byte[] bytes, int from, int length, Text to) throws Damage {
        if (isText(bytes, from, from + length)) {
            to.add(bytes, from, length);
        } else {
            base64(bytes, from, length, to);
        }
    }

    /** As Base64. */
    public static void base64(byte[] bytes, int from, int length, Text to) throws Damage {
        byte[] written = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, from, from + length));
        to.add(written, 0, written.length);
    }

    /** An identifier of 16 bytes. */
    public static void uuid(byte[] bytes, int from, int length, Text to) throws Damage {
        String hex = HexFormat.of().formatHex(bytes, from, from + length);
        int[] ends = {8, 12, 16, 20, 32};
        int start = 0;
        for (int end : ends) {
            if (start > 0) {
                to.add('-');
            }
            to.add(hex.substring(start, end));
            start = end;
        }
    }

    private static boolean isText(byte[] b, int from, int to) {
        for (int p = from; p < to; ) {
            int lead = b[p++] & 0xFF;
            if (lead < 0x80) {
                if (lead < ' ' && lead != '\t' && lead != '\n' && lead != '\r') {
                    return false;
                }
                continue;
            }
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead < 0xC2 || lead > 0xF4 || to - p < more) {
                return false;
            }
            int second = b[p] & 0xFF;
            // Overlong forms, surrogates, and what is behind the last character.
            if (lead == 0xE0 && second < 0xA0
                    || lead == 0xED && second > 0x9F
                    || lead == 0xF0 && second < 0x90
                    || lead == 0xF4 && second > 0x8F) {
                return false;
            }
            for (int end = p + more; p < end; p++) {
                if ((b[p] & 0xC0) != 0x80) {
                    return false;
                }
            }
        }
        return true;
    }
}
