package dev.assay.declare.format;

import dev.assay.document.Nullable;
import java.io.Serializable;

/**
 * Files of which more is read of arrays than one cell of JSON.
 *
 * @param files as they are written
 * @param rows the column with arrays of which each element is a row, or null
 * @param lengths whether each column of arrays has a column with their lengths beside it
 */
public record Unfolded(FileFormat files, @Nullable String rows, boolean lengths)
        implements FileFormat, Serializable {

    static final String NAME = "unfolded";

    /** By what the files are. */
    @Override
    public String named() {
        return files.named();
    }
}
