package dev.assay.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How many records of a range are no rows, for each {@link Oddity}, and where the first are. */
public final class OddRecords {

    /** Places that are kept of each kind. */
    private static final int KEPT = 3;

    private final long[] counts = new long[Oddity.values().length];
    private final List<List<Sighting>> first =
            Stream.of(Oddity.values()).<List<Sighting>>map(kind -> new ArrayList<>()).toList();

    /**
     * One of them.
     *
     * @param line from 1 at the start of the range
     * @param what is to be seen there, without values of the data
     */
    public record Sighting(long line, String what) {}

    /** Takes records that are no rows, as they stand. */
    @FunctionalInterface
    public interface Taker {

        /**
         * One of them.
         *
         * @param line from 1 at the start of the range
         * @param what is wrong with it, without values of the data
         * @param cells as they were cut; of a line of JSON, all its text
         */
        void take(long line, String what, List<String> cells);
    }

    /** Counts one, and keeps its place if it is among the first. */
    public void add(Oddity kind, long line, String what) {
        counts[kind.ordinal()]++;
        if (first.get(kind.ordinal()).size() < KEPT) {
            first.get(kind.ordinal()).add(new Sighting(line, what));
        }
    }

    /** How many there are of a kind. */
    public long count(Oddity kind) {
        return counts[kind.ordinal()];
    }

    /** The first few of a kind, in the order of the file. */
    public List<Sighting> first(Oddity kind) {
        return List.copyOf(first.get(kind.ordinal()));
    }

    /** Those of both, of the same range. */
    public OddRecords and(OddRecords other) {
        OddRecords both = new OddRecords();
        for (Oddity kind : Oddity.values()) {
            both.counts[kind.ordinal()] = count(kind) + other.count(kind);
            Stream.concat(first(kind).stream(), other.first(kind).stream())
                    .sorted(Comparator.comparingLong(Sighting::line))
                    .limit(KEPT)
                    .forEach(both.first.get(kind.ordinal())::add);
        }
        return both;
    }
}
