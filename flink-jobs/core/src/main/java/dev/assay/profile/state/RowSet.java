package dev.assay.profile.state;

import dev.assay.profile.value.CellHashes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Which rows there are, in no order: two sums of hashes of all rows, modulo 2^64 each. Equal rows
 * give equal sums, however they are ordered, quoted or cut; two sets that differ have the same sums
 * once in 2^128. Nothing of a row can be read from it.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-40061-5_12">Clarke et al. (2003), Incremental
 *     multiset hash functions</a>
 */
public record RowSet(long first, long second) implements Facet<RowSet> {

    /** Of no rows. */
    public static final RowSet EMPTY = new RowSet(0, 0);

    private static final long OTHER = 0x9FB21C651E98DF25L;

    /** Adds rows by their mixed hashes. */
    public static final class Builder {

        private long first;
        private long second;

        /** Adds a row by its mixed hash, not finished. */
        public void add(long row) {
            first += CellHashes.finish(row);
            second += CellHashes.finish(row * OTHER + OTHER);
        }

        /** The rows that were added. */
        public RowSet build() {
            return new RowSet(first, second);
        }
    }

    @Override
    public RowSet plus(RowSet o) {
        return new RowSet(first + o.first, second + o.second);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeLong(first);
        out.writeLong(second);
    }

    /** Reads what {@link #write} wrote. */
    public static RowSet read(DataInputStream in) throws IOException {
        return new RowSet(in.readLong(), in.readLong());
    }

    /** In hexadecimal; empty for no rows. */
    public String hex() {
        return equals(EMPTY) ? "" : String.format(Locale.ROOT, "%016x%016x", first, second);
    }
}
