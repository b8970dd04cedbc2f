package dev.assay.profile.sample;

import dev.assay.document.Nullable;
import dev.assay.profile.state.State;
import dev.assay.profile.value.CellHashes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which rows are in the sample: those with the least hashes of their content and place. Which they
 * are depends on the data alone, not on its cuts or the parallelism; equal rows are picked as often
 * as their share says. Rows that are not long go with their places, from where the data is to the
 * child, where those of the sample are kept; what came without cells is read again.
 *
 * @param capacity rows at most
 * @param picks ascending by rank
 */
public record SamplePicks(int capacity, List<Pick> picks) implements State<SamplePicks> {

    /** A pick and its rank, of which the sign bit is turned, so that it is in order as signed. */
    private record Ranked(long rank, Pick pick) implements Comparable<Ranked> {
        Ranked(Pick pick) {
            this(pick.rank() ^ Long.MIN_VALUE, pick);
        }

        @Override
        public int compareTo(Ranked o) {
            return rank == o.rank ? Pick.BY_PLACE.compare(pick, o.pick) : rank < o.rank ? -1 : 1;
        }
    }

    public SamplePicks {
        picks = List.copyOf(picks);
    }

    /**
     * A row that was picked.
     *
     * @param hash of its cells
     * @param file path relative to the project
     * @param position where its record starts in the file
     * @param cells null where they are to be read again
     */
    public record Pick(long hash, String file, long position, @Nullable PickedCells cells) {

        /** Of a row that is to be read again. */
        public Pick(long hash, String file, long position) {
            this(hash, file, position, null);
        }

        /** The order of the data. */
        public static final Comparator<Pick> BY_PLACE =
                Comparator.comparing(Pick::file).thenComparingLong(Pick::position);

        /** The same without cells. */
        public Pick bare() {
            return new Pick(hash, file, position);
        }

        /** The same with the texts of its cells; without where they are too long to be held. */
        public Pick with(String[] texts) {
            return new Pick(hash, file, position, PickedCells.of(texts));
        }

        /** Whether its row is to be read again. */
        public boolean isBare() {
            return cells == null;
        }

        /** The texts of its cells, null where missing; empty where they are to be read again. */
        public Optional<String[]> texts(int columns) {
            return Optional.ofNullable(cells).map(known -> known.texts(columns));
        }

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
        List<Ranked> all =
                parts.stream().flatMap(part -> part.picks.stream()).map(Ranked::new).toList();
        // Most have no part in the sum, and need not be in order.
        long[] ranks = all.stream().mapToLong(Ranked::rank).sorted().toArray();
        long greatest = ranks.length <= capacity ? Long.MAX_VALUE : ranks[capacity - 1];
        return new SamplePicks(
                capacity,
                all.stream()
                        .filter(ranked -> ranked.rank() <= greatest)
                        .sorted()
                        .limit(capacity)
                        .map(Ranked::pick)
                        .toList());
    }
}
