package dev.assay.scan;

import java.io.Closeable;
import java.io.IOException;

/** A file's bytes, from any position. */
public interface SeekableInput extends Closeable {

    /** That how long something is, only reading to its end tells. */
    long UNKNOWN = -1;

    /** Bytes in all, or {@link #UNKNOWN}. */
    long length() throws IOException;

    /** The next read starts at {@code position}. */
    void seek(long position) throws IOException;

    /**
     * Reads at least one byte.
     *
     * @return how many, or -1 at the end of the file
     */
    int read(byte[] into, int offset, int length) throws IOException;
}
