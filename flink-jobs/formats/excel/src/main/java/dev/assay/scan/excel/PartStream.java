package dev.assay.scan.excel;

import dev.assay.scan.ByteStream;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What is in one part of a workbook, unpacked while it is read. */
final class PartStream extends ByteStream {

    /** Bytes between two elements, at most, so that none fills the memory. */
    static final int LONGEST_PIECE = 16 << 20;

    /** Bytes that come of one packed byte at most, beyond the first {@link #UNBOUNDED}. */
    private static final long MOST = 500;

    private static final long UNBOUNDED = 64L << 20;

    private final SeekableInput input;
    private final String place;
    private final Archive.Part part;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[64 << 10];
    private int size;
    private long read;
    private long unpacked;
    private long allowed = LONGEST_PIECE;
    private boolean ended;
    private IOException failure;

    /** The input stands at the part's first byte. */
    PartStream(SeekableInput input, Archive.Part part, String place) {
        this.input = input;
        this.part = part;
        this.place = place;
    }

    /** Lets another piece be read. */
    void allow() {
        allowed = LONGEST_PIECE;
    }

    /** Bytes of the file that were read for the part. */
    long consumed() {
        return read;
    }

    /** Why it could not be read, or null. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return length == 0 ? 0 : -1;
        }
        try {
            int n = part.stored() ? input(into, offset, length) : inflate(into, offset, length);
            if (n < 0) {
                end();
                return -1;
            }
            check.update(into, offset, n);
            unpacked += n;
            allowed -= n;
            if (unpacked > UNBOUNDED && unpacked / MOST > read) {
                throw damaged(
                        read + " bytes unpack to more than " + unpacked + ", which no table does");
            }
            if (allowed < 0) {
                throw damaged("a piece of it is longer than " + (LONGEST_PIECE >> 20) + " MB");
            }
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            while (true) {
                int n = inflater.inflate(into, offset, length);
                if (n > 0) {
                    return n;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw damaged("it wants a dictionary");
                }
                size = input(buffer, 0, buffer.length);
                if (size < 0) {
                    throw damaged("it ends too early");
                }
                inflater.setInput(buffer, 0, size);
            }
        } catch (DataFormatException e) {
            throw damaged(e.getMessage() == null ? "it cannot be unpacked" : e.getMessage());
        }
    }

    /** The next bytes of the file that are the part's. */
    private int input(byte[] into, int offset, int length) throws IOException {
        if (read == part.packed()) {
            return -1;
        }
        int n = input.read(into, offset, (int) Math.min(length, part.packed() - read));
        if (n < 0) {
            throw damaged("the file ends within it");
        }
        read += n;
        return n;
    }

    private void end() throws IOException {
        ended = true;
        inflater.end();
        if ((int) check.getValue() != part.check()) {
            throw damaged("its checksum is wrong");
        }
    }

    /** Reads to the end, for the checksum. */
    void finish() throws IOException {
        byte[] rest = new byte[8 << 10];
        do {
            allow();
        } while (read(rest, 0, rest.length) >= 0);
    }

    private UnreadableDataException damaged(String what) {
        return new UnreadableDataException(
                place
                        + ": the part "
                        + part.name()
                        + " of the workbook is damaged ("
                        + what
                        + "); copy the file again, or save it anew");
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}
