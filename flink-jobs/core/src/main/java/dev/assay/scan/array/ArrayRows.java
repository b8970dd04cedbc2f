package dev.assay.scan.array;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.json.Elements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A format of which each element of the arrays in one column is a row, beside all other columns of
 * its record. A record without elements is one row, in which the elements' columns have no value.
 */
final class ArrayRows implements Format {

    private static final long serialVersionUID = 1L;

    /** Elements of a record at most. */
    static final int MOST = 100_000;

    private static final int MOST_COLUMNS = 10_000;

    private final Format files;
    private final String rows;
    private final ArrayList<String> missing;

    /**
     * Of a format.
     *
     * @param rows the column with the arrays
     * @param missing texts that mean "no value"
     */
    ArrayRows(Format files, String rows, List<String> missing) {
        this.files = files;
        this.rows = rows;
        this.missing = new ArrayList<>(missing);
    }

    @Override
    public List<Guess> told(SeekableInput input, String file) throws IOException {
        return files.told(input, file);
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        return files.cut(input, file, fileIndex, length, dataset);
    }

    /** Any element may bring a name that no other has, so all of them are read. */
    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        List<String> own = files.columns(input, file);
        if (!own.contains(rows)) {
            throw new UnreadableDataException(
                    file
                            + ": there is no column '"
                            + rows
                            + "' with arrays, expected by rows; its columns are "
                            + String.join(", ", own.subList(0, Math.min(20, own.size())))
                            + (own.size() > 20 ? " …" : "")
                            + "; write one of them that holds arrays, or leave out rows");
        }
        Names found = new Names(Elements.named(file));
        new Pass(files, input, file).read(List.of(rows), found);
        if (found.arrays == 0 && found.others > 0) {
            throw new UnreadableDataException(
                    file
                            + ": the column '"
                            + rows
                            + "' holds no arrays, expected by rows; write a column that does, or"
                            + " leave out rows");
        }
        Set<String> columns = new LinkedHashSet<>();
        for (String column : own) {
            if (!column.equals(rows)) {
                columns.add(column);
                continue;
            }
            if (found.others > 0 || found.elements.names().isEmpty()) {
                columns.add(rows);
            }
            found.elements.names().forEach(name -> columns.add(rows + "." + name));
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new UnreadableDataException(
                    file
                            + ": found "
                            + columns.size()
                            + " columns with those of the elements of '"
                            + rows
                            + "', at most "
                            + MOST_COLUMNS
                            + " are read; names that are data are no columns: write each as a value");
        }
        return List.copyOf(columns);
    }

    /** Gathers the names of elements. */
    private static final class Names implements Pass.Rows {
        private final Elements elements;
        private long arrays;

        /** Elements that are no objects, and cells that are no arrays. */
        private long others;

        Names(Elements elements) {
            this.elements = elements;
        }

        @Override
        public void take(ColumnBatch batch) throws IOException {
            for (int row = 0; row < batch.rows(); row++) {
                if (batch.isMissing(0, row)) {
                    continue;
                }
                int from = batch.offsets(0)[row];
                int length = batch.lengths(0)[row];
                int count = elements.count(batch.bytes(), from, length, MOST);
                if (count == Elements.NO_ARRAY || count > MOST) {
                    others += batch.bytes()[from] == '[' ? 0 : 1;
                    continue;
                }
                arrays++;
                elements.begin(batch.bytes(), from, length);
                while (elements.next()) {
                    others += elements.isObject() ? 0 : 1;
                    elements.twice();
                }
            }
        }
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        ElementRow row = row(range.file(), columns);
        return new ElementReader(files.open(input, range, row.columns().ofRecord()), row);
    }

    private ElementRow row(String file, List<String> columns) {
        ArrayColumns asked = ArrayColumns.of(columns, rows);
        return new ElementRow(file, asked, Elements.of(file, asked.names(), missing));
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        ElementRow row = row(file, columns);
        long[] wanted =
                Arrays.stream(positions)
                        .map(position -> ElementPlace.of(position).record())
                        .sorted()
                        .distinct()
                        .toArray();
        List<String[]> records = files.records(input, file, wanted, row.columns().ofRecord());
        List<String[]> again = new ArrayList<>();
        for (long position : positions) {
            ElementPlace place = ElementPlace.of(position);
            String[] record = records.get(Arrays.binarySearch(wanted, place.record()));
            again.add(row.again(record, place.index()));
        }
        return again;
    }

    @Override
    public String identity() {
        return files.identity() + " rows " + rows;
    }
}
