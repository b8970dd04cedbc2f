package dev.assay.scan.json;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON. A file with an object in each line is read in many ranges, all others from their start. The
 * names of an object are columns, those of objects within it behind a dot; arrays stay JSON.
 */
public final class JsonFormat implements Format {

    private static final long serialVersionUID = 1L;

    /** The end of a range that ends with its file, however long that is. */
    private static final long ENDLESS = Long.MAX_VALUE / 2;

    private static final int ROWS_AT_ONCE = 1 << 10;

    /** Bytes of a file's beginning, and of other parts of it, by which names are guessed. */
    private static final long HEAD = 4 << 20;

    private static final long PART = 64 << 10;
    private static final int PARTS = 16;

    private final JsonRecords declared;
    private final ArrayList<String> missing;
    private final boolean guessing;

    /** What is declared, and the texts that mean "no value" besides null and the empty text. */
    public JsonFormat(JsonRecords declared, List<String> missing) {
        this(declared, missing, false);
    }

    private JsonFormat(JsonRecords declared, List<String> missing, boolean guessing) {
        this.declared = declared;
        this.missing = new ArrayList<>(missing);
        this.guessing = guessing;
    }

    @Override
    public Format guessing() {
        return new JsonFormat(declared, missing, true);
    }

    @Override
    public boolean isGuessing() {
        return guessing;
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        return search(input, file).isLines()
                ? ByteRange.cut(file, fileIndex, length, dataset)
                : List.of(new ByteRange(file, fileIndex, 0, 0, length, length));
    }

    @Override
    public List<Guess> told(SeekableInput input, String file) throws IOException {
        return search(input, file).told();
    }

    private ShapeSearch search(SeekableInput input, String file) throws IOException {
        return new ShapeSearch(input, file, declared.records());
    }

    /** Any object may bring a name that no other has, so all of them are read. */
    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return guessing ? likely(input, file) : all(input, file);
    }

    /** The names of a long file of lines, or none where parts of it differ in them. */
    private List<String> likely(SeekableInput input, String file) throws IOException {
        long length = input.length();
        if (length < 2 * HEAD || !search(input, file).isLines()) {
            return List.of();
        }
        Keys keys = Keys.all(file);
        List<String> first = names(input, file, keys, 0, HEAD);
        for (int part = 1; part < PARTS; part++) {
            long start = length / PARTS * part;
            if (!names(input, file, keys, start, start + PART).equals(first)) {
                return List.of();
            }
        }
        return first;
    }

    /** All names that are known when those of a part are. */
    private List<String> names(SeekableInput input, String file, Keys keys, long start, long end)
            throws IOException {
        ByteRange part = new ByteRange(file, 0, 0, start, end, end);
        read(open(input, part, naming(keys)));
        return List.copyOf(keys.columns());
    }

    /** What reads names only. */
    private static Rows naming(Keys keys) {
        return new Rows(new JsonRecord(keys, 0, List.of()), false);
    }

    /** Whether there are any rows. */
    private static boolean read(BatchReader reader) throws IOException {
        ColumnBatch batch = new ColumnBatch(0, ROWS_AT_ONCE);
        boolean rows = false;
        while (reader.read(batch)) {
            rows = true;
        }
        return rows;
    }

    private List<String> all(SeekableInput input, String file) throws IOException {
        Keys keys = Keys.all(file);
        ByteRange all = new ByteRange(file, 0, 0, 0, ENDLESS, ENDLESS);
        BatchReader reader = open(input, all, naming(keys));
        boolean records = read(reader);
        List<String> columns = List.copyOf(keys.columns());
        if (columns.isEmpty()) {
            throw new UnreadableDataException(
                    file
                            + ": "
                            + (records
                                    ? "no object has a name, so that there is no column"
                                    : "there is no object that is a record"
                                            + refused(reader.residue().odd()))
                            + "; expected objects of JSON; deliver the file again or leave it out of"
                            + " path");
        }
        Keys.refuseMany(file, columns.size());
        return columns;
    }

    /** What is wrong with the first record that is none. */
    private static String refused(OddRecords odd) {
        return odd.first(Oddity.MALFORMED).stream()
                .findFirst()
                .map(first -> " (line " + first.line() + ": " + first.what() + ")")
                .orElse("");
    }

    @Override
    public boolean isNamedThroughout() {
        return true;
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        Keys keys = Keys.of(range.file(), columns);
        JsonRecord record = new JsonRecord(keys, columns.size(), missing);
        return open(input, range, new Rows(record, guessing));
    }

    private BatchReader open(SeekableInput input, ByteRange range, Rows rows) throws IOException {
        // Only a file of lines has a second range.
        if (range.start() > 0) {
            return LineReader.open(input, range, rows);
        }
        Shape shape = search(input, range.file()).find();
        return shape.isLines()
                ? LineReader.open(input, range, rows)
                : new ValueReader(input, range, shape, rows);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        JsonRecord record = new JsonRecord(Keys.of(file, columns), columns.size(), missing);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1);
        List<String[]> records = new ArrayList<>();
        for (long position : positions) {
            Window window = new Window(input, file, position, 0);
            batch.reset(window.bytes());
            if (!read(window, record, batch)) {
                throw UnreadableDataException.gone(file, "the record at byte " + position);
            }
            records.add(batch.texts(0));
        }
        return records;
    }

    /** Reads the object where a window starts; false when there is none. */
    private static boolean read(Window window, JsonRecord record, ColumnBatch batch)
            throws IOException {
        int end = Syntax.MORE;
        while (end == Syntax.MORE && window.fill()) {
            byte[] b = window.bytes();
            end = b[0] == '{' ? record.parse(b, 0, window.limit()) : Syntax.BAD;
        }
        if (end < 0) {
            return false;
        }
        record.settle(true);
        batch.reset(window.bytes());
        record.fill(batch, window.bytes());
        batch.endRow(1, 0);
        return true;
    }

    @Override
    public String identity() {
        return "json " + declared.records() + " " + missing;
    }
}
