package dev.assay.recommend;

import dev.assay.recommend.model.Recommender;
import java.util.List;

/**
 * How a probe is made.
 *
 * @param recommenders that are asked beside popularity and item-kNN
 * @param testShare share of the pairs of users and items that is to be foreseen
 * @param mostUsers users at most whose recommendations are looked at
 * @param resamples draws of users for intervals
 * @param worth how the worth of parts of the data is found
 * @param seed of all that is drawn
 */
public record Options(
        List<Recommender> recommenders,
        double testShare,
        int mostUsers,
        int resamples,
        Worth worth,
        long seed) {

    private static final double SHARE = 0.2;
    private static final int USERS = 10_000;
    private static final int RESAMPLES = 1_000;

    /** Keeps a copy of the list. */
    public Options {
        recommenders = List.copyOf(recommenders);
    }

    /**
     * How the worth of parts of the data is found.
     *
     * @param isAsked whether it is at all
     * @param mostRows interactions at most that are learnt from: of more, some users are left out
     * @param mostUsers users at most whose recommendations are looked at
     * @param groups of partitions at most
     * @param evaluations how often at most a recommender is trained for what partitions contribute
     */
    public record Worth(boolean isAsked, int mostRows, int mostUsers, int groups, int evaluations) {

        /** As it is where nothing is said: all coalitions of the groups are within the budget. */
        public static final Worth USUAL = new Worth(true, 1 << 19, 2_000, 6, 64);

        /** Nothing is asked. */
        public static final Worth NONE = new Worth(false, 0, 0, 0, 0);
    }

    /** As they are where nothing is said, without learned recommenders. */
    public static Options usual(long seed) {
        return new Options(List.of(), SHARE, USERS, RESAMPLES, Worth.USUAL, seed);
    }

    /** The same with learned recommenders. */
    public Options with(List<Recommender> learned) {
        return new Options(learned, testShare, mostUsers, resamples, worth, seed);
    }

    /** The same with the worth of parts found in another way. */
    public Options finding(Worth other) {
        return new Options(recommenders, testShare, mostUsers, resamples, other, seed);
    }
}
