package dev.assay.view;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a view of a file, as whoever reads data reads them.
 *
 * @param columns of the view
 * @param rows texts, null where there is no value
 * @param lines of the first row that each was made of
 * @param positions by which each can be read again
 */
record ViewRows(List<String> columns, List<String[]> rows, List<Long> lines, List<Long> positions) {

    /** The views of datasets of a role. */
    static List<View> views(String role) {
        return Arrays.stream(View.values()).filter(view -> view.roles().contains(role)).toList();
    }

    /** How a view of CSV is declared. */
    static ViewOf declared(View view, Map<String, String> meanings, ViewOptions options) {
        return new ViewOf(
                "log",
                view,
                new ViewOf.Rows(CsvDialect.RFC_4180, List.of(), Partitions.NONE, meanings),
                options);
    }

    /** What reads a view. */
    static Format format(ViewOf view) {
        return Formats.plain(view, List.of());
    }

    /** Reads all parts of a file of so many bytes. */
    static ViewRows read(Format format, SeekableInput input, long length, long dataset)
            throws IOException {
        List<String> columns = format.columns(input, "log.csv");
        ViewRows all =
                new ViewRows(columns, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ByteRange range : format.cut(input, "log.csv", 0, length, dataset)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    all.rows.add(batch.texts(row));
                    all.lines.add(batch.line(row));
                    all.positions.add(batch.position(row));
                }
            }
        }
        return all;
    }

    /** The rows by the text of their first row's place, with the names of the columns. */
    Map<Long, Map<String, String>> byPosition() {
        Map<Long, Map<String, String>> all = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> cells = new TreeMap<>();
            for (int column = 0; column < columns.size(); column++) {
                cells.put(columns.get(column), rows.get(row)[column]);
            }
            all.put(positions.get(row), cells);
        }
        return all;
    }
}
