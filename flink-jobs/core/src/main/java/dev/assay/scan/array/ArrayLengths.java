package dev.assay.scan.array;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.json.Elements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A format of which each column of arrays has a column beside it that says how many elements they
 * have. It has no value where there is no array.
 */
final class ArrayLengths implements Format {

    private static final long serialVersionUID = 1L;

    /** Behind the name of a column of arrays. */
    private static final String LENGTH = ".length";

    private final Format files;

    /** Of a format. */
    ArrayLengths(Format files) {
        this.files = files;
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

    /** A column is one of arrays if all its values are, so all of them are read. */
    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        List<String> own = files.columns(input, file);
        Elements elements = Elements.named(file);
        boolean[] arrays = new boolean[own.size()];
        boolean[] others = new boolean[own.size()];
        new Pass(files, input, file)
                .read(
                        own,
                        batch -> {
                            for (int column = 0; column < others.length; column++) {
                                for (int row = 0; row < batch.rows() && !others[column]; row++) {
                                    if (!batch.isMissing(column, row)) {
                                        boolean is = count(elements, batch, column, row) >= 0;
                                        arrays[column] |= is;
                                        others[column] |= !is;
                                    }
                                }
                            }
                        });
        Set<String> columns = new LinkedHashSet<>();
        for (int column = 0; column < others.length; column++) {
            columns.add(own.get(column));
            if (arrays[column] && !others[column]) {
                columns.add(own.get(column) + LENGTH);
            }
        }
        return List.copyOf(columns);
    }

    private static int count(Elements elements, ColumnBatch batch, int column, int row) {
        return elements.count(
                batch.bytes(),
                batch.offsets(column)[row],
                batch.lengths(column)[row],
                Integer.MAX_VALUE - 1);
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        List<String> ofRecord = ofRecord(columns);
        int[] arrays = arrays(columns, ofRecord);
        return new Counted(
                files.open(input, range, ofRecord),
                arrays,
                Elements.named(range.file()),
                new ColumnBatch[1],
                ofRecord.size());
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        List<String> ofRecord = ofRecord(columns);
        int[] arrays = arrays(columns, ofRecord);
        Elements elements = Elements.named(file);
        List<String[]> all = new ArrayList<>();
        for (String[] record : files.records(input, file, positions, ofRecord)) {
            String[] row = new String[arrays.length];
            for (int column = 0; column < row.length; column++) {
                row[column] = record[column];
                String array = arrays[column] < 0 ? null : record[arrays[column]];
                if (row[column] == null && array != null) {
                    byte[] b = array.getBytes(StandardCharsets.UTF_8);
                    int count = elements.count(b, 0, b.length, Integer.MAX_VALUE - 1);
                    row[column] = count < 0 ? null : String.valueOf(count);
                }
            }
            all.add(row);
        }
        return all;
    }

    /** What is asked for, and then the arrays whose lengths are. */
    private static List<String> ofRecord(List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        for (String column : columns) {
            String array = array(column);
            if (array != null && !all.contains(array)) {
                all.add(array);
            }
        }
        return all;
    }

    /** For each column the place of the arrays whose lengths it has, or -1. */
    private static int[] arrays(List<String> columns, List<String> ofRecord) {
        return columns.stream().mapToInt(column -> ofRecord.indexOf(array(column))).toArray();
    }

    private static String array(String column) {
        return column.endsWith(LENGTH)
                ? column.substring(0, column.length() - LENGTH.length())
                : null;
    }

    @Override
    public String identity() {
        return files.identity() + " lengths";
    }

    /**
     * Rows with the lengths of their arrays.
     *
     * @param records with the arrays behind what is asked for
     * @param arrays for each column the place of its arrays, or -1
     * @param batch the records, once there are some
     * @param width columns of them
     */
    private record Counted(
            BatchReader records, int[] arrays, Elements elements, ColumnBatch[] batch, int width)
            implements BatchReader {

        @Override
        public boolean read(ColumnBatch into) throws IOException {
            if (batch[0] == null) {
                batch[0] = new ColumnBatch(width, into.capacity());
            }
            ColumnBatch from = batch[0];
            boolean more = records.read(from);
            into.reset(from.bytes());
            for (int row = 0; row < from.rows(); row++) {
                for (int column = 0; column < arrays.length; column++) {
                    int array = arrays[column];
                    int count =
                            array < 0 || !from.isMissing(column, row) || from.isMissing(array, row)
                                    ? -1
                                    : count(elements, from, array, row);
                    if (count >= 0) {
                        byte[] text = String.valueOf(count).getBytes(StandardCharsets.US_ASCII);
                        into.cell(column, text, text.length);
                    } else {
                        into.cell(column, from.offsets(column)[row], from.lengths(column)[row]);
                    }
                }
                into.endRow(from.line(row), from.position(row));
            }
            into.complete();
            return more;
        }

        @Override
        public Residue residue() {
            return records.residue();
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
}
