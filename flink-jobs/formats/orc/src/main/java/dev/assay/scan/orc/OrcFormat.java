package dev.assay.scan.orc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.Stripe;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Apache ORC. A range has the stripes that start in it; the position of a record is its row in the
 * file, from 0.
 */
final class OrcFormat implements Format {

    private static final long serialVersionUID = 1L;

    /** Rows that are read at once to find single ones. */
    private static final int AT_ONCE = 1024;

    private final ArrayList<String> missing;

    /** With texts that mean "no value", besides the null that ORC has. */
    OrcFormat(List<String> missing) {
        this.missing = new ArrayList<>(missing);
        // As of CSV and JSON: an empty text is no value.
        this.missing.add("");
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        Footer footer = OrcTail.read(input, file);
        List<ByteRange> ranges = new ArrayList<>();
        long start = 0;
        boolean hasStripe = false;
        for (ByteRange piece : ByteRange.cut(file, fileIndex, length, dataset)) {
            if (footer.stripes().stream().noneMatch(stripe -> isIn(piece, stripe))) {
                continue;
            }
            if (hasStripe) {
                ranges.add(range(piece, ranges.size(), start, piece.start()));
                start = piece.start();
            }
            hasStripe = true;
        }
        ranges.add(new ByteRange(file, fileIndex, ranges.size(), start, length, length));
        return ranges;
    }

    private static ByteRange range(ByteRange of, int part, long start, long end) {
        return new ByteRange(of.file(), of.fileIndex(), part, start, end, of.fileLength());
    }

    private static boolean isIn(ByteRange range, Stripe stripe) {
        return stripe.start() >= range.start() && stripe.start() < range.end();
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return List.copyOf(all(OrcTail.read(input, file), file).keySet());
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        Footer footer = OrcTail.read(input, range.file());
        List<Stripe> stripes =
                footer.stripes().stream().filter(stripe -> isIn(range, stripe)).toList();
        byte[][] none = missing.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        return new OrcReader(
                input, range, footer, stripes, wanted(footer, range.file(), columns), none);
    }

    private static Map<String, Column> all(Footer footer, String file) throws IOException {
        try {
            return Column.all(footer.root());
        } catch (Damage e) {
            throw new UnreadableDataException(file + ": " + e.told());
        }
    }

    /** The columns by name, null where the file has none. */
    private static List<Column> wanted(Footer footer, String file, List<String> names)
            throws IOException {
        Map<String, Column> all = all(footer, file);
        List<Column> wanted = new ArrayList<>();
        names.forEach(name -> wanted.add(all.get(name)));
        return wanted;
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        Footer footer = OrcTail.read(input, file);
        List<Column> wanted = wanted(footer, file, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), AT_ONCE);
        Text text = new Text();
        List<String[]> records = new ArrayList<>();
        for (Stripe stripe : footer.stripes()) {
            long end = stripe.firstRow() + stripe.rows();
            if (records.size() == positions.length || positions[records.size()] >= end) {
                continue;
            }
            StripeReader reader = new StripeReader(input, file, footer, stripe, wanted);
            while (records.size() < positions.length && positions[records.size()] < end) {
                text.clear();
                long first = reader.nextRow();
                int rows = reader.read(batch, text);
                while (records.size() < positions.length
                        && positions[records.size()] < first + rows) {
                    records.add(record(batch, text, (int) (positions[records.size()] - first)));
                }
            }
        }
        if (records.size() < positions.length) {
            throw UnreadableDataException.gone(file, "row " + (positions[records.size()] + 1));
        }
        return records;
    }

    private String[] record(ColumnBatch batch, Text text, int row) {
        String[] cells = new String[batch.columns()];
        for (int column = 0; column < cells.length; column++) {
            int length = batch.lengths(column)[row];
            if (length != ColumnBatch.MISSING) {
                String cell = new String(text.bytes(), batch.offsets(column)[row], length, UTF_8);
                cells[column] = missing.contains(cell) ? null : cell;
            }
        }
        return cells;
    }

    @Override
    public String identity() {
        return "orc 1 " + missing;
    }
}
