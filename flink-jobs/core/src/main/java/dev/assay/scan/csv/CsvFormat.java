package dev.assay.scan.csv;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FixedWidth;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.OddRecords;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.csv.rewriting.FixedCutter;
import dev.assay.scan.csv.rewriting.TranslatedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values. Those in UTF-8 with quotes as RFC 4180 has them are read as they are, in
 * many ranges; all others, and text of fixed width, are rewritten as such while they are read, from
 * their start.
 */
public final class CsvFormat implements Format {

    private static final long serialVersionUID = 2L;

    private static final long ENDLESS = Long.MAX_VALUE / 2;

    private final CsvDialect dialect;
    private final ArrayList<String> missing;

    /** Of which width the columns are, or null where a sign stands between them. */
    private final FixedWidth fixed;

    /** A dialect, and the texts that mean "no value" besides the empty cell. */
    public CsvFormat(CsvDialect dialect, List<String> missing) {
        this.dialect = dialect.or(CsvDialect.RFC_4180);
        this.missing = new ArrayList<>(missing);
        this.fixed = null;
    }

    /** Columns of fixed width, and the texts that mean "no value" besides blanks. */
    public CsvFormat(FixedWidth fixed, List<String> missing) {
        this.dialect = FixedDialect.of(fixed).or(CsvDialect.RFC_4180);
        this.missing = new ArrayList<>(missing);
        this.fixed = fixed;
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset) {
        return isPlain()
                ? ByteRange.cut(file, fileIndex, length, dataset)
                : List.of(new ByteRange(file, fileIndex, 0, 0, length, length));
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return head(input, file).names();
    }

    @Override
    public List<String> header(SeekableInput input, String file) throws IOException {
        return head(input, file).written();
    }

    /** Whether the bytes are read as they are. */
    private boolean isPlain() {
        return fixed == null && dialect.isPlain();
    }

    /** The bytes as they are read. */
    private SeekableInput through(SeekableInput input) throws IOException {
        return isPlain() ? input : translated(input);
    }

    private TranslatedInput translated(SeekableInput input) throws IOException {
        return fixed == null ? new TranslatedInput(input, dialect) : FixedCutter.over(input, fixed);
    }

    private CsvHead head(SeekableInput input, String file) throws IOException {
        return fixed == null
                ? new CsvHeadReader(file, dialect).read(through(input))
                : new FixedHead(file, fixed).read(input);
    }

    private CsvLayout layout(CsvHead head, List<String> columns) {
        return new CsvLayout(dialect, head, columns, missing, fixed);
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        if (!isPlain()) {
            return translated(input, range, columns);
        }
        CsvHead head = head(input, range.file());
        CsvLayout layout = layout(head, columns);
        if (range.start() == 0) {
            return CsvReader.below(head, input, range, layout);
        }
        // The header may be longer than the ranges before.
        long first =
                new RecordStart(input, dialect.delimiter()).firstIn(range.start(), range.end());
        long from = Math.min(range.end(), Math.max(first, head.start()));
        return new CsvReader(input, range, from, layout);
    }

    private BatchReader translated(SeekableInput raw, ByteRange range, List<String> columns)
            throws IOException {
        CsvHead head = head(raw, range.file());
        TranslatedInput input = translated(raw);
        // How long the file is when it is rewritten is known at its end.
        long about = range.fileLength() / bytesOfSign();
        ByteRange all = new ByteRange(range.file(), range.fileIndex(), 0, 0, ENDLESS, about);
        CsvReader records = CsvReader.below(head, input, all, layout(head, columns));
        return new Translated(records, input);
    }

    /** Bytes of a sign of ASCII. */
    private int bytesOfSign() {
        return dialect.encoding().startsWith("UTF-32")
                ? 4
                : dialect.encoding().startsWith("UTF-16") ? 2 : 1;
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        CsvLayout layout = layout(head(input, file), columns);
        SeekableInput bytes = through(input);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1);
        List<String[]> records = new ArrayList<>();
        for (long position : positions) {
            ByteRange record = new ByteRange(file, 0, 0, position, position + 1, position + 1);
            if (!new CsvReader(bytes, record, position, layout).read(batch)) {
                throw UnreadableDataException.gone(file, "the record at byte " + position);
            }
            records.add(batch.texts(0));
        }
        return records;
    }

    @Override
    public String identity() {
        if (fixed != null) {
            return fixed + " " + missing;
        }
        return "csv "
                + (int) dialect.delimiter()
                + " "
                + dialect.header()
                + " "
                + missing
                + (dialect.equals(
                                new CsvDialect(dialect.delimiter(), dialect.header())
                                        .or(CsvDialect.RFC_4180))
                        ? ""
                        : " " + dialect);
    }

    /**
     * Reads a file that is rewritten on the way; bytes are counted as the file has them.
     *
     * @param records reads what was rewritten
     * @param input rewrites
     */
    private record Translated(CsvReader records, TranslatedInput input) implements BatchReader {

        @Override
        public boolean read(ColumnBatch batch) throws IOException {
            return records.read(batch);
        }

        @Override
        public Residue residue() {
            Residue read = records.residue();
            return new Residue(read.lines(), input.consumed(), read.odd());
        }

        @Override
        public void tell(OddRecords.Taker taker) {
            records.tell(taker);
        }

        @Override
        public long consumed() {
            return input.consumed();
        }

        @Override
        public long fileLength() {
            return records.fileLength();
        }
    }
}
