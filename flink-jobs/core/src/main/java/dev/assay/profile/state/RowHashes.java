package dev.assay.profile.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How many rows (or keys) repeat: hashes of whole rows with their counts, thinned evenly by hash
 * value so that at most {@value #CAPACITY} are kept. Exact while nothing is thinned out; afterwards
 * the kept share is {@code 2^-level}, every kept row's count is still exact, and {@link #plus}
 * stays exactly associative and commutative.
 *
 * @see <a href="https://www.vldb.org/conf/2001/P541.pdf">Gibbons (2001), Distinct sampling</a>
 */
public final class RowHashes implements Facet<RowHashes> {

    /** Different hashes that are kept at most. */
    public static final int CAPACITY = 1 << 17;

    /** Of no rows. */
    public static final RowHashes EMPTY = new RowHashes(0, new long[0], new int[0]);

    /** Files of more bytes are thinned from the start. */
    private static final long THINNED_FROM = 64L << 20;

    private final int level;
    private final long[] hashes;
    private final int[] counts;
    private final Counted counted;

    /** What is left without hashes. */
    record Counted(long distinct, long repeated) {}

    /** Hashes ascending; all of them have {@code level} leading zero bits. */
    RowHashes(int level, long[] hashes, int[] counts) {
        this(level, hashes, counts, null);
    }

    private RowHashes(int level, long[] hashes, int[] counts, Counted counted) {
        this.level = level;
        this.hashes = hashes;
        this.counts = counts;
        this.counted = counted;
    }

    /** Of rows of which only these numbers are known. */
    static RowHashes counted(Counted counted) {
        return new RowHashes(0, new long[0], new int[0], counted);
    }

    /**
     * How many rows differ and repeat, and no hash: whoever knows the other cells of a row could
     * try out the last one. To it nothing can be added.
     */
    public RowHashes withoutHashes() {
        return counted(new Counted(distinct(), repeated()));
    }

    /** What is known where hashes are not; else null. */
    Counted counted() {
        return counted;
    }

    /** How many leading bits of a hash must be zero for its row to be kept. */
    int level() {
        return level;
    }

    /**
     * The level to start from with a file of so many bytes: what would be thinned out in the end is
     * not collected first. By the file's size alone, so that a file gives the same hashes whatever
     * stands beside it.
     */
    public static int startingLevel(long bytes) {
        return Math.max(0, 64 - Long.numberOfLeadingZeros(bytes / THINNED_FROM));
    }

    /** Hashes of the rows that are kept, ascending as unsigned numbers. */
    long[] hashes() {
        return hashes;
    }

    /** How often each kept row occurs. */
    int[] counts() {
        return counts;
    }

    /** Whether every row is here. */
    public boolean isExact() {
        return level == 0;
    }

    /** Different rows; estimated where not exact. */
    public long distinct() {
        return counted != null ? counted.distinct : (long) hashes.length << level;
    }

    /** Rows that repeat an earlier one; estimated where not exact. */
    public long repeated() {
        if (counted != null) {
            return counted.repeated;
        }
        long sum = 0;
        for (int count : counts) {
            sum += count - 1;
        }
        return sum << level;
    }

    /** Different rows that are compared, and those of them that the others do not have. */
    public record Own(long own, long of) {}

    /**
     * Different rows of this dataset that are in none of the others: of all where each knows all of
     * its rows, else of the share that all of them kept.
     *
     * @return none of none where rows were only counted
     */
    public Own beyond(List<RowHashes> others) {
        int common = level;
        boolean areKept = counted == null;
        for (RowHashes other : others) {
            common = Math.max(common, other.level);
            areKept &= other.counted == null;
        }
        if (!areKept) {
            return new Own(0, 0);
        }
        long own = 0;
        long[] kept = thinned(common).hashes;
        for (long hash : kept) {
            own += others.stream().noneMatch(other -> other.has(hash)) ? 1 : 0;
        }
        return new Own(own, kept.length);
    }

    private boolean has(long hash) {
        int low = 0;
        int high = hashes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(hashes[middle], hash);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }

    @Override
    public RowHashes plus(RowHashes o) {
        if (counted != null || o.counted != null) {
            throw new IllegalStateException("rows that were only counted cannot be added up");
        }
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
    public void write(DataOutputStream out) throws IOException {
        out.writeBoolean(counted != null);
        if (counted != null) {
            Numbers.write(out, counted.distinct);
            Numbers.write(out, counted.repeated);
            return;
        }
        out.writeByte(level);
        Numbers.write(out, hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeLong(hashes[i]);
            Numbers.write(out, counts[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static RowHashes read(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return counted(new Counted(Numbers.number(in), Numbers.number(in)));
        }
        int level = in.readUnsignedByte();
        int n = Numbers.size(in);
        long[] hashes = new long[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            hashes[i] = in.readLong();
            counts[i] = (int) Math.min(Integer.MAX_VALUE, Numbers.number(in));
        }
        return new RowHashes(level, hashes, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowHashes r
                && level == r.level
                && Objects.equals(counted, r.counted)
                && Arrays.equals(hashes, r.hashes)
                && Arrays.equals(counts, r.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    /** Counts hashes in an open-addressing table, thinned as it fills. */
    public static final class Builder {
        private static final int FIRST_SLOTS = 1 << 10;

        private int level;
        private long[] keys = new long[FIRST_SLOTS];

        /** Zero where a slot is free. */
        private int[] counts = new int[FIRST_SLOTS];

        private int used;

        /**
         * Thinned from the start to {@code 2^-level}; 0 keeps every row as long as there is room.
         */
        public Builder(int level) {
            this.level = level;
        }

        /** Adds a row by its 64-bit hash. */
        public void add(long hash) {
            if (Long.numberOfLeadingZeros(hash) < level) {
                return;
            }
            insert(hash, 1);
            while (used > CAPACITY) {
                level++;
                refill(keys.length);
            }
            if (used * 2 > keys.length) {
                refill(keys.length * 2);
            }
        }

        private void insert(long hash, int count) {
            int mask = keys.length - 1;
            int slot = slot(hash);
            while (counts[slot] != 0 && keys[slot] != hash) {
                slot = (slot + 1) & mask;
            }
            used += counts[slot] == 0 ? 1 : 0;
            keys[slot] = hash;
            counts[slot] = added(counts[slot], count);
        }

        /**
         * Where a hash is looked for first: by its first bits that differ, so that hashes lie
         * nearly in their order.
         */
        private int slot(long hash) {
            return (int) (hash << level >>> 1 + Long.numberOfLeadingZeros(keys.length));
        }

        private void refill(int slots) {
            long[] oldKeys = keys;
            int[] oldCounts = counts;
            keys = new long[slots];
            counts = new int[slots];
            used = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldCounts[i] != 0 && Long.numberOfLeadingZeros(oldKeys[i]) >= level) {
                    insert(oldKeys[i], oldCounts[i]);
                }
            }
        }

        /** What was added. */
        public RowHashes build() {
            long[] sorted = new long[used];
            int[] ordered = new int[used];
            int size = 0;
            for (int slot = 0; slot < keys.length; slot++) {
                if (counts[slot] != 0) {
                    // Only those of neighbouring slots, and of the last ones, can be out of order.
                    int at = size++;
                    for (; at > 0 && Long.compareUnsigned(sorted[at - 1], keys[slot]) > 0; at--) {
                        sorted[at] = sorted[at - 1];
                        ordered[at] = ordered[at - 1];
                    }
                    sorted[at] = keys[slot];
                    ordered[at] = counts[slot];
                }
            }
            return new RowHashes(level, sorted, ordered);
        }
    }
}
