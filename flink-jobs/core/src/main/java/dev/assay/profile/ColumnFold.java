package dev.assay.profile;

import dev.assay.profile.part.NumberPart;
import dev.assay.profile.part.TextPart;
import dev.assay.profile.part.TimePart;
import dev.assay.profile.part.ValuePart;
import dev.assay.profile.place.Place;
import dev.assay.profile.place.Places;
import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Steps;
import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Dictionary;
import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Folds one column's cells, batch after batch. Each different value is looked at once per filling
 * of a dictionary.
 */
final class ColumnFold {

    private static final int MOST_BYTES = 1 << 20;

    /** A place is a file of the list, in front of a line of it. */
    private static final int LINE_BITS = 40;

    private static final int NONE = -1;

    private final String name;
    private final List<String> files;
    private final Dictionary dictionary;
    private final CellCounts.Builder cells = new CellCounts.Builder();
    private final NumberPart.Builder numbers = new NumberPart.Builder();
    private final TimePart.Builder times = new TimePart.Builder();
    private final ValuePart.Builder values = new ValuePart.Builder();
    private final TextPart.Builder texts = new TextPart.Builder();
    private final Places.Builder places = new Places.Builder();
    private final Steps.Builder steps = new Steps.Builder();

    /** The hash of the cell before, and the entry of the last value, if it is still there. */
    private long hash;

    private int entry = NONE;

    /** Null until a batch shares its cells. */
    private KnownPlaces known;

    /**
     * Of a column.
     *
     * @param files of which the last is the one that is read; it grows
     * @param mostValues bounds the dictionary
     */
    ColumnFold(String name, List<String> files, int mostValues) {
        this.name = name;
        this.files = files;
        this.dictionary = new Dictionary(mostValues, MOST_BYTES);
    }

    /** Folds the column's cells and mixes their hashes into the rows'. */
    void accept(ColumnBatch batch, int column, long[] rowHashes) {
        byte[] bytes = batch.bytes();
        int[] offsets = batch.offsets(column);
        int[] lengthOf = batch.lengths(column);
        int rows = batch.rows();
        long file = (long) (files.size() - 1) << LINE_BITS;
        KnownPlaces known = known(batch);
        for (int row = 0; row < rows; row++) {
            int offset = offsets[row];
            int length = lengthOf[row];
            if (steps.add(bytes, offset, length) && entry != NONE) {
                dictionary.addAgain(entry);
            } else if (known != null && known.has(offset, length)) {
                hash = known.hash();
                entry = known.entry();
                dictionary.addAgain(entry);
            } else {
                hash = CellHashes.of(bytes, offset, length);
                if (length == ColumnBatch.MISSING) {
                    cells.addMissing();
                } else {
                    add(bytes, offset, length, file | batch.line(row));
                    if (known != null && entry != NONE) {
                        known.put(offset, length, hash, entry);
                    }
                }
            }
            rowHashes[row] = CellHashes.mix(rowHashes[row], hash);
        }
        steps.keep();
    }

    private KnownPlaces known(ColumnBatch batch) {
        if (!batch.isShared()) {
            return null;
        }
        if (known == null) {
            known = new KnownPlaces();
        }
        known.forget();
        return known;
    }

    private void add(byte[] bytes, int offset, int length, long place) {
        entry = dictionary.add(hash, bytes, offset, length, 1, place);
        if (entry == dictionary.size() - 1 && dictionary.isFull()) {
            empty();
        }
    }

    private void empty() {
        byte[] b = dictionary.bytes();
        for (int i = 0; i < dictionary.size(); i++) {
            value(
                    b,
                    dictionary.offset(i),
                    dictionary.length(i),
                    dictionary.count(i),
                    dictionary.line(i));
        }
        values.add(dictionary);
        dictionary.clear();
        entry = NONE;
        if (known != null) {
            known.forget();
        }
    }

    private void value(byte[] b, int offset, int length, long count, long place) {
        CellKind kind = Cells.kind(b, offset, length);
        cells.add(kind, b, offset, length, count);
        if (places.wants(kind)) {
            places.add(kind, place(b, offset, length, place));
        }
        switch (kind) {
            case INTEGER, DECIMAL -> numbers.add(b, offset, length, count);
            case DATE, TIMESTAMP -> times.add(b, offset, length, count);
            case BOOLEAN, TEXT -> {}
        }
        texts.add(kind, b, offset, length, count);
    }

    private Place place(byte[] b, int offset, int length, long place) {
        int shown = Math.min(length, 4 * Place.LONGEST);
        return new Place(
                files.get((int) (place >>> LINE_BITS)),
                place & (1L << LINE_BITS) - 1,
                new String(b, offset, shown, StandardCharsets.UTF_8));
    }

    ColumnProfile build() {
        empty();
        return new ColumnProfile(
                name,
                cells.build(),
                numbers.build(),
                times.build(),
                values.build(),
                texts.build(),
                places.build(),
                steps.build());
    }
}
