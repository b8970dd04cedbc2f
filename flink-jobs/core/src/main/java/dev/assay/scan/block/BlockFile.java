package dev.assay.scan.block;

import java.io.IOException;
import java.util.List;

/**
 * What a file says of itself.
 *
 * @param <B> its blocks
 */
public interface BlockFile<B extends Block> {

    /** Its blocks in the order of their rows. */
    List<B> blocks();

    /** Its columns in its own order. */
    List<String> columns();

    /**
     * Opens a block before its first row.
     *
     * @param columns to be read; one that the file does not have has no values
     */
    BlockRows rows(B block, List<String> columns) throws IOException;
}
