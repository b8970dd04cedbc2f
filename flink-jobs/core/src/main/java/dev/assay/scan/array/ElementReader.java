package dev.assay.scan.array;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;

/** Reads the elements of the records of one range, a row each. */
final class ElementReader implements BatchReader {

    /** Bytes of elements that a batch has, about; one row may have more. */
    private static final int MOST_BYTES = 8 << 20;

    /** Records at once: their bytes are copied with each batch of their elements. */
    private static final int RECORDS = 256;

    private final BatchReader records;
    private final ElementRow row;
    private final OddRecords odd = new OddRecords();
    private final ColumnBatch batch;

    /** The record that is unfolded. */
    private int record;

    /** The element of it that is next; -1 where its array was not looked at yet. */
    private int index = -1;

    /**
     * Of records.
     *
     * @param records of a range, with the columns of a record
     */
    ElementReader(BatchReader records, ElementRow row) {
        this.records = records;
        this.row = row;
        this.batch = new ColumnBatch(row.columns().ofRecord().size(), RECORDS);
    }

    @Override
    public boolean read(ColumnBatch into) throws IOException {
        do {
            if (record == batch.rows()) {
                record = 0;
                if (!records.read(batch)) {
                    into.reset(batch.bytes());
                    return false;
                }
            }
            into.reset(batch.bytes());
            for (long bytes = 0;
                    record < batch.rows()
                            && into.rows() < into.capacity()
                            && bytes <= MOST_BYTES; ) {
                bytes += index < 0 ? begin(into) : element(into);
            }
            into.complete();
        } while (into.rows() == 0);
        return true;
    }

    /** Begins a record; takes it as a row if it has no elements. */
    private long begin(ColumnBatch into) throws IOException {
        int array = row.columns().array();
        int from = batch.offsets(array)[record];
        int length = batch.lengths(array)[record];
        String rows = row.columns().rows();
        switch (row.kind(batch.bytes(), from, length)) {
            case ELEMENTS -> {
                row.elements().begin(batch.bytes(), from, length);
                index = 0;
            }
            case NO_ELEMENTS -> {
                boolean isEmpty = length > 0 && batch.bytes()[from] == '[';
                row.alone(into, isEmpty, column -> ofRecord(into, column));
                endRow(into, 0);
                record++;
            }
            case TOO_MANY -> {
                malformed("more than " + ArrayRows.MOST + " elements in " + rows);
                record++;
            }
            case BROKEN -> {
                malformed(rows + " begins as an array of JSON and is none");
                record++;
            }
        }
        return 0;
    }

    /** Takes the next element as a row, or ends the record; how many bytes it has. */
    private long element(ColumnBatch into) throws IOException {
        if (!row.elements().next()) {
            index = -1;
            record++;
            return 0;
        }
        int at = index++;
        String twice = row.elements().twice();
        if (twice != null) {
            malformed(
                    "the name "
                            + twice
                            + " stands twice in element "
                            + (at + 1)
                            + " of "
                            + row.columns().rows());
            return 0;
        }
        long bytes = row.fill(into, column -> ofRecord(into, column));
        endRow(into, at);
        return bytes;
    }

    private void ofRecord(ColumnBatch into, int column) {
        into.cell(column, batch.offsets(column)[record], batch.lengths(column)[record]);
    }

    private void endRow(ColumnBatch into, int element) throws UnreadableDataException {
        long place = new ElementPlace(batch.position(record), element).code();
        if (place == ElementPlace.NONE) {
            throw new UnreadableDataException(
                    row.file()
                            + ": element "
                            + (element + 1)
                            + " of "
                            + row.columns().rows()
                            + " in a record lies too far behind in the file to have a number of its"
                            + " own (position "
                            + batch.position(record)
                            + "); deliver the data in smaller files, or leave out rows");
        }
        into.endRow(batch.line(record), place);
    }

    private void malformed(String what) {
        odd.add(Oddity.MALFORMED, batch.line(record), what);
    }

    @Override
    public Residue residue() {
        Residue read = records.residue();
        return new Residue(read.lines(), read.bytes(), read.odd().and(odd));
    }

    @Override
    public long consumed() {
        return records.consumed();
    }

    @Override
    public long fileLength() {
        return records.fileLength();
    }
}
