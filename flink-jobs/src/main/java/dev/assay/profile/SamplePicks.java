package dev.assay.profile;

import java.util.Comparator;
import java.util.List;

/**
 * Which rows are in the sample: those with the least hashes of their content. Which they are
 * depends on the data alone, not on its order, its cuts or the parallelism. Only places cross
 * between machines and are kept; the rows themselves are read again where they are needed.
 *
 * @param capacity rows at most
 * @param picks ascending by hash
 */
public record SamplePicks(int capacity, List<Pick> picks) implements State<SamplePicks> {

    private static final Comparator<Pick> BY_HASH =
            Comparator.<Pick>comparingLong(pick -> pick.hash ^ Long.MIN_VALUE)
                    .thenComparing(Pick::file)
                    .thenComparingLong(Pick::position);

    public SamplePicks {
        picks = List.copyOf(picks);
    }

    /**
     * A row that was picked.
     *
     * @param hash of its cells
     * @param file path relative to the project
     * @param position where its record starts in the file
     */
    public record Pick(long hash, String file, long position) {}

    @Override
    public SamplePicks plus(SamplePicks o) {
        return merged(capacity, List.of(this, o));
    }

    /** The sum of many at once. */
    public static SamplePicks merged(int capacity, List<SamplePicks> parts) {
        return new SamplePicks(
                capacity,
                parts.stream()
                        .flatMap(part -> part.picks.stream())
                        .sorted(BY_HASH)
                        .limit(capacity)
                        .toList());
    }
}
