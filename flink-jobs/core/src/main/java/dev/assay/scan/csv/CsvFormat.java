package dev.assay.scan.csv;

import dev.assay.declare.CsvDialect;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark. */
public final class CsvFormat implements Format {

    private static final long serialVersionUID = 1L;

    private final char delimiter;
    private final boolean header;
    private final ArrayList<String> missing;

    /** A dialect, and the texts that mean "no value" besides the empty cell. */
    public CsvFormat(CsvDialect dialect, List<String> missing) {
        this.delimiter = dialect.delimiter();
        this.header = dialect.header();
        this.missing = new ArrayList<>(missing);
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset) {
        return ByteRange.cut(file, fileIndex, length, dataset);
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return head(input, file).names();
    }

    private CsvHead head(SeekableInput input, String file) throws IOException {
        return new CsvHeadReader(file, delimiter, header).read(input);
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        CsvHead head = head(input, range.file());
        CsvLayout layout = new CsvLayout(delimiter, head, columns, missing);
        if (range.start() == 0) {
            return CsvReader.below(head, input, range, layout);
        }
        // The header may be longer than the ranges before.
        long first = new RecordStart(input, delimiter).firstIn(range.start(), range.end());
        long from = Math.min(range.end(), Math.max(first, head.start()));
        return new CsvReader(input, range, from, layout);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        CsvLayout layout = new CsvLayout(delimiter, head(input, file), columns, missing);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1);
        List<String[]> records = new ArrayList<>();
        for (long position : positions) {
            ByteRange record = new ByteRange(file, 0, 0, position, position + 1, position + 1);
            if (!new CsvReader(input, record, position, layout).read(batch)) {
                throw new UnreadableDataException(
                        file
                                + ": the record at byte "
                                + position
                                + " is gone: the file was written to while it was read; run again when"
                                + " nobody writes to it");
            }
            String[] cells = new String[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = batch.text(column, 0);
            }
            records.add(cells);
        }
        return records;
    }

    @Override
    public String identity() {
        return "csv " + (int) delimiter + " " + header + " " + missing;
    }
}
