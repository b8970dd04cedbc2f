package dev.assay.scan.pack;

import java.io.IOException;
import java.util.Arrays;

/**
 * A canonical prefix code of a block of bzip2.
 *
 * @param limits for each length, the greatest code of it, or -1
 * @param bases for each length, what to take from a code to have its place among the symbols
 * @param symbols by length, then by number
 */
record Bzip2Codes(int[] limits, int[] bases, int[] symbols) {

    private static final int LONGEST = 20;

    /** Reads the lengths of the codes of all symbols of an alphabet. */
    static Bzip2Codes read(BitInput in, int alphabet) throws IOException {
        int[] lengths = new int[alphabet];
        int length = (int) in.read(5);
        for (int symbol = 0; symbol < alphabet; symbol++) {
            while (in.bit() == 1) {
                length += in.bit() == 0 ? 1 : -1;
                check(length);
            }
            check(length);
            lengths[symbol] = length;
        }
        return of(lengths);
    }

    private static void check(int length) throws IOException {
        if (length < 1 || length > LONGEST) {
            throw new IOException("a code of " + length + " bits");
        }
    }

    private static Bzip2Codes of(int[] lengths) {
        int[] limits = new int[LONGEST + 1];
        int[] bases = new int[LONGEST + 1];
        int[] symbols = new int[lengths.length];
        Arrays.fill(limits, -1);
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            bases[length] = code - place;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    symbols[place++] = symbol;
                    limits[length] = code++;
                }
            }
            code <<= 1;
        }
        return new Bzip2Codes(limits, bases, symbols);
    }

    /** The next symbol. */
    int next(BitInput in) throws IOException {
        int bits = in.peek(LONGEST);
        for (int length = 1; length <= LONGEST; length++) {
            int code = bits >>> LONGEST - length;
            int place = code - bases[length];
            if (code <= limits[length] && place >= 0 && place < symbols.length) {
                in.skip(length);
                return symbols[place];
            }
        }
        in.skip(LONGEST);
        throw new IOException("a code that is no symbol's");
    }
}
