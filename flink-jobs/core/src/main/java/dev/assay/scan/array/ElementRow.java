package dev.assay.scan.array;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.json.Elements;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Puts an element beside the cells of its record.
 *
 * @param file its name in messages
 * @param columns which are of the element
 * @param elements of the array that is read
 */
record ElementRow(String file, ArrayColumns columns, Elements elements) {

    /** What a record has in the column with the arrays. */
    enum Kind {
        /** No value, an empty array or no array: the record is one row. */
        NO_ELEMENTS,
        /** An array with elements. */
        ELEMENTS,
        /** An array with too many of them. */
        TOO_MANY,
        /** What begins as an array and is none. */
        BROKEN
    }

    /** What some bytes are; a length may be {@link ColumnBatch#MISSING}. */
    Kind kind(byte[] b, int from, int length) {
        if (length <= 0 || b[from] != '[') {
            return Kind.NO_ELEMENTS;
        }
        int count = elements.count(b, from, length, ArrayRows.MOST);
        if (count == Elements.NO_ARRAY) {
            return Kind.BROKEN;
        }
        return count == 0
                ? Kind.NO_ELEMENTS
                : count > ArrayRows.MOST ? Kind.TOO_MANY : Kind.ELEMENTS;
    }

    /**
     * Fills a row with the element that was read last; how many bytes its own cells have.
     *
     * @param ofRecord puts the record's cell into a column
     */
    long fill(ColumnBatch into, IntConsumer ofRecord) {
        elements.read();
        long bytes = 0;
        for (int column = 0; column < columns.width(); column++) {
            int name = columns.nameOf()[column];
            if (name == ArrayColumns.OF_RECORD) {
                ofRecord.accept(column);
            } else if (name != ArrayColumns.ITSELF) {
                bytes += elements.cell(name, into, column);
            } else if (elements.isObject()) {
                into.cell(column, 0, ColumnBatch.MISSING);
            } else {
                bytes += elements.value(into, column);
            }
        }
        return bytes;
    }

    /**
     * Fills a row with a record that has no elements.
     *
     * @param isEmpty whether it has an array, in which there is nothing
     */
    void alone(ColumnBatch into, boolean isEmpty, IntConsumer ofRecord) {
        for (int column = 0; column < columns.width(); column++) {
            if (isEmpty && columns.nameOf()[column] == ArrayColumns.ITSELF) {
                into.cell(column, 0, ColumnBatch.MISSING);
            } else {
                ofRecord.accept(column);
            }
        }
    }

    /**
     * A row read again.
     *
     * @param record cells of the record
     * @param index of its element
     * @throws UnreadableDataException when there is no such element any more
     */
    String[] again(String[] record, int index) throws UnreadableDataException {
        ColumnBatch one = new ColumnBatch(columns.width(), 1);
        one.reset(new byte[0]);
        IntConsumer ofRecord = column -> text(one, column, record[column]);
        String array = record[columns.array()];
        byte[] b = array == null ? new byte[0] : array.getBytes(StandardCharsets.UTF_8);
        if (kind(b, 0, b.length) == Kind.ELEMENTS) {
            elements.begin(b, 0, b.length);
            for (int i = 0; i <= index; i++) {
                if (!elements.next()) {
                    throw UnreadableDataException.gone(file, "element " + (index + 1));
                }
                elements.twice();
            }
            fill(one, ofRecord);
        } else {
            alone(one, b.length > 0 && b[0] == '[', ofRecord);
        }
        one.complete();
        one.endRow(1, 0);
        return one.texts(0);
    }

    private static void text(ColumnBatch batch, int column, String text) {
        if (text == null) {
            batch.cell(column, 0, ColumnBatch.MISSING);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            batch.cell(column, bytes, bytes.length);
        }
    }
}
