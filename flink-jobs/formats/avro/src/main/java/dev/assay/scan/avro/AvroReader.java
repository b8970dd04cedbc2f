package dev.assay.scan.avro;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.avro.block.Block;
import dev.assay.scan.avro.block.Blocks;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Reads the blocks that start in a range. */
final class AvroReader implements BatchReader {

    /** Bytes of cells after which a batch is handed out. */
    private static final int ENOUGH = 4 << 20;

    private final ByteRange range;
    private final Blocks blocks;
    private final Rows rows;
    private final Text text = new Text();
    private long[] positions = new long[0];
    private Block block;
    private int next;
    private long given;

    /** Before the first row. */
    AvroReader(ByteRange range, Blocks blocks, Rows rows) {
        this.range = range;
        this.blocks = blocks;
        this.rows = rows;
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        text.clear();
        if (positions.length < batch.capacity()) {
            positions = new long[batch.capacity()];
        }
        int count = 0;
        while (count < batch.capacity() && text.size() < ENOUGH && hasNext()) {
            try {
                rows.read(block.bytes(), batch, count, text);
            } catch (Damage e) {
                throw fault(block.start(), "record " + (next + 1) + " of ", e);
            }
            positions[count++] = block.start() << Blocks.INDEX_BITS | next++;
        }
        // Where the bytes of cells are is known when all are there.
        batch.reset(text.bytes());
        for (int row = 0; row < count; row++) {
            batch.endRow(++given, positions[row]);
        }
        return count > 0;
    }

    /** Whether there is a record; goes to the next block that has one. */
    private boolean hasNext() throws IOException {
        while (block == null || next == block.count()) {
            long start = block == null ? blocks.position() : block.start();
            try {
                if (block != null && block.bytes().left() > 0) {
                    throw new Damage(
                            block.bytes().left() + " bytes are left behind its last record");
                }
                start = blocks.position();
                block = blocks.next();
            } catch (Damage e) {
                throw fault(start, "", e);
            }
            next = 0;
            if (block == null) {
                return false;
            }
        }
        return true;
    }

    private UnreadableDataException fault(long start, String record, Damage damage) {
        return new UnreadableDataException(
                range.file() + ": " + record + "the block at byte " + start + ": " + damage.told());
    }

    @Override
    public Residue residue() {
        return new Residue(given, blocks.bytes(), new OddRecords());
    }

    @Override
    public long consumed() {
        return Math.max(
                0, Math.min(blocks.position() - range.start(), range.end() - range.start()));
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
