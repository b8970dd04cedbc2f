package dev.assay.profile.pair;

import dev.assay.profile.value.CellHashes;

/**
 * The hash of two values that stand in one row: the upper halves of their hashes side by side,
 * spread over all 64 bits. It can be undone, so that of two pairs it can be told whether they have
 * a value in common.
 */
final class PairHash {

    private PairHash() {}

    /** Of the hashes of both values. */
    static long of(long first, long second) {
        return CellHashes.finish(
                (long) half(first) << Integer.SIZE | Integer.toUnsignedLong(half(second)));
    }

    /** What a pair keeps of a value, of its hash. */
    static int half(long value) {
        // A code need not be spread over its bits.
        return (int) (CellHashes.finish(value) >>> Integer.SIZE);
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
