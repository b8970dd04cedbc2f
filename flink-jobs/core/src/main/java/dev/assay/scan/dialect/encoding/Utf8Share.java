package dev.assay.scan.dialect.encoding;

/**
 * How much of a text that is not ASCII is UTF-8.
 *
 * @param sequences that begin with a byte beyond ASCII
 * @param valid share of them that are UTF-8, in [0, 1]; 0 without any
 */
public record Utf8Share(int sequences, double valid) {

    /** Whether nothing in it is beyond ASCII. */
    public boolean isAscii() {
        return sequences == 0;
    }

    /**
     * Counts them.
     *
     * @param whole whether the text ends where the bytes do, so that one cut off is a fault
     */
    public static Utf8Share of(byte[] b, boolean whole) {
        int all = 0;
        int valid = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] >= 0) {
                continue;
            }
            int more = more(b[i] & 0xFF);
            int found = 0;
            while (found < more && i + found + 1 < b.length && (b[i + found + 1] & 0xC0) == 0x80) {
                found++;
            }
            if (!whole && more > 0 && i + found + 1 == b.length && found < more) {
                break;
            }
            all++;
            valid += more > 0 && found == more ? 1 : 0;
            i += found;
        }
        return new Utf8Share(all, all == 0 ? 0 : (double) valid / all);
    }

    /** Bytes that follow a first byte, or -1 where it is none. */
    private static int more(int first) {
        if (first >= 0xC2 && first < 0xE0) {
            return 1;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 2;
        }
        return first >= 0xF0 && first < 0xF5 ? 3 : -1;
    }
}
