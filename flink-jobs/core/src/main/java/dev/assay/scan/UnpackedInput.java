package dev.assay.scan;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What is in a packed file, read as it is unpacked. Nothing is kept but a window over the last
 * bytes: who goes back a little finds them there, and who goes back further starts again.
 */
public final class UnpackedInput implements SeekableInput {

    /** Bytes that are kept at least, once so many were read. */
    private static final int WINDOW = 1 << 20;

    private static final int AT_ONCE = 64 << 10;

    /** Bytes that come of one packed byte at most, beyond the first {@link #UNBOUNDED}. */
    public static final long MOST = 500;

    /** Bytes that may come of anything. */
    public static final long UNBOUNDED = 64L << 20;

    private final Packing.OfStream packing;
    private final String file;
    private final Source source;
    private final long beside;
    private boolean isAhead;
    private InputStream unpacked;

    private byte[] window = new byte[AT_ONCE];

    /** Where the window starts, in what is in the file. */
    private long base;

    private int size;

    /** Packed bytes that it took to unpack what was read. */
    private long read;

    private boolean ended;
    private long position;

    /**
     * Starts to unpack when it is read first.
     *
     * @param packed the file's bytes, which whoever opened them closes
     * @param file its name in messages
     */
    public UnpackedInput(SeekableInput packed, Packing.OfStream packing, String file) {
        this(packed, packing, file, 0);
    }

    /**
     * As {@link #UnpackedInput(SeekableInput, Packing.OfStream, String)}, of a part of a file.
     *
     * @param beside the file's other bytes, which count as read once all of the part is
     */
    public UnpackedInput(SeekableInput packed, Packing.OfStream packing, String file, long beside) {
        this.beside = beside;
        this.packing = packing;
        this.file = file;
        this.source = new Source(packed);
    }

    /**
     * Unpacks some more in another thread while what was read is used. The file may be read there
     * until this is closed, or has ended.
     */
    UnpackedInput readAhead() {
        isAhead = true;
        return this;
    }

    /** Packed bytes that were read so far. */
    long consumed() {
        return read + (ended ? beside : 0);
    }

    /** The first position that can be read without unpacking anything once more. */
    public long earliest() {
        return unpacked == null ? 0 : base;
    }

    /** Goes on where it is, with the same file, which was opened again. */
    public void resume(SeekableInput packed) throws IOException {
        source.packed = packed;
        packed.seek(source.read);
    }

    @Override
    public long length() {
        return UNKNOWN;
    }

    @Override
    public void seek(long position) {
        this.position = position;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (unpacked == null || position < base) {
            restart();
        }
        while (position >= base + size) {
            if (!more()) {
                return -1;
            }
        }
        int at = (int) (position - base);
        int n = Math.min(length, size - at);
        System.arraycopy(window, at, into, offset, n);
        position += n;
        return n;
    }

    private void restart() throws IOException {
        close();
        source.restart();
        base = 0;
        size = 0;
        read = 0;
        ended = false;
    }

    /** Unpacks some more; false at the end. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (window.length - size < AT_ONCE) {
            makeRoom();
        }
        int n = unpack(window, size, AT_ONCE);
        ended = n < 0;
        size += Math.max(0, n);
        long all = base + size;
        if (all > UNBOUNDED && all / MOST > read) {
            throw new UnreadableDataException(
                    file
                            + ": "
                            + read
                            + " bytes of "
                            + packing.name()
                            + " unpack to more than "
                            + all
                            + " bytes, at most "
                            + MOST
                            + " times as many are read; if that is the data and no mistake, unpack the"
                            + " file and give the plain one as path");
        }
        return !ended;
    }

    private void makeRoom() {
        if (window.length < 2 * WINDOW) {
            window = Arrays.copyOf(window, 2 * window.length);
        } else {
            int dropped = size - WINDOW;
            System.arraycopy(window, dropped, window, 0, WINDOW);
            base += dropped;
            size = WINDOW;
        }
    }

    private int unpack(byte[] into, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = packing.unpack(source);
            }
            if (isAhead && !(unpacked instanceof ReadAhead)) {
                unpacked = new ReadAhead(unpacked, () -> source.read);
            }
            int n = unpacked.read(into, offset, length);
            read = unpacked instanceof ReadAhead ahead ? ahead.consumed() : source.read;
            return n;
        } catch (IOException e) {
            // What unpacked it does not go on behind damage; who reads once more starts again.
            close();
            if (source.failure != null) {
                throw source.failure;
            }
            throw fault(e);
        }
    }

    private UnreadableDataException fault(IOException e) {
        if (e instanceof UnreadableDataException) {
            return new UnreadableDataException(file + ": " + e.getMessage());
        }
        long all = base + size;
        String what =
                e instanceof EOFException
                        ? "the file is cut off: it ends within its " + packing.name() + " data"
                        : "the " + packing.name() + " data is damaged (" + e.getMessage() + ")";
        return new UnreadableDataException(
                file
                        + ": "
                        + what
                        + ", behind "
                        + all
                        + " unpacked bytes"
                        + lines(all)
                        + "; "
                        + (e instanceof EOFException
                                ? "wait until it is written, or copy it again"
                                : "copy the file again, or have it made anew"));
    }

    /** How many lines can still be read, found by unpacking once more: damage is rare. */
    private String lines(long bytes) {
        long lines = 0;
        byte[] buffer = new byte[AT_ONCE];
        try {
            source.restart();
            try (InputStream again = packing.unpack(source)) {
                for (long left = bytes; left > 0; ) {
                    int n = again.read(buffer, 0, (int) Math.min(left, buffer.length));
                    if (n < 0) {
                        break;
                    }
                    for (int i = 0; i < n; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                    left -= n;
                }
            }
        } catch (IOException e) {
            return "";
        }
        return " (line " + (lines + 1) + ")";
    }

    /** Lets go of what unpacks; the file itself is closed by whoever opened it. */
    @Override
    public void close() throws IOException {
        if (unpacked != null) {
            unpacked.close();
            unpacked = null;
        }
    }

    /** The packed bytes as a stream, which remembers how far it is and whether the disk failed. */
    private static final class Source extends ByteStream {
        private SeekableInput packed;
        private long read;
        private IOException failure;

        Source(SeekableInput packed) {
            this.packed = packed;
        }

        void restart() throws IOException {
            read = 0;
            packed.seek(0);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            try {
                int n = packed.read(into, offset, length);
                read += Math.max(0, n);
                return n;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
