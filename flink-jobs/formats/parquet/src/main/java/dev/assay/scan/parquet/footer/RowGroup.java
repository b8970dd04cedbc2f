package dev.assay.scan.parquet.footer;

import dev.assay.scan.block.Block;
import java.util.List;

/**
 * Rows that are stored together.
 *
 * @param index its place in the file, from 0
 * @param firstRow its first row's place in the file, from 0
 * @param rows how many it has
 * @param chunks one for each stored column
 */
public record RowGroup(int index, long firstRow, long rows, List<Chunk> chunks) implements Block {

    @Override
    public long start() {
        return chunks.stream().mapToLong(Chunk::start).min().orElse(0);
    }
}
