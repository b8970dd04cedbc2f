package dev.assay.profile;

import java.util.Comparator;
import java.util.List;

/**
 * Rows chosen by the hash of their content: those with the least hashes. Which rows they are
 * depends on the data alone, not on its order, its cuts or the parallelism. Stays in the child: no
 * row of it is ever kept or shown.
 *
 * @param capacity rows at most
 * @param rows ascending by hash
 */
public record RowSample(int capacity, List<Row> rows) implements State<RowSample> {

    private static final Comparator<Row> BY_HASH =
            Comparator.<Row>comparingLong(r -> r.hash ^ Long.MIN_VALUE)
                    .thenComparing(Row::file)
                    .thenComparingLong(Row::line);

    public RowSample {
        rows = List.copyOf(rows);
    }

    /**
     * A sampled row.
     *
     * @param hash of its cells
     * @param file path relative to the project
     * @param line where the record starts, from 1
     * @param cells texts, null where missing
     */
    public record Row(long hash, String file, long line, String[] cells) {}

    @Override
    public RowSample plus(RowSample o) {
        return merged(capacity, List.of(this, o));
    }

    /** The sum of many samples at once. */
    public static RowSample merged(int capacity, List<RowSample> samples) {
        return new RowSample(
                capacity,
                samples.stream()
                        .flatMap(sample -> sample.rows.stream())
                        .sorted(BY_HASH)
                        .limit(capacity)
                        .toList());
    }
}
