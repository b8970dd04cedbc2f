package dev.assay.profile;

import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.FrequentFold;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.Place;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Dictionary;
import dev.assay.profile.value.SemanticType;
import dev.assay.profile.value.Shape;
import dev.assay.profile.value.Texts;
import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Folds one column's cells, batch after batch. Each different value is looked at once per filling
 * of a dictionary.
 */
final class ColumnFold {

    /** Digits of the shortest number that means something. */
    static final int SHORTEST_CODE = 8;

    private static final int MOST_BYTES = 1 << 20;

    /** A place is a file of the list, in front of a line of it. */
    private static final int LINE_BITS = 40;

    private final String name;
    private final List<String> files;
    private final Dictionary dictionary;
    private final Dictionary patternDictionary = new Dictionary(1 << 12, 1 << 16);
    private final byte[] shape = new byte[Shape.LONGEST];

    private final long[] kinds = new long[CellKind.values().length];
    private long missing;
    private long standIns;
    private long padded;
    private long malformed;
    private final long[] meanings = new long[SemanticType.values().length];
    private final Moments.Builder numbers = new Moments.Builder();
    private final Quantiles.Builder quantiles = new Quantiles.Builder();
    private final Quantiles.Builder times = new Quantiles.Builder();
    private final TimesOfDay.Builder clock = new TimesOfDay.Builder();
    private final Quantiles.Builder lengths = new Quantiles.Builder();
    private final LetterPairs.Builder letters = new LetterPairs.Builder();
    private final Distinct.Builder distinct = new Distinct.Builder();
    private final MinHashes.Builder known = new MinHashes.Builder(MinHashes.MOST);
    private final FrequentFold values = new FrequentFold(Frequent.EMPTY.capacity());
    private final FrequentFold patterns = new FrequentFold(ColumnProfile.PATTERNS);
    private final List<List<Place>> places = new ArrayList<>();

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
        for (int i = 0; i < kinds.length; i++) {
            places.add(new ArrayList<>());
        }
    }

    /** Folds the column's cells and mixes their hashes into the rows'. */
    void accept(ColumnBatch batch, int column, long[] rowHashes) {
        byte[] bytes = batch.bytes();
        int[] offsets = batch.offsets(column);
        int[] lengthOf = batch.lengths(column);
        int rows = batch.rows();
        long file = (long) (files.size() - 1) << LINE_BITS;
        for (int row = 0; row < rows; row++) {
            int length = lengthOf[row];
            long hash = CellHashes.of(bytes, offsets[row], length);
            if (length == ColumnBatch.MISSING) {
                missing++;
            } else {
                dictionary.add(hash, bytes, offsets[row], length, 1, file | batch.line(row));
                if (dictionary.isFull()) {
                    empty();
                }
            }
            rowHashes[row] = CellHashes.mix(rowHashes[row], hash);
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
            distinct.add(dictionary.hash(i));
            known.add(CellHashes.finish(dictionary.hash(i)));
        }
        values.add(dictionary);
        dictionary.clear();
    }

    private void value(byte[] b, int offset, int length, long count, long place) {
        CellKind kind = Cells.kind(b, offset, length);
        kinds[kind.ordinal()] += count;
        List<Place> seen = places.get(kind.ordinal());
        if (seen.size() < Place.MOST) {
            int shown = Math.min(length, 4 * Place.LONGEST);
            seen.add(
                    new Place(
                            files.get((int) (place >>> LINE_BITS)),
                            place & (1L << LINE_BITS) - 1,
                            new String(b, offset, shown, StandardCharsets.UTF_8)));
        }
        switch (kind) {
            case INTEGER:
            case DECIMAL:
                double number = Cells.number(b, offset, length);
                numbers.add(number, b, offset, length, count);
                quantiles.add(number, count);
                break;
            case DATE:
            case TIMESTAMP:
                double time = Cells.epochSecond(b, offset, length);
                times.add(time, count);
                clock.add((long) Math.floor(time), count);
                break;
            case BOOLEAN:
                break;
            case TEXT:
                standIns += Texts.isStandIn(b, offset, length) ? count : 0;
                letters.add(b, offset, length, count);
                boolean noText =
                        Texts.isMalformed(b, offset, length) || Texts.hasZero(b, offset, length);
                malformed += noText ? count : 0;
                break;
        }
        if (kind == CellKind.TEXT || kind == CellKind.INTEGER && length >= SHORTEST_CODE) {
            SemanticType meaning = SemanticType.of(b, offset, length);
            if (meaning != null) {
                meanings[meaning.ordinal()] += count;
            }
        }
        padded += Texts.isPadded(b, offset, length) ? count : 0;
        lengths.add(Texts.characters(b, offset, length), count);
        int size =
                kind.isNumber()
                        ? Shape.ofNumber(b, offset, length, shape)
                        : Shape.of(b, offset, length, shape);
        long hash = CellHashes.of(shape, 0, size);
        patternDictionary.add(hash, shape, 0, size, count, place);
        if (patternDictionary.isFull()) {
            patterns.add(patternDictionary);
            patternDictionary.clear();
        }
    }

    ColumnProfile build() {
        empty();
        patterns.add(patternDictionary);
        patternDictionary.clear();
        return new ColumnProfile(
                name,
                new CellCounts(
                        missing,
                        Arrays.stream(kinds).boxed().toList(),
                        standIns,
                        padded,
                        malformed,
                        Arrays.stream(meanings).boxed().toList()),
                numbers.build(),
                quantiles.build(),
                times.build(),
                clock.build(),
                distinct.build(),
                known.build(),
                values.build(),
                patterns.build(),
                lengths.build(),
                letters.build(),
                places.stream().map(List::copyOf).toList());
    }
}
