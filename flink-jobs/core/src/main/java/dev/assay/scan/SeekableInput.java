package dev.assay.scan;

import java.io.Closeable;
import java.io.IOException;

/** A file's bytes, from any position. */
public interface SeekableInput extends Closeable {

    /** The next read starts at {@code position}. */
    void seek(long position) throws IOException;

    /**
     * Reads at least one byte.
     *
     * @return how many, or -1 at the end of the file
     */
    int read(byte[] into, int offset, int length) throws IOException;
}
