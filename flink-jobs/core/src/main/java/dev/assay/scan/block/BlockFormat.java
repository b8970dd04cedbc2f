package dev.assay.scan.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of files that keep rows in blocks. A range has the blocks that start in it; the position
 * of a record is its row in the file, from 0.
 *
 * @param <B> its blocks
 */
public abstract class BlockFormat<B extends Block> implements Format {

    private static final long serialVersionUID = 1L;

    /** Rows that are read at once to find single ones. */
    private static final int AT_ONCE = 16;

    private final ArrayList<String> missing;

    /** With texts that mean "no value", besides the null that the format has. */
    protected BlockFormat(List<String> missing) {
        this.missing = new ArrayList<>(missing);
        // As of CSV and JSON: an empty text is no value.
        this.missing.add("");
    }

    /**
     * Reads what a file says of itself.
     *
     * @param file its name in messages
     * @throws UnreadableDataException when the file is not of this format, or is cut off
     * @throws Damage when it says something that cannot be
     */
    protected abstract BlockFile<B> read(SeekableInput input, String file) throws IOException;

    /** The format's name and version, for {@link #identity}. */
    protected abstract String name();

    private BlockFile<B> file(SeekableInput input, String file) throws IOException {
        try {
            return read(input, file);
        } catch (Damage e) {
            throw new UnreadableDataException(file + ": " + e.told());
        }
    }

    @Override
    public final List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        List<B> blocks = file(input, file).blocks();
        return ByteRange.cut(
                file,
                fileIndex,
                length,
                dataset,
                piece -> blocks.stream().anyMatch(block -> isIn(piece, block)));
    }

    private static boolean isIn(ByteRange range, Block block) {
        return block.start() >= range.start() && block.start() < range.end();
    }

    @Override
    public final List<String> columns(SeekableInput input, String file) throws IOException {
        return file(input, file).columns();
    }

    @Override
    public final BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        BlockFile<B> file = file(input, range.file());
        List<B> blocks = file.blocks().stream().filter(block -> isIn(range, block)).toList();
        byte[][] none = missing.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        return new BlockReader<>(range, file, blocks, columns, none);
    }

    @Override
    public final List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        BlockFile<B> blocks = file(input, file);
        ColumnBatch batch = new ColumnBatch(columns.size(), AT_ONCE);
        Text text = new Text();
        List<String[]> records = new ArrayList<>();
        for (B block : blocks.blocks()) {
            long end = block.firstRow() + block.rows();
            if (records.size() == positions.length || positions[records.size()] >= end) {
                continue;
            }
            BlockRows rows = blocks.rows(block, columns);
            while (records.size() < positions.length && positions[records.size()] < end) {
                text.clear();
                rows.pass(positions[records.size()] - rows.nextRow());
                long first = rows.nextRow();
                int read = rows.read(batch, text);
                while (records.size() < positions.length
                        && positions[records.size()] < first + read) {
                    records.add(record(batch, text, (int) (positions[records.size()] - first)));
                }
            }
        }
        if (records.size() < positions.length) {
            throw UnreadableDataException.gone(file, "row " + (positions[records.size()] + 1));
        }
        return records;
    }

    private String[] record(ColumnBatch batch, Text text, int row) {
        String[] cells = new String[batch.columns()];
        for (int column = 0; column < cells.length; column++) {
            int length = batch.lengths(column)[row];
            if (length != ColumnBatch.MISSING) {
                String cell = new String(text.bytes(), batch.offsets(column)[row], length, UTF_8);
                cells[column] = missing.contains(cell) ? null : cell;
            }
        }
        return cells;
    }

    @Override
    public final String identity() {
        return name() + " " + missing;
    }
}
