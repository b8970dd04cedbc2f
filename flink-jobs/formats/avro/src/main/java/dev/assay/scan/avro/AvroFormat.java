package dev.assay.scan.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.avro.block.Block;
import dev.assay.scan.avro.block.Blocks;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Object container files of Apache Avro. A range has the blocks that start in it; the position of a
 * record is where its block starts, and, in the lower bits, its index in the block.
 */
final class AvroFormat implements Format {

    private static final long serialVersionUID = 1L;

    private static final long INDEX = (1L << Blocks.INDEX_BITS) - 1;

    private final ArrayList<String> missing;

    /** With texts that mean "no value", besides the null that Avro has. */
    AvroFormat(List<String> missing) {
        this.missing = new ArrayList<>(missing);
        // As of CSV and JSON: an empty text is no value.
        this.missing.add("");
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        AvroHead head = AvroHead.read(input, file);
        return ByteRange.cut(
                file,
                fileIndex,
                length,
                dataset,
                piece ->
                        new Blocks(head.source(), head.header(), piece.start(), piece.end())
                                .hasNext());
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return AvroHead.read(input, file).columns().names();
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        AvroHead head = AvroHead.read(input, range.file());
        Blocks blocks = new Blocks(head.source(), head.header(), range.start(), range.end());
        return new AvroReader(range, blocks, rows(head, columns));
    }

    private Rows rows(AvroHead head, List<String> columns) {
        byte[][] none = missing.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        return new Rows(head.columns(), columns, none);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        AvroHead head = AvroHead.read(input, file);
        Blocks blocks = new Blocks(head.source(), head.header(), 0, 0);
        Rows rows = rows(head, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1);
        Text text = new Text();
        List<String[]> records = new ArrayList<>();
        Block block = null;
        long next = 0;
        for (long position : positions) {
            long start = position >>> Blocks.INDEX_BITS;
            long index = position & INDEX;
            try {
                if (block == null || block.start() != start || index < next) {
                    block = blocks.at(start);
                    next = 0;
                }
                if (index >= block.count()) {
                    throw new Damage("it has " + block.count() + " records");
                }
                for (; next < index; next++) {
                    rows.skip(block.bytes());
                }
                text.clear();
                rows.read(block.bytes(), batch, 0, text);
                next++;
            } catch (Damage e) {
                throw new UnreadableDataException(
                        file
                                + ": record "
                                + (index + 1)
                                + " of the block at byte "
                                + start
                                + " is gone ("
                                + e.getMessage()
                                + "): the file was written to while it was read; run again when"
                                + " nobody writes to it");
            }
            records.add(record(batch, text));
        }
        return records;
    }

    private static String[] record(ColumnBatch batch, Text text) {
        String[] cells = new String[batch.columns()];
        for (int column = 0; column < cells.length; column++) {
            int length = batch.lengths(column)[0];
            if (length != ColumnBatch.MISSING) {
                cells[column] = new String(text.bytes(), batch.offsets(column)[0], length, UTF_8);
            }
        }
        return cells;
    }

    @Override
    public String identity() {
        return "avro 1 " + missing;
    }
}
