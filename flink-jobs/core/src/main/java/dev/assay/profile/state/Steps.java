package dev.assay.profile.state;

import dev.assay.scan.ColumnBatch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How a column goes from row to row: in which order the rows of a file come, and whether they come
 * in runs. Values are compared by their length and then byte by byte (shortlex), which is the order
 * of whole numbers, of ids and of times that are written alike. Of each range of a file that is
 * read at once the first row has no predecessor.
 *
 * @param neighbours values whose row stands right after one that has a value too
 * @param alike those that are equal to the value before
 * @param back those that come before the value before
 */
public record Steps(long neighbours, long alike, long back) implements Facet<Steps> {

    /** Of no rows. */
    public static final Steps EMPTY = new Steps(0, 0, 0);

    @Override
    public Steps plus(Steps o) {
        return new Steps(neighbours + o.neighbours, alike + o.alike, back + o.back);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, neighbours);
        Numbers.write(out, alike);
        Numbers.write(out, back);
    }

    /** Reads what {@link #write} wrote. */
    public static Steps read(DataInputStream in) throws IOException {
        return new Steps(Numbers.number(in), Numbers.number(in), Numbers.number(in));
    }

    /** Follows a column from row to row. */
    public static final class Builder {

        private long neighbours;
        private long alike;
        private long back;
        private byte[] bytes = new byte[0];
        private int offset;
        private int length = ColumnBatch.MISSING;

        /**
         * The next row's cell.
         *
         * @param b must not change until {@link #keep} is called
         * @param length {@link ColumnBatch#MISSING} where the cell has no value
         * @return whether it has the value of the cell before
         */
        public boolean add(byte[] b, int offset, int length) {
            int step = 1;
            if (length != ColumnBatch.MISSING && this.length != ColumnBatch.MISSING) {
                neighbours++;
                step = length - this.length;
                // Readers that know a value from before say so by its place.
                if (step == 0 && (offset != this.offset || b != bytes)) {
                    step = compare(b, offset, bytes, this.offset, length);
                }
                if (step == 0) {
                    alike++;
                } else if (step < 0) {
                    back++;
                }
            }
            this.bytes = b;
            this.offset = offset;
            this.length = length;
            return step == 0;
        }

        /** Most cells differ in their first bytes, before a call of the library has begun. */
        private static int compare(byte[] b, int offset, byte[] before, int from, int length) {
            for (int i = 0; i < length; i++) {
                byte here = b[offset + i];
                byte there = before[from + i];
                if (here != there) {
                    return (here & 0xFF) - (there & 0xFF);
                }
            }
            return 0;
        }

        /** Keeps the last cell, whose bytes are about to be used for others. */
        public void keep() {
            if (length != ColumnBatch.MISSING) {
                bytes = Arrays.copyOfRange(bytes, offset, offset + length);
                offset = 0;
            }
        }

        /** What was seen. */
        public Steps build() {
            return new Steps(neighbours, alike, back);
        }
    }
}
