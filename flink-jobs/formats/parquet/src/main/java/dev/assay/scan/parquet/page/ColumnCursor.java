package dev.assay.scan.parquet.page;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.Memory;
import dev.assay.scan.parquet.footer.Chunk;
import dev.assay.scan.parquet.footer.Field;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** Goes through the values of one column in one row group. */
public final class ColumnCursor implements CellSource {

    private final ColumnPages pages;
    private final int full;
    private ColumnPages.Page page;
    private int left;
    private int repetition;
    private int definition;
    private boolean ended;

    /**
     * Before the first value.
     *
     * @param field that is stored
     * @param memory shared by all that are read at the same time
     */
    public ColumnCursor(SeekableInput input, Chunk chunk, Field field, Memory memory)
            throws Damage {
        this.pages = new ColumnPages(input, chunk, field, memory);
        this.full = field.definition();
    }

    /** Of a column that is not repeated. */
    @Override
    public void read(int rows, Text to, int[] offsets, int[] lengths) throws IOException {
        for (int row = 0; row < rows; ) {
            if (left == 0 && !open()) {
                throw ends();
            }
            int present = present(Math.min(rows - row, left));
            if (present == 0) {
                lengths[row] = ColumnBatch.MISSING;
            } else {
                page.values().read(present, to, offsets, lengths, row);
            }
            int passed = Math.max(1, present);
            row += passed;
            left -= passed;
        }
    }

    /** How many of the next values are there without a gap; 0 where the next one is missing. */
    private int present(int most) throws Damage {
        RunLengths definitions = page.definitions();
        if (definitions == null) {
            return most;
        }
        int run = definitions.run(full, most);
        return run > 0 ? run : definitions.next() == full ? 1 : 0;
    }

    /** Of a column that is not repeated. */
    @Override
    public void pass(int rows) throws IOException {
        for (int ahead = rows; ahead > 0; ) {
            if (left == 0 && !open()) {
                throw ends();
            }
            int passed = Math.min(ahead, left);
            RunLengths definitions = page.definitions();
            page.values().pass(definitions == null ? passed : definitions.count(full, passed));
            left -= passed;
            ahead -= passed;
        }
    }

    /** Goes to the next value, or behind the last. */
    public void step() throws IOException {
        if (ended) {
            throw ends();
        }
        if (left == 0 && !open()) {
            ended = true;
            repetition = 0;
            definition = 0;
            return;
        }
        left--;
        repetition = page.repetitions() == null ? 0 : page.repetitions().next();
        definition = page.definitions() == null ? 0 : page.definitions().next();
    }

    /** At which level the value is repeated; 0 where a row starts, and behind the last value. */
    public int repetition() {
        return repetition;
    }

    /** How much of the value is there. */
    public int definition() throws Damage {
        if (ended) {
            throw ends();
        }
        return definition;
    }

    /** Writes the value, which must be there; its range as offset and length of 32 bits each. */
    public long write(Text to) throws Damage {
        return page.values().next(to);
    }

    private boolean open() throws IOException {
        page = pages.next();
        left = page == null ? 0 : page.count();
        return page != null;
    }

    private static Damage ends() {
        return new Damage("it has fewer values than rows");
    }
}
