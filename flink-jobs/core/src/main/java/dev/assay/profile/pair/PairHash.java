package dev.assay.profile.pair;

import dev.assay.profile.value.CellHashes;

/**
 * The hash of two values that stand in one row: a half of the hash of each side by side, spread
 * over all 64 bits. It can be undone, so that of two pairs it can be told whether they have a value
 * in common.
 */
final class PairHash {

    private PairHash() {}

    /** Of the hashes of both values. */
    static long of(long first, long second) {
        return ofHalves(half(first), half(second));
    }

    /** Of what is kept of both values. */
    static long ofHalves(int first, int second) {
        return CellHashes.finish((long) first << Integer.SIZE | Integer.toUnsignedLong(second));
    }

    /**
     * What a pair keeps of a value, of its hash: three bytes of it that variants of a code have in
     * common, and one that is spread over all its bits.
     */
    static int half(long value) {
        return (int) (value & CellCode.STEM) << Byte.SIZE
                | (int) (CellHashes.finish(value) >>> Long.SIZE - Byte.SIZE);
    }

    /** Whether one value may be a variant of the other, by what is kept of them. */
    static boolean areVariants(int half, int other) {
        return half >>> Byte.SIZE == other >>> Byte.SIZE;
    }

    /**
     * The same of every pair with the same first value; of others once in four thousand million.
     */
    static int first(long pair) {
        return (int) (CellHashes.unfinish(pair) >>> Integer.SIZE);
    }

    /** The same of every pair with the same second value. */
    static int second(long pair) {
        return (int) CellHashes.unfinish(pair);
    }
}
