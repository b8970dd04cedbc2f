package dev.assay.derive.clean.copy;

import java.io.Closeable;
import java.io.IOException;

/** A copy of a file, written row by row in its order. */
interface FileCopy extends Closeable {

    /** The next row stays, with these cells. */
    void keep(long line, String[] cells) throws IOException;

    /** The next row is left out. */
    void drop(long line) throws IOException;
}
