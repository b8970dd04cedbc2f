package dev.assay.scan.excel;

import dev.assay.scan.ByteStream;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.ZipParts;
import java.io.IOException;

/** What is in a part of a workbook, as long as no piece of it fills the memory. */
final class Piece extends ByteStream {

    /** Bytes between two elements, at most. */
    static final int LONGEST = 16 << 20;

    private final ZipParts.Part part;
    private final String place;
    private long left = LONGEST;
    private IOException failure;

    /**
     * @param place of the part, in messages
     */
    Piece(ZipParts.Part part, String place) {
        this.part = part;
        this.place = place;
    }

    /** Lets another piece be read. */
    void allow() {
        left = LONGEST;
    }

    /** Bytes of the file that were read for the part. */
    long consumed() {
        return part.consumed();
    }

    /** Why it could not be read, or null: who parses it tells of every fault as one of the XML. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int n = part.read(into, offset, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new UnreadableDataException(
                        place
                                + ": the workbook is damaged (a piece of it is longer than "
                                + (LONGEST >> 20)
                                + " MB); save it again");
            }
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Reads to the end, which is where the checksum is known. */
    void finish() throws IOException {
        byte[] rest = new byte[8 << 10];
        do {
            allow();
        } while (read(rest, 0, rest.length) >= 0);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
