package dev.assay.scan.avro.block;

import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.Arrays;

/** The blocks of a file that start in a part of it, one behind the other. */
public final class Blocks {

    /** Bits of a position that are the index of a record in its block. */
    public static final int INDEX_BITS = 24;

    private static final long MOST_RECORDS = 1L << INDEX_BITS;
    private static final long FURTHEST = Long.MAX_VALUE >> INDEX_BITS;

    private final Source source;
    private final Header header;
    private final long end;
    private final long first;

    /**
     * Goes to the first block of a part.
     *
     * @param start of the part; what is before it is another's
     * @param end first byte behind the part
     */
    public Blocks(Source source, Header header, long start, long end) throws IOException {
        this.source = source;
        this.header = header;
        this.end = end;
        boolean hasHeader = header.end() > start && header.end() <= end;
        boolean found = true;
        if (header.end() >= start) {
            source.seek(header.end());
        } else {
            // A block that starts with the part has its mark before it.
            source.seek(Math.max(header.end(), start - Header.SYNC));
            found = source.findMark(header.sync(), end);
        }
        long at = found ? source.position() : end;
        this.first = hasHeader ? 0 : at;
        if (!found) {
            source.seek(end);
        }
    }

    /** Whether there is a block that was not read yet. */
    public boolean hasNext() throws IOException {
        return source.position() < end && !source.atEnd();
    }

    /** Bytes of the part's blocks so far, and of the head if it is in the part. */
    public long bytes() {
        return Math.max(0, source.position() - first);
    }

    /** Where the next block is. */
    public long position() {
        return source.position();
    }

    /** The next block, or null behind the last. */
    public Block next() throws IOException {
        return hasNext() ? block() : null;
    }

    /** The block at a byte of the file, wherever that is. */
    public Block at(long start) throws IOException {
        source.seek(start);
        return block();
    }

    private Block block() throws IOException {
        long start = source.position();
        long count = source.number();
        long size = source.number();
        if (size < 0) {
            throw new Damage("it is said to have " + size + " bytes");
        }
        if (size > Codec.MOST) {
            throw Codec.tooLong(size + "");
        }
        byte[] packed = source.bytes((int) size);
        if (!Arrays.equals(source.bytes(Header.SYNC), header.sync())) {
            throw new Damage("the mark behind it is not the file's");
        }
        byte[] bytes = header.codec().unpack(packed);
        if (count < 0 || count > bytes.length) {
            throw new Damage(
                    "it is said to have " + count + " records in " + bytes.length + " bytes");
        }
        if (count > MOST_RECORDS || start > FURTHEST) {
            throw new Damage(
                    count
                            + " records in a block at byte "
                            + start
                            + " are too many or too far behind",
                    "write smaller blocks and files");
        }
        return new Block(start, (int) count, new BlockBytes(bytes));
    }
}
