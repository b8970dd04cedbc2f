package dev.assay.profile;

import java.util.Arrays;

/**
 * How many rows (or keys) repeat: hashes of whole rows with their counts, thinned evenly by hash
 * value so that at most {@value #CAPACITY} are kept. Exact while nothing is thinned out; afterwards
 * the kept share is {@code 2^-level}, every kept row's count is still exact, and {@link #plus}
 * stays exactly associative and commutative.
 *
 * @see <a href="https://www.vldb.org/conf/2001/P541.pdf">Gibbons (2001), Distinct sampling</a>
 */
public final class RowHashes implements State<RowHashes> {

    /** Different hashes that are kept at most. */
    public static final int CAPACITY = 1 << 17;

    /** Of no rows. */
    public static final RowHashes EMPTY = new RowHashes(0, new long[0], new int[0]);

    private final int level;
    private final long[] hashes;
    private final int[] counts;

    /** Hashes ascending; all of them have {@code level} leading zero bits. */
    RowHashes(int level, long[] hashes, int[] counts) {
        this.level = level;
        this.hashes = hashes;
        this.counts = counts;
    }

    int level() {
        return level;
    }

    long[] hashes() {
        return hashes;
    }

    int[] counts() {
        return counts;
    }

    /** Whether every row is here. */
    public boolean isExact() {
        return level == 0;
    }

    /** Different rows; estimated where not exact. */
    public long distinct() {
        return (long) hashes.length << level;
    }

    /** Rows that repeat an earlier one; estimated where not exact. */
    public long repeated() {
        long sum = 0;
        for (int count : counts) {
            sum += count - 1;
        }
        return sum << level;
    }

    @Override
    public RowHashes plus(RowHashes o) {
        if (o.hashes.length == 0 && o.level == 0) {
            return this;
        }
        if (hashes.length == 0 && level == 0) {
            return o;
        }
        int common = Math.max(level, o.level);
        RowHashes a = thinned(common);
        RowHashes b = o.thinned(common);
        long[] h = new long[a.hashes.length + b.hashes.length];
        int[] c = new int[h.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.hashes.length || j < b.hashes.length) {
            boolean left =
                    j == b.hashes.length
                            || i < a.hashes.length
                                    && Long.compareUnsigned(a.hashes[i], b.hashes[j]) <= 0;
            long hash = left ? a.hashes[i] : b.hashes[j];
            if (i < a.hashes.length && a.hashes[i] == hash) {
                c[size] = added(c[size], a.counts[i++]);
            }
            if (j < b.hashes.length && b.hashes[j] == hash) {
                c[size] = added(c[size], b.counts[j++]);
            }
            h[size++] = hash;
        }
        return new RowHashes(common, Arrays.copyOf(h, size), Arrays.copyOf(c, size)).fitted();
    }

    /** Stops at the greatest count rather than turning negative. */
    private static int added(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a + b);
    }

    private RowHashes fitted() {
        RowHashes r = this;
        while (r.hashes.length > CAPACITY) {
            r = r.thinned(r.level + 1);
        }
        return r;
    }

    /** Hashes are ascending as unsigned numbers, so those with more leading zeros are a prefix. */
    private RowHashes thinned(int to) {
        if (to <= level) {
            return this;
        }
        int keep = 0;
        while (keep < hashes.length && Long.numberOfLeadingZeros(hashes[keep]) >= to) {
            keep++;
        }
        return new RowHashes(to, Arrays.copyOf(hashes, keep), Arrays.copyOf(counts, keep));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowHashes r
                && level == r.level
                && Arrays.equals(hashes, r.hashes)
                && Arrays.equals(counts, r.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    /** Collects hashes and settles them when its buffer is full. */
    public static final class Builder {
        private static final int BUFFER = 1 << 16;
        private final long[] buffer = new long[BUFFER];
        private int buffered;
        private RowHashes settled = EMPTY;

        /** Adds a row by its 64-bit hash. */
        public void add(long hash) {
            if (Long.numberOfLeadingZeros(hash) < settled.level) {
                return;
            }
            buffer[buffered++] = hash;
            if (buffered == BUFFER) {
                settle();
            }
        }

        private void settle() {
            for (int i = 0; i < buffered; i++) {
                buffer[i] ^= Long.MIN_VALUE;
            }
            Arrays.sort(buffer, 0, buffered);
            long[] h = new long[buffered];
            int[] c = new int[buffered];
            int size = 0;
            for (int i = 0; i < buffered; i++) {
                long hash = buffer[i] ^ Long.MIN_VALUE;
                if (size == 0 || h[size - 1] != hash) {
                    h[size++] = hash;
                }
                c[size - 1]++;
            }
            settled =
                    settled.plus(new RowHashes(0, Arrays.copyOf(h, size), Arrays.copyOf(c, size)));
            buffered = 0;
        }

        /** What was added. */
        public RowHashes build() {
            if (buffered > 0) {
                settle();
            }
            return settled;
        }
    }
}
