package dev.assay.scan.archive;

import dev.assay.scan.SeekableInput;
import java.io.Closeable;
import java.io.IOException;

/** A part of a file, as a file. */
final class Slice implements SeekableInput {

    private final SeekableInput whole;
    private final long start;
    private final long size;
    private final boolean isForward;
    private final Faults faults;
    private final Closeable end;
    private long position;
    private boolean moved = true;
    private boolean closed;

    /**
     * Nothing is read yet.
     *
     * @param isForward whether going back costs reading from the start of the whole file on: then
     *     its length is not told, so that nobody goes to its end first
     * @param end what is closed when it is
     */
    Slice(
            SeekableInput whole,
            long start,
            long size,
            boolean isForward,
            Faults faults,
            Closeable end) {
        this.whole = whole;
        this.start = start;
        this.size = size;
        this.isForward = isForward;
        this.faults = faults;
        this.end = end;
    }

    @Override
    public long length() {
        return isForward ? UNKNOWN : size;
    }

    @Override
    public void seek(long to) {
        position = to;
        moved = true;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position >= size || length == 0) {
            return length == 0 ? 0 : -1;
        }
        if (moved) {
            whole.seek(start + position);
            moved = false;
        }
        int n = whole.read(into, offset, (int) Math.min(length, size - position));
        if (n < 0) {
            throw faults.cutOff();
        }
        position += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            end.close();
        }
    }
}
