package dev.assay.scan.pack;

import dev.assay.scan.ByteStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a gzip file. The JDK's own stream takes whatever stands behind a member for the end of
 * the file, so that a damaged second member would be left out in silence; this one says so.
 */
final class GzipStream extends ByteStream {

    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int DEFLATE = 8;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int limit;

    /** Position of the buffer's end in the file. */
    private long behind;

    /** Position of the member that is read. */
    private long member;

    private boolean inMember;
    private boolean ended;
    private boolean closed;

    GzipStream(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        while (length > 0 && !ended) {
            if (!inMember && !begin()) {
                break;
            }
            int n = inflate(into, offset, length);
            if (n > 0) {
                check.update(into, offset, n);
                return n;
            }
            if (inflater.finished()) {
                end();
            } else if (inflater.needsDictionary()) {
                throw damaged(position(), "it wants a dictionary");
            } else {
                fill();
                inflater.setInput(buffer, next, limit - next);
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int n = inflater.inflate(into, offset, length);
            next = limit - inflater.getRemaining();
            return n;
        } catch (DataFormatException e) {
            next = limit - inflater.getRemaining();
            throw damaged(position(), e.getMessage());
        }
    }

    /** Position of the next byte in the file. */
    private long position() {
        return behind - (limit - next);
    }

    /** Reads the head of the next member; false when there is none. */
    private boolean begin() throws IOException {
        member = position();
        if (member > 0 && !skipPadding()) {
            ended = true;
            return false;
        }
        member = position();
        check.reset();
        int first = octet();
        if (first != 0x1F || octet() != 0x8B) {
            throw damaged(member, "what stands there is no member of gzip");
        }
        int method = octet();
        int flags = octet();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw damaged(member, "the head of a member is wrong");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        if ((flags & HEADER_CHECKED) != 0) {
            int found = (int) check.getValue() & 0xFFFF;
            if (found != (octet() | octet() << 8)) {
                throw damaged(member, "the checksum of a member's head is wrong");
            }
        }
        check.reset();
        inflater.reset();
        inflater.setInput(buffer, next, limit - next);
        inMember = true;
        return true;
    }

    /** Zeros behind the last member fill a block of a tape, and mean nothing. */
    private boolean skipPadding() throws IOException {
        boolean padded = false;
        while (true) {
            if (next == limit && !tryFill()) {
                return false;
            }
            if (buffer[next] != 0) {
                if (padded) {
                    throw damaged(position(), "what stands there is no member of gzip");
                }
                return true;
            }
            padded = true;
            next++;
        }
    }

    private void end() throws IOException {
        inMember = false;
        long at = position();
        long checked = check.getValue();
        byte[] trailer = new byte[8];
        for (int i = 0; i < trailer.length; i++) {
            trailer[i] = (byte) octet();
        }
        byte[] size = {trailer[4], trailer[5], trailer[6], trailer[7]};
        if (number(trailer, 4) != checked) {
            throw damaged(at, "the checksum " + ofMember());
        }
        if (number(size, 4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw damaged(at, "the length " + ofMember());
        }
    }

    private String ofMember() {
        return "of the member that begins at byte " + member + " is wrong";
    }

    /** The number that the first bytes are, the lowest first. */
    static long number(byte[] bytes, int n) {
        long number = 0;
        for (int i = n - 1; i >= 0; i--) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }

    private void skipText(int flag) throws IOException {
        while (flag != 0 && octet() != 0) {
            continue;
        }
    }

    private void skip(int n) throws IOException {
        for (int i = 0; i < n; i++) {
            octet();
        }
    }

    private int octet() throws IOException {
        if (next == limit) {
            fill();
        }
        check.update(buffer[next]);
        return buffer[next++] & 0xFF;
    }

    private void fill() throws IOException {
        if (!tryFill()) {
            throw new EOFException();
        }
    }

    private boolean tryFill() throws IOException {
        int n = packed.read(buffer, 0, buffer.length);
        next = 0;
        limit = Math.max(0, n);
        behind += limit;
        return n > 0;
    }

    private static IOException damaged(long position, String what) {
        return new IOException("at byte " + position + ": " + what);
    }

    @Override
    public void close() {
        closed = true;
        inflater.end();
    }
}
