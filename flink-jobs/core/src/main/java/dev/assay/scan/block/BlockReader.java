package dev.assay.scan.block;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the blocks that start in a range, one after the other. */
final class BlockReader<B extends Block> implements BatchReader {

    private static final long BYTES_OF_A_CELL = 8;

    private final ByteRange range;
    private final BlockFile<B> file;
    private final List<B> blocks;
    private final List<String> columns;
    private final byte[][] missing;
    private final int longestMissing;
    private final Text text = new Text();
    private final long rows;
    private BlockRows block;
    private int next;
    private long given;

    /**
     * Before the first row.
     *
     * @param blocks of the range
     * @param missing texts that mean "no value"
     */
    BlockReader(
            ByteRange range,
            BlockFile<B> file,
            List<B> blocks,
            List<String> columns,
            byte[][] missing) {
        this.range = range;
        this.file = file;
        this.blocks = blocks;
        this.columns = columns;
        this.missing = missing;
        this.longestMissing = Arrays.stream(missing).mapToInt(none -> none.length).max().orElse(0);
        this.rows = blocks.stream().mapToLong(Block::rows).sum();
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        text.clear();
        while (block == null || block.left() == 0) {
            if (next == blocks.size()) {
                batch.reset(text.bytes());
                return false;
            }
            block = file.rows(blocks.get(next++), columns);
        }
        long first = block.nextRow();
        int count = block.read(batch, text);
        for (int column = 0; column < batch.columns() && missing.length > 0; column++) {
            leaveOut(batch.offsets(column), batch.lengths(column), count);
        }
        // Cells were written column by column; rows are counted once all are there.
        batch.reset(text.bytes(), true);
        for (int row = 0; row < count; row++) {
            batch.endRow(++given, first + row);
        }
        return true;
    }

    private void leaveOut(int[] offsets, int[] lengths, int count) {
        for (int row = 0; row < count; row++) {
            int length = lengths[row];
            if (length > longestMissing) {
                continue;
            }
            int from = offsets[row];
            for (byte[] none : missing) {
                if (length == none.length
                        && Arrays.equals(text.bytes(), from, from + length, none, 0, length)) {
                    lengths[row] = ColumnBatch.MISSING;
                }
            }
        }
    }

    @Override
    public Residue residue() {
        return new Residue(given, bytes(), new OddRecords());
    }

    private long bytes() {
        return range.end() - range.start();
    }

    @Override
    public long consumed() {
        return rows == given ? bytes() : (long) ((double) bytes() * given / rows);
    }

    /** As of a text with cells of eight bytes: blocks are packed, some of them very much. */
    @Override
    public long fileLength() {
        long cells = file.columns().size() * file.blocks().stream().mapToLong(Block::rows).sum();
        return Math.max(range.fileLength(), BYTES_OF_A_CELL * cells);
    }
}
