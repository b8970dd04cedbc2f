package dev.assay.derive.table;

import dev.assay.document.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A table that is written row by row. Nobody but the owner can read it at any time, where the file
 * system knows owners. Whoever writes it does so under a temporary name.
 */
public interface TableFile extends Closeable {

    /** Adds a row; a cell that is null has no value. */
    void write(List<String> cells) throws IOException;

    /** Rows so far. */
    long rows();

    /** Cells so far that whoever opens the file could run, as a spreadsheet does formulas. */
    default long formulas() {
        return 0;
    }

    /** A text as nobody who opens the file runs it. */
    default @Nullable String guarded(@Nullable String text) {
        return text;
    }

    /** SHA-256 of the file, in hexadecimal digits; once it is closed. */
    String hash();
}
