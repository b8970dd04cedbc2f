package dev.assay.scan.orc;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.block.BlockRows;
import dev.assay.scan.orc.cell.Cells;
import dev.assay.scan.orc.cell.Streams;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.Stripe;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.List;

/** Reads the rows of one stripe. */
final class StripeReader implements BlockRows {

    /** Bytes of the cells of a batch, about. */
    private static final int BATCH = 32 << 20;

    /** Bytes of the cells of a row at most. */
    private static final int LONGEST = 64 << 20;

    private final String file;
    private final Stripe stripe;
    private final List<Column> columns;
    private final Cells[] cells;
    private long given;

    /**
     * Before its first row.
     *
     * @param file in messages
     * @param columns to be read, null where the file has none of that name
     */
    StripeReader(
            SeekableInput input, String file, Footer footer, Stripe stripe, List<Column> columns)
            throws IOException {
        this.file = file;
        this.stripe = stripe;
        this.columns = columns;
        this.cells = new Cells[columns.size()];
        Streams streams;
        try {
            streams = new Streams(input, footer, stripe);
        } catch (Damage e) {
            throw new UnreadableDataException(
                    file + ": the description of stripe " + number() + ": " + e.told());
        }
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            if (column != null) {
                try {
                    cells[i] = Cells.of(column.around(), column.field(), streams);
                } catch (Damage e) {
                    throw fault(i, e);
                }
            }
        }
    }

    @Override
    public long left() {
        return stripe.rows() - given;
    }

    @Override
    public long nextRow() {
        return stripe.firstRow() + given;
    }

    @Override
    public int read(ColumnBatch batch, Text text) throws IOException {
        int most = (int) Math.min(batch.capacity(), left());
        int row = 0;
        while (row < most && text.size() < BATCH) {
            int start = text.size();
            for (int i = 0; i < cells.length; i++) {
                int from = text.size();
                boolean isThere;
                try {
                    isThere = cells[i] != null && cells[i].next(text);
                    check(text.size() - start);
                } catch (Damage e) {
                    throw fault(i, e);
                }
                batch.offsets(i)[row] = from;
                batch.lengths(i)[row] = isThere ? text.size() - from : ColumnBatch.MISSING;
            }
            row++;
            given++;
        }
        return row;
    }

    private static void check(int bytes) throws Damage {
        if (bytes > LONGEST) {
            throw new Damage(
                    "with it the cells of a row have more than " + (LONGEST >> 20) + " MiB",
                    "leave the column out of the file, or write smaller values");
        }
    }

    private int number() {
        return stripe.index() + 1;
    }

    private UnreadableDataException fault(int column, Damage damage) {
        return new UnreadableDataException(
                file
                        + ": column "
                        + columns.get(column).name()
                        + " in stripe "
                        + number()
                        + ", row "
                        + (nextRow() + 1)
                        + " of the file: "
                        + damage.told());
    }
}
