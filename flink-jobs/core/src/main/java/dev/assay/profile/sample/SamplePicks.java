package dev.assay.profile.sample;

import dev.assay.profile.state.State;
import dev.assay.profile.value.CellHashes;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows are in the sample: those with the least hashes of their content and place. Which they
 * are depends on the data alone, not on its cuts or the parallelism; equal rows are picked as often
 * as their share says. Only places cross between machines and are kept; the rows themselves are
 * read again where they are needed.
 *
 * @param capacity rows at most
 * @param picks ascending by rank
 */
public record SamplePicks(int capacity, List<Pick> picks) implements State<SamplePicks> {

    private static final Comparator<Pick> BY_RANK =
            Comparator.<Pick>comparingLong(pick -> pick.rank() ^ Long.MIN_VALUE)
                    .thenComparing(Pick.BY_PLACE);

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
    public record Pick(long hash, String file, long position) {

        /** The order of the data. */
        public static final Comparator<Pick> BY_PLACE =
                Comparator.comparing(Pick::file).thenComparingLong(Pick::position);

        /** Unsigned; the least are picked. */
        long rank() {
            return rank(hash, file, position);
        }

        static long rank(long hash, String file, long position) {
            return CellHashes.finish(
                    CellHashes.mix(CellHashes.mix(hash, file.hashCode()), position));
        }
    }

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
                        .sorted(BY_RANK)
                        .limit(capacity)
                        .toList());
    }
}
