package dev.assay.scan.orc;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.Stripe;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the stripes that start in a range. */
final class OrcReader implements BatchReader {

    private final SeekableInput input;
    private final ByteRange range;
    private final Footer footer;
    private final List<Stripe> stripes;
    private final List<Column> columns;
    private final byte[][] missing;
    private final Text text = new Text();
    private final long rows;
    private StripeReader stripe;
    private int nextStripe;
    private long given;

    /**
     * Before the first row.
     *
     * @param footer what the file says of itself
     * @param stripes to be read
     * @param columns to be read, null where the file has none of that name
     * @param missing texts that mean "no value"
     */
    OrcReader(
            SeekableInput input,
            ByteRange range,
            Footer footer,
            List<Stripe> stripes,
            List<Column> columns,
            byte[][] missing) {
        this.input = input;
        this.range = range;
        this.footer = footer;
        this.stripes = stripes;
        this.columns = columns;
        this.missing = missing;
        this.rows = stripes.stream().mapToLong(Stripe::rows).sum();
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        text.clear();
        while (stripe == null || stripe.left() == 0) {
            if (nextStripe == stripes.size()) {
                batch.reset(text.bytes());
                return false;
            }
            stripe =
                    new StripeReader(
                            input, range.file(), footer, stripes.get(nextStripe++), columns);
        }
        long first = stripe.nextRow();
        int count = stripe.read(batch, text);
        for (int column = 0; column < batch.columns() && missing.length > 0; column++) {
            leaveOut(batch.offsets(column), batch.lengths(column), count);
        }
        batch.reset(text.bytes());
        for (int row = 0; row < count; row++) {
            batch.endRow(++given, first + row);
        }
        return true;
    }

    private void leaveOut(int[] offsets, int[] lengths, int count) {
        for (int row = 0; row < count; row++) {
            int from = offsets[row];
            int length = lengths[row];
            for (byte[] none : missing) {
                if (length == none.length
                        && Arrays.equals(text.bytes(), from, from + length, none, 0, length)) {
                    lengths[row] = ColumnBatch.MISSING;
                }
            }
        }
    }

    @Override
    public Residue residue() {
        return new Residue(given, bytes(), new OddRecords());
    }

    private long bytes() {
        return range.end() - range.start();
    }

    @Override
    public long consumed() {
        return rows == given ? bytes() : (long) ((double) bytes() * given / rows);
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
