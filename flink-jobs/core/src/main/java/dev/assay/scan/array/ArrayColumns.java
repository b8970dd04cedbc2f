package dev.assay.scan.array;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the columns that are asked for are of the elements of an array, and which of the record.
 *
 * @param rows the column with the arrays
 * @param ofRecord what is read of the record: all that is asked for first, because a record may
 *     have an object where others have an array, and the arrays
 * @param names those of elements without the column's name before them
 * @param nameOf for each that is asked for its place in {@code names}, or {@link #OF_RECORD}, or
 *     {@link #ITSELF}
 */
record ArrayColumns(String rows, List<String> ofRecord, List<String> names, int[] nameOf) {

    static final int OF_RECORD = -1;

    /** The element itself, where it is no object. */
    static final int ITSELF = -2;

    static ArrayColumns of(List<String> asked, String rows) {
        List<String> ofRecord = new ArrayList<>(asked);
        if (!asked.contains(rows)) {
            ofRecord.add(rows);
        }
        List<String> names = new ArrayList<>();
        int[] nameOf = new int[asked.size()];
        for (int i = 0; i < nameOf.length; i++) {
            String column = asked.get(i);
            if (column.startsWith(rows + ".")) {
                nameOf[i] = names.size();
                names.add(column.substring(rows.length() + 1));
            } else {
                nameOf[i] = column.equals(rows) ? ITSELF : OF_RECORD;
            }
        }
        return new ArrayColumns(rows, ofRecord, names, nameOf);
    }

    /** Columns that are asked for. */
    int width() {
        return nameOf.length;
    }

    /** Place of the arrays among what is read of the record. */
    int array() {
        return ofRecord.indexOf(rows);
    }
}
