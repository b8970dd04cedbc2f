package dev.assay.derive.clean.copy;

import dev.assay.declare.DatasetSpec;
import dev.assay.derive.clean.Row;
import dev.assay.scan.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By what a row is known again that a list of changes puts aside: a hash of its cells, without
 * those of sensitive columns, whose values could be tried out.
 *
 * @param shown places of the columns that count
 */
record RowMark(int[] shown) {

    private static final int DIGITS = 16;

    static RowMark of(DatasetSpec spec, List<String> columns) {
        return new RowMark(
                IntStream.range(0, columns.size())
                        .filter(i -> !spec.isSensitive(columns.get(i)))
                        .toArray());
    }

    /** The same for rows with the same cells. */
    String of(Row row) {
        StringBuilder cells = new StringBuilder();
        for (int column : shown) {
            String cell = row.cells()[column];
            cells.append(cell == null ? "-" : cell.length() + ":" + cell).append(',');
        }
        byte[] bytes = cells.toString().getBytes(StandardCharsets.UTF_8);
        // A spreadsheet would take digits alone for a number.
        return "row-" + ContentHash.of(bytes).substring(0, DIGITS);
    }
}
