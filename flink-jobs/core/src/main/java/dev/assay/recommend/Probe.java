package dev.assay.recommend;

import dev.assay.document.Nullable;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.worth.Contributions;
import dev.assay.recommend.worth.Freshness;
import dev.assay.recommend.worth.Potential;
import dev.assay.recommend.worth.Slice;
import dev.assay.recommend.worth.Without;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How good recommendations are that are learnt from logs, and what parts of them are worth. A
 * document of JSON; it names no user and no item.
 *
 * @param format {@link #FORMAT}
 * @param abstention why there are no figures; null where there are
 * @param data what there is
 * @param split what is foreseen; null where there are no figures
 * @param leftOut what was not looked at, in a fixed order, without what is 0
 * @param results of each recommender, popularity first
 * @param slices of the data, by name
 * @param worth of parts of the data; null where it was not asked or there are no figures
 */
public record Probe(
        String format,
        @Nullable Abstention abstention,
        Data data,
        @Nullable Foreseen split,
        List<LeftOut> leftOut,
        List<Result> results,
        List<Slice> slices,
        @Nullable Worth worth) {

    /** The version of the document. */
    public static final String FORMAT = "assay/probe/1";

    /** Keeps copies of the lists. */
    public Probe {
        leftOut = List.copyOf(leftOut);
        results = List.copyOf(results);
        // Inventories that were accepted before there were any have none.
        slices = slices == null ? List.of() : List.copyOf(slices);
    }

    /**
     * Why there are no figures.
     *
     * @param reason what there is too little of: {@code no-users}, {@code one-user}, {@code
     *     no-items}, {@code few-items}, {@code few-interactions}, or {@code few-users-to-foresee}
     * @param found how much there is
     * @param needed how much there must be
     */
    public record Abstention(String reason, long found, long needed) {}

    /**
     * What there is, after what is left out.
     *
     * @param rows of the logs
     * @param users different ones
     * @param items different ones
     * @param pairs different pairs of a user and an item
     * @param events what counts: {@code purchases} alone, or {@code all} events alike
     */
    public record Data(long rows, int users, int items, long pairs, String events) {}

    /**
     * What is foreseen.
     *
     * @param by {@code time}, or {@code random} where there are no times
     * @param from the first moment that is foreseen, in UTC as ISO 8601 writes it; null if random
     * @param learnt pairs that are learnt from
     * @param users that have a history and something to be foreseen, and are looked at
     * @param foreseen pairs of these users that are to be foreseen
     */
    public record Foreseen(
            String by, @Nullable String from, long learnt, int users, long foreseen) {}

    /**
     * What was not looked at.
     *
     * @param what {@code rows-without-user}, {@code rows-without-item}, {@code
     *     rows-shown-or-returned}, {@code interactions-without-time}, {@code
     *     users-beyond-bound-percent}, {@code slices-too-many}, {@code pairs-of-new-users}, {@code
     *     pairs-of-new-items}, {@code users-not-looked-at}, or the name of a recommender whose
     *     numbers got {@code -out-of-range}
     * @param count how many
     */
    public record LeftOut(String what, long count) {}

    /**
     * How good a recommender is: means over users, with 95 % intervals.
     *
     * @param recommender its name
     * @param parameters what it is set to
     * @param items that it can recommend; the most frequent ones where it has a bound
     * @param recall20 hits among the first 20, by what could be hit there
     * @param ndcg10 the same of the first 10, earlier hits counting more
     * @param ndcg100 the same of the first 100
     * @param coverage share of the items that is among the first 20 of any user
     */
    public record Result(
            String recommender,
            SortedMap<String, Double> parameters,
            int items,
            Estimate recall20,
            Estimate ndcg10,
            Estimate ndcg100,
            Estimate coverage) {

        /** Keeps a copy of the map. */
        public Result {
            parameters = new TreeMap<>(parameters);
        }
    }

    /**
     * What parts of the data are worth.
     *
     * @param recommender by which that is found
     * @param userShare share of the users that this is found of; 1 but for very large logs
     * @param users whose recommendations are looked at
     * @param without what is lost without each asset, slice and group of partitions
     * @param contributions what groups of partitions contribute; null where there is one only
     * @param freshness how fast the data gets old; null where there are no times
     * @param potentials what is gained from columns that say something of items
     */
    public record Worth(
            String recommender,
            double userShare,
            int users,
            List<Without> without,
            @Nullable Contributions contributions,
            @Nullable Freshness freshness,
            List<Potential> potentials) {

        /** Keeps copies of the lists. */
        public Worth {
            without = List.copyOf(without);
            // Inventories that were accepted before there were any have none.
            potentials = potentials == null ? List.of() : List.copyOf(potentials);
        }
    }
}
