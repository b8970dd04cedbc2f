package dev.assay.scan.excel;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.Workbook;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A workbook of Excel. The first row of a sheet that is no title names the columns; those below are
 * the rows. A row's line and its position are its number in the sheet.
 */
final class ExcelFormat implements Format {

    private static final long serialVersionUID = 1L;

    private final Workbook declared;
    private final ArrayList<String> missing;

    /** A sheet of workbooks, and the texts that mean "no value" besides the empty cell. */
    ExcelFormat(Workbook declared, List<String> missing) {
        this.declared = declared;
        this.missing = new ArrayList<>(missing);
    }

    /** Compressed as it is, a sheet can only be read from its start. */
    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset) {
        return List.of(new ByteRange(file, fileIndex, 0, 0, length, length));
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        try (SheetRows rows = rows(input, file)) {
            return SheetHeader.read(rows).names();
        }
    }

    @Override
    public List<Guess> told(SeekableInput input, String file) throws IOException {
        return Told.of(Book.open(input, file), declared);
    }

    private SheetRows rows(SeekableInput input, String file) throws IOException {
        return Book.open(input, file).sheet(declared.sheet());
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        return new SheetReader(rows(input, range.file()), range.fileLength(), columns, missing);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        List<String[]> records = new ArrayList<>();
        try (SheetRows rows = rows(input, file)) {
            SheetReader reader = new SheetReader(rows, 0, columns, missing);
            ColumnBatch batch = new ColumnBatch(columns.size(), 1);
            for (long position : positions) {
                while (batch.rows() == 0 || batch.position(0) < position) {
                    if (!reader.read(batch)) {
                        break;
                    }
                }
                if (batch.rows() == 0 || batch.position(0) != position) {
                    throw UnreadableDataException.gone(file, "row " + position);
                }
                records.add(batch.texts(0));
            }
        }
        return records;
    }

    @Override
    public String identity() {
        return "xlsx " + declared + " " + missing;
    }
}
