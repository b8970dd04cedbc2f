package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.view.kind.Definition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A view as a format of the files of its dataset. A range stands for a part of the keys of a file.
 * A row is known by the place in its file of the first row that it was made of, and its line is
 * that row's: where somebody finds what it is about.
 */
final class ViewFormat implements Format {

    private static final long serialVersionUID = 1L;

    private static final int ROWS = 1024;

    private final ViewOf view;

    /** Of a declared view. */
    ViewFormat(ViewOf view) {
        this.view = view;
    }

    private Map<Field, String> meanings() {
        return Definition.of(view.view()).meanings(view.rows().columns());
    }

    private Format rows() {
        return ViewSource.rows(view.rows());
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset) {
        boolean isOnePart = view.view().isOfAll() || view.view().hasFewKeys();
        int most = isOnePart ? 1 : Integer.MAX_VALUE;
        return KeyPart.cut(file, fileIndex, length, dataset, most);
    }

    /** All that can be made of what is declared, and what a file itself has where that counts. */
    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        List<String> columns = new ArrayList<>();
        ViewSource.columns(view).forEach(column -> columns.add(column.name()));
        columns.addAll(source(input, file, 0).attributes());
        return columns;
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns) {
        return new ViewReader(
                source(input, range.file(), range.fileLength()), KeyPart.of(range), columns);
    }

    /** The rows that the view of a file is made of. */
    ViewSource source(SeekableInput input, String file, long length) {
        return new ViewSource(
                view, rows(), meanings(), input, file, length, Double.POSITIVE_INFINITY);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        ViewReader reader =
                new ViewReader(source(input, file, input.length()), new Asked(positions), columns);
        Map<Long, String[]> found = new HashMap<>();
        for (long position : positions) {
            found.put(position, null);
        }
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS);
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++) {
                if (found.containsKey(batch.position(row))) {
                    found.put(batch.position(row), batch.texts(row));
                }
            }
        }
        List<String[]> records = new ArrayList<>();
        for (long position : positions) {
            String[] record = found.get(position);
            if (record == null) {
                throw UnreadableDataException.gone(file, "row " + (position + 1));
            }
            records.add(record);
        }
        return records;
    }

    @Override
    public String identity() {
        return "view "
                + view.view()
                + " of "
                + rows().identity()
                + " "
                + meanings()
                + " "
                + view.options()
                + " "
                + view.beside()
                + " without "
                + view.rows().hidden()
                + (view.with() == null
                        ? ""
                        : " with "
                                + ViewSource.rows(view.with().rows()).identity()
                                + view.with().rows().columns());
    }
}
