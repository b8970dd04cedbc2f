package dev.assay.profile;

import dev.assay.profile.MinHashes.Novelty;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which values several batches have, column by column, and how many of the batches have each. */
public final class Vocabulary {

    private static final int MOST_VALUES = 64;

    /** A value that was seen less often is not yet known to be frequent. */
    private static final int FREQUENT = 20;

    /** Letters that stand side by side less often than that do so by mistake. */
    private static final double RARE = 2e-5;

    private record Known(ColumnProfile column, MinHashes values, int[] batches) {}

    private final Map<String, Known> columns = new HashMap<>();
    private final int own;

    private Vocabulary(Profile whole, int own, int batches) {
        this.own = own;
        for (ColumnProfile column : whole.columns()) {
            int[] counts = new int[column.known().hashes().length];
            Arrays.fill(counts, batches);
            columns.put(column.name(), new Known(column, column.known(), counts));
        }
    }

    /** Of accepted data that new batches are to be compared with. */
    public static Vocabulary of(Profile accepted) {
        return new Vocabulary(accepted, 0, 1);
    }

    /** Of batches that are to be compared with each other, and that are {@link #add}ed next. */
    public static Vocabulary among(Profile sumOfBatches) {
        return new Vocabulary(sumOfBatches, 1, 0);
    }

    /** One of the batches. */
    public void add(Profile batch) {
        batch.columns().forEach(this::add);
    }

    private void add(ColumnProfile column) {
        Known known = columns.get(column.name());
        for (long hash : column.known().hashes()) {
            int at = Arrays.binarySearch(known.values.hashes(), hash);
            if (at >= 0) {
                known.batches[at]++;
            }
        }
    }

    /** The column's values that only this batch has. */
    Novelty novelty(ColumnProfile column) {
        Known known = columns.get(column.name());
        if (known == null || known.batches.length == 0) {
            return new Novelty(0, 0);
        }
        long limit = Math.min(known.values.limit(), column.known().limit());
        long novel = 0;
        long of = 0;
        for (long hash : column.known().hashes()) {
            if (hash > limit) {
                break;
            }
            int at = Arrays.binarySearch(known.values.hashes(), hash);
            novel += at < 0 || known.batches[at] <= own ? 1 : 0;
            of++;
        }
        return new Novelty(novel, of);
    }

    /**
     * Occurrences of a value beyond its share elsewhere, of the value where they are most; 0 where
     * there is nothing to compare with.
     */
    long risen(ColumnProfile column) {
        Known known = columns.get(column.name());
        if (known == null) {
            return 0;
        }
        long present = column.cells().present();
        long elsewhere = known.column.cells().present() - own * present;
        double most = 0;
        for (Map.Entry<String, Long> value : column.values().top(MOST_VALUES)) {
            long others = known.column.values().count(value.getKey()) - own * value.getValue();
            double expected = (double) present * Math.max(0, others) / Math.max(1, elsewhere);
            most = Math.max(most, value.getValue() - expected);
        }
        return Math.round(most);
    }

    /** Pairs of letters that hardly occur elsewhere. */
    LetterPairs.Rare rareLetters(ColumnProfile column) {
        Known known = columns.get(column.name());
        return known == null
                ? new LetterPairs.Rare(0, 0)
                : column.letters().rare(known.column.letters(), own, RARE);
    }

    /** Occurrences of the values that are the most frequent elsewhere. */
    long familiar(ColumnProfile column) {
        Known known = columns.get(column.name());
        if (known == null) {
            return 0;
        }
        long occurrences = 0;
        for (Map.Entry<String, Long> value : known.column.values().top(MOST_VALUES)) {
            long here = column.values().count(value.getKey());
            occurrences += value.getValue() - own * here >= FREQUENT ? here : 0;
        }
        return occurrences;
    }
}
