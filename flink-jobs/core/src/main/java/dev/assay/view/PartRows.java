package dev.assay.view;

import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.kind.Definition;

/** Takes in the rows of the keys of a part, until there are too many. */
final class PartRows implements ViewSource.Look {

    /** Bytes of different texts that are kept at once: titles and descriptions can be long. */
    private static final long MOST_TEXT = 1 << 28;

    /** The same of a part that cannot be made smaller; an array has no room for twice as many. */
    private static final long LONGEST_TEXT = 1 << 29;

    private final View view;
    private final Facts facts;
    private final KeyPart part;
    private final int most;
    private final @Nullable Asked only;
    private final Keys keys;
    private final int keyColumn;
    private final double[] times = new double[ViewSource.ROWS_OF_A_BATCH];
    private final int[] taken = new int[ViewSource.ROWS_OF_A_BATCH];
    private long before;

    /**
     * Of no rows yet.
     *
     * @param facts that rows are added to
     * @param most rows that are kept, at most
     * @param only rows that are asked for, whose keys may be known; null where all are
     * @param keyColumn the place of the keys among the columns that are read
     */
    PartRows(View view, Facts facts, KeyPart part, int most, @Nullable Asked only, int keyColumn) {
        this.view = view;
        this.facts = facts;
        this.part = part;
        this.most = most;
        this.only = only;
        this.keys = Definition.of(view).keys();
        this.keyColumn = keyColumn;
    }

    @Override
    public boolean at(ColumnBatch batch, String file) throws UnreadableDataException {
        facts.times(batch, times);
        int count = 0;
        for (int row = 0; row < batch.rows(); row++) {
            if (isOfPart(batch, row)) {
                taken[count++] = row;
            }
        }
        if (isFull(count) && part.isDivisible()) {
            return false;
        }
        refuseEndless(file);
        facts.add(batch, taken, count, times, before);
        before += batch.rows();
        return true;
    }

    /** Of a unit of time, or of a place in a list. */
    private static int hash(int number) {
        return Names.hash(new byte[] {(byte) number, (byte) (number >> Byte.SIZE)}, 0, 2);
    }

    private int place(ColumnBatch batch, int row) {
        return batch.isMissing(keyColumn, row)
                ? -1
                : Keys.Placed.of(
                        Cells.number(
                                batch.bytes(),
                                batch.offsets(keyColumn)[row],
                                batch.lengths(keyColumn)[row]));
    }

    private boolean isFull(int more) {
        return facts.size() + more > most || facts.textBytes() > MOST_TEXT;
    }

    /** What has one key cannot be halved. */
    private void refuseEndless(String file) throws UnreadableDataException {
        if (facts.textBytes() > LONGEST_TEXT) {
            throw new UnreadableDataException(
                    file
                            + ": its view "
                            + view.word()
                            + " has a key with more than "
                            + (LONGEST_TEXT >> 20)
                            + " MiB of different texts; correct what the columns are declared"
                            + " to mean, or turn the view off under views");
        }
    }

    private boolean isOfPart(ColumnBatch batch, int row) {
        if (keys instanceof Keys.Timed timed) {
            return !Double.isNaN(times[row])
                    && (part.isAll() || part.has(hash(timed.unit().of(times[row]))));
        }
        if (keys instanceof Keys.Placed) {
            int place = place(batch, row);
            return place >= 0 && (part.isAll() || part.has(hash(place)));
        }
        if (batch.isMissing(keyColumn, row)) {
            // What other rows are measured by need not have a name.
            return view.isOfAll() && part.value() == 0;
        }
        if (only != null && !only.hasKey(batch, keyColumn, row)) {
            return false;
        }
        return part.isAll()
                || part.has(
                        Names.hash(
                                batch.bytes(),
                                batch.offsets(keyColumn)[row],
                                batch.lengths(keyColumn)[row]));
    }
}
