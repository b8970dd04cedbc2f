package dev.assay.scan.excel;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Reads the rows below a sheet's header. Rows without any value are no records. */
final class SheetReader implements BatchReader {

    private static final byte[] NONE = new byte[0];

    /** Bytes of the cells of a batch, about; what is behind the last row comes in the next. */
    private static final int MOST_AT_ONCE = 4 << 20;

    private final SheetRows rows;
    private final long fileLength;
    private final SheetHeader header;

    /** For each of the dataset's columns the sheet's, or -1. */
    private final int[] columnOf;

    private final Set<String> missing;
    private final OddRecords odd = new OddRecords();
    private boolean ended;

    /**
     * Starts behind the header.
     *
     * @param columns of the dataset
     * @param missing texts that mean "no value"
     */
    SheetReader(SheetRows rows, long fileLength, List<String> columns, List<String> missing)
            throws IOException {
        this.rows = rows;
        this.fileLength = fileLength;
        this.header = SheetHeader.read(rows);
        this.columnOf =
                columns.stream()
                        .mapToInt(header.names()::indexOf)
                        .map(at -> at < 0 ? -1 : header.first() + at)
                        .toArray();
        this.missing = Set.copyOf(missing);
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        batch.reset(NONE);
        int bytes = 0;
        while (!ended && batch.rows() < batch.capacity() && bytes < MOST_AT_ONCE) {
            ended = !rows.next();
            if (!ended && !isOdd()) {
                bytes += take(batch);
            }
        }
        batch.complete();
        if (batch.rows() == 0) {
            rows.close();
        }
        return batch.rows() > 0;
    }

    private int take(ColumnBatch batch) {
        int bytes = 0;
        for (int column = 0; column < columnOf.length; column++) {
            String cell = columnOf[column] < 0 ? null : rows.cell(columnOf[column]);
            if (cell == null || missing.contains(cell)) {
                batch.cell(column, 0, ColumnBatch.MISSING);
            } else {
                byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                batch.cell(column, text, text.length);
                bytes += text.length;
            }
        }
        batch.endRow(rows.number(), rows.number());
        return bytes;
    }

    /** Counts a row that has values where the header has no columns. */
    private boolean isOdd() {
        for (int column = 0; column < rows.width(); column++) {
            boolean outside = column < header.first() || column >= header.end();
            if (outside && rows.cell(column) != null) {
                odd.add(
                        Oddity.RAGGED,
                        rows.number(),
                        "a value in column "
                                + SheetRows.letters(column)
                                + ", the header is in columns "
                                + SheetRows.letters(header.first())
                                + " to "
                                + SheetRows.letters(header.end() - 1)
                                + (header.names().size() == 1
                                        ? "; take a title above the header out of the sheet"
                                        : ""));
                return true;
            }
        }
        return false;
    }

    @Override
    public Residue residue() {
        return new Residue(rows.number(), fileLength, odd);
    }

    @Override
    public long consumed() {
        return ended ? fileLength : Math.min(fileLength, rows.consumed());
    }

    @Override
    public long fileLength() {
        return fileLength;
    }
}
