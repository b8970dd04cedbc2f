package dev.assay.profile.value;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.assay.scan.ColumnBatch;

/**
 * Hashes of cells and, mixed cell by cell, of rows. The same on every machine, so they may be kept.
 */
public final class CellHashes {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final long MISSING = 0x5851F42D4C957F2DL;

    private CellHashes() {}

    /** A cell's hash; cells without a value share one. */
    public static long of(byte[] b, int offset, int length) {
        return length == ColumnBatch.MISSING ? MISSING : HASHER.hashBytesToLong(b, offset, length);
    }

    /** A row's hash so far with one more cell; the order of cells matters. */
    public static long mix(long row, long cell) {
        long mixed = (row ^ cell) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** Mixes a column's cells into the hashes of a batch's rows. */
    public static void mix(ColumnBatch batch, int column, long[] rows) {
        int[] offsets = batch.offsets(column);
        int[] lengths = batch.lengths(column);
        for (int row = 0; row < batch.rows(); row++) {
            rows[row] = mix(rows[row], of(batch.bytes(), offsets[row], lengths[row]));
        }
    }

    /** Spreads a row's mixed hash over all 64 bits (the finalizer of SplitMix64). */
    public static long finish(long row) {
        long z = (row ^ (row >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** What {@link #finish} was given: each of its steps can be undone. */
    public static long unfinish(long hash) {
        long z = (hash ^ (hash >>> 31) ^ (hash >>> 62)) * 0x319642B2D24D8EC3L;
        z = (z ^ (z >>> 27) ^ (z >>> 54)) * 0x96DE1B173F119089L;
        return z ^ (z >>> 30) ^ (z >>> 60);
    }
}
