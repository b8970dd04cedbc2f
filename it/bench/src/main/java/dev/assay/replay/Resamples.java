package dev.assay.replay;

import dev.assay.declare.DatasetSpec;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Partitions made of real rows drawn at random: nothing is wrong with any of them, and how much
 * they differ is known.
 *
 * <p>Partitions of one past are drawn from different real ones, as far as they are drawn from one:
 * they would have rows in common that no two real ones have. Rows are drawn with replacement, but
 * for small partitions out of a real one, of which each row is drawn at most once: how many rows
 * come twice would depend on how much smaller it is, which no real partition's do.
 *
 * @param from which rows one partition is drawn from
 * @param sizes how many they are
 */
record Resamples(From from, Sizes sizes) {

    /** All kinds. */
    static final List<Resamples> KINDS =
            Stream.of(Sizes.values())
                    .flatMap(sizes -> Stream.of(From.values()).map(f -> new Resamples(f, sizes)))
                    .toList();

    private static final double FEWEST = 20;
    private static final double MOST = 200;

    /** Where the rows of one partition come from. */
    enum From {
        /** From all rows of the dataset, so that partitions differ by sampling alone. */
        ALL,
        /** From one real partition drawn at random, so that they differ as real ones do. */
        ONE
    }

    /** How many rows a partition has. */
    enum Sizes {
        /** As many as a real one. */
        REAL,
        /** 20 to 200, as likely below 63 as above: their logarithm is drawn evenly. */
        SMALL
    }

    /**
     * A partition that was drawn.
     *
     * @param source of its rows: equal only where they are from the same real partition
     */
    record Drawn(Partition partition, int source) {}

    /** Behind the name of a dataset. */
    String shown() {
        return (", " + sizes + ", " + from).toLowerCase(Locale.ROOT);
    }

    /**
     * Draws a partition.
     *
     * @param days real partitions
     * @param all their rows
     * @param number of the draw, which is no other's
     */
    Drawn draw(DamagedDays days, List<String[]> all, int number, SplittableRandom random) {
        int day = random.nextInt(days.size());
        Rows real = days.rows(day);
        int size = sizes == Sizes.REAL ? real.cells().size() : small(random);
        Rows drawn = Rows.of(real.columns());
        if (from == From.ALL || sizes == Sizes.REAL) {
            List<String[]> urn = from == From.ALL ? all : real.cells();
            random.ints(size, 0, Math.max(1, urn.size()))
                    .forEach(row -> drawn.cells().add(urn.get(row)));
        } else {
            random.ints(0, Math.max(1, real.cells().size()))
                    .distinct()
                    .limit(Math.min(size, real.cells().size()))
                    .forEach(row -> drawn.cells().add(real.cells().get(row)));
        }
        return new Drawn(folded(drawn, number, days.spec()), from == From.ALL ? number : day);
    }

    private static Partition folded(Rows rows, int number, DatasetSpec spec) {
        String hash = Integer.toString(number);
        Partition folded =
                new Partition(hash, hash, Profile.empty(rows.columns())).with(rows, spec);
        return new Partition(hash, hash, folded.profile(), folded.pieces());
    }

    private static int small(SplittableRandom random) {
        return (int) Math.round(FEWEST * Math.pow(MOST / FEWEST, random.nextDouble()));
    }
}
