package dev.assay.profile.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which values there are: the least of their hashes (a k-minimum-values sketch), of a column
 * {@value #MOST}. With fewer values it knows all of them; with more it is a uniform sample of them,
 * and the same values are in the samples of all parts, so that sets can be compared without the
 * values.
 *
 * @see <a href="https://doi.org/10.1145/1247480.1247504">Beyer et al. (2007), On synopses for
 *     distinct-value estimation under multiset operations</a>
 */
public final class MinHashes implements Facet<MinHashes> {

    /** Hashes that are kept of a column. */
    public static final int MOST = 1024;

    /** Of no values. */
    public static final MinHashes EMPTY = new MinHashes(MOST, new long[0]);

    private final int most;
    private final long[] hashes;

    /** Hashes, ascending, none twice, at most {@code most}. */
    MinHashes(int most, long[] hashes) {
        this.most = most;
        this.hashes = hashes;
    }

    int most() {
        return most;
    }

    /** The hashes that are kept, ascending. */
    public long[] hashes() {
        return hashes;
    }

    /** The greatest hash up to which all are known. */
    public long limit() {
        return hashes.length < most ? Long.MAX_VALUE : hashes[most - 1];
    }

    /** Values that two sketches both speak of, and those of them that only one has. */
    public record Novelty(long novel, long of) {}

    /** Values of this sketch that the other does not have. */
    public Novelty beyond(MinHashes o) {
        long limit = Math.min(limit(), o.limit());
        long novel = 0;
        long of = 0;
        for (long hash : hashes) {
            if (hash <= limit) {
                novel += Arrays.binarySearch(o.hashes, hash) < 0 ? 1 : 0;
                of++;
            }
        }
        return new Novelty(novel, of);
    }

    /** Whether a hash is certainly not of one of the values; never where there are none. */
    public boolean lacks(long hash) {
        return hashes.length > 0 && hash <= limit() && Arrays.binarySearch(hashes, hash) < 0;
    }

    @Override
    public MinHashes plus(MinHashes o) {
        if (o.hashes.length == 0 || hashes.length == 0) {
            return hashes.length == 0 ? o : this;
        }
        long[] both = new long[Math.min(most, hashes.length + o.hashes.length)];
        int n = 0;
        for (int i = 0, j = 0; n < both.length && (i < hashes.length || j < o.hashes.length); n++) {
            boolean mine = j == o.hashes.length || i < hashes.length && hashes[i] <= o.hashes[j];
            both[n] = mine ? hashes[i] : o.hashes[j];
            j += j < o.hashes.length && o.hashes[j] == both[n] ? 1 : 0;
            i += i < hashes.length && hashes[i] == both[n] ? 1 : 0;
        }
        return new MinHashes(most, Arrays.copyOf(both, n));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, hashes.length);
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        bytes.asLongBuffer().put(hashes);
        out.write(bytes.array());
    }

    /** Reads what {@link #write} wrote of at most so many hashes. */
    public static MinHashes read(DataInputStream in, int most) throws IOException {
        int n = Numbers.size(in);
        if (n > most) {
            throw new IOException(n + " hashes are more than " + most);
        }
        byte[] bytes = new byte[n * Long.BYTES];
        in.readFully(bytes);
        long[] hashes = new long[n];
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
        for (int i = 1; i < n; i++) {
            if (hashes[i] <= hashes[i - 1]) {
                throw new IOException("hashes are not in order");
            }
        }
        return n == 0 ? EMPTY : new MinHashes(most, hashes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinHashes m && Arrays.equals(hashes, m.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    /** Collects hashes in any order, as often as they come. */
    public static final class Builder {

        /** Hashes that there is room for at first: of thousands of columns most hold few values. */
        private static final int FIRST = 64;

        private final int most;
        private final int room;
        private long[] kept;
        private int size;
        private long limit = Long.MAX_VALUE;

        /** Of at most so many different hashes. */
        public Builder(int most) {
            this(most, Integer.MAX_VALUE);
        }

        /** Of at most so many hashes in all, for which there is room before any is dropped. */
        public Builder(int most, int all) {
            this.most = most;
            this.room = Math.min(4 * most, Math.max(1, all));
            this.kept = new long[Math.min(FIRST, room)];
        }

        /** Adds a value by its hash. */
        public void add(long hash) {
            if (hash <= limit) {
                if (size == kept.length && size < room) {
                    kept = Arrays.copyOf(kept, Math.min(room, 2 * size));
                } else if (size == kept.length) {
                    reduce();
                }
                kept[size++] = hash;
            }
        }

        private void reduce() {
            Arrays.sort(kept, 0, size);
            int n = 0;
            for (int i = 0; i < size && n < most; i++) {
                if (n == 0 || kept[n - 1] != kept[i]) {
                    kept[n++] = kept[i];
                }
            }
            size = n;
            limit = n < most ? Long.MAX_VALUE : kept[n - 1];
        }

        /** The least of the hashes that were added. */
        public MinHashes build() {
            reduce();
            return size == 0 ? EMPTY : new MinHashes(most, Arrays.copyOf(kept, size));
        }
    }
}
