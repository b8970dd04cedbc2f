package dev.assay.scan.csv;

import java.util.BitSet;
import java.util.Optional;

/** Text as mainframes encode it, which in all other encodings is text too, of rare letters. */
final class Ebcdic {

    private static final int BLANK = 0x40;
    private static final int FEWEST = 16;

    /** Share of bytes that are what such text has, at least. */
    private static final double MOST = 0.98;

    /** Letters without marks, digits, line ends and the usual signs. */
    private static final BitSet USUAL = new BitSet(256);

    static {
        int[][] ranges = {
            {0x81, 0x89}, {0x91, 0x99}, {0xA2, 0xA9}, {0xC1, 0xC9}, {0xD1, 0xD9}, {0xE2, 0xE9},
            {0xF0, 0xF9}, {0x4B, 0x50}, {0x5B, 0x61}, {0x6B, 0x6F}, {0x7A, 0x7F}, {0x05, 0x05},
            {0x0D, 0x0D}, {0x15, 0x15}, {0x25, 0x25}, {BLANK, BLANK}
        };
        for (int[] range : ranges) {
            USUAL.set(range[0], range[1] + 1);
        }
    }

    private Ebcdic() {}

    /** Whether bytes are such text: none of them is a blank or a line end of other encodings. */
    static boolean is(byte[] head) {
        int usual = 0;
        int high = 0;
        for (byte b : head) {
            if (b == ' ' || b == '\n') {
                return false;
            }
            usual += USUAL.get(b & 0xFF) ? 1 : 0;
            high += b < 0 ? 1 : 0;
        }
        return head.length >= FEWEST && usual >= MOST * head.length && 2 * high > head.length;
    }

    static Optional<String> reason(byte[] head) {
        return is(head)
                ? Optional.of(
                        "the file is text in EBCDIC, as mainframes write it, expected CSV; declare"
                                + " its encoding, such as encoding: IBM037 under format, or convert"
                                + " it with iconv -f IBM037 -t UTF-8")
                : Optional.empty();
    }
}
