package dev.assay.recommend.worth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The fair part of each player in what all reach together: the mean over orders of what he adds to
 * those before him. What a coalition reaches is a mean over users, and so is each part. Where the
 * number of coalitions is within the budget all orders count; otherwise orders are drawn, and one
 * is cut short where what those before reach is as good as what all reach (truncated Monte Carlo).
 *
 * @param parts of the players
 * @param isExact whether all orders counted
 * @param evaluations coalitions that were valued
 * @see <a href="https://doi.org/10.48550/arXiv.1904.02868">Ghorbani and Zou (2019), Data
 *     Shapley</a>
 */
record Shapley(List<Part> parts, boolean isExact, int evaluations) {

    /**
     * What one player contributes.
     *
     * @param byUser for each user
     * @param error half of the 95 % interval of their mean over the orders that were drawn
     *     (Student); 0 where all orders counted or one was drawn
     */
    record Part(double[] byUser, double error) {

        /** The mean over users. */
        double mean() {
            return Shapley.mean(byUser);
        }
    }

    /** Share of what all reach below which nothing is missing any more. */
    private static final double NOTHING = 0.01;

    private static final double INSIDE = 0.975;
    private static final int MOST_EXACT = 20;

    /**
     * Values all players.
     *
     * @param game what a coalition reaches for each user; the same set always the same
     * @param budget coalitions that may be valued, more than there are players
     */
    static Shapley of(int players, Function<BitSet, double[]> game, int budget, long seed) {
        Values values = new Values(game, budget);
        boolean isExact = players < MOST_EXACT && 1L << players <= budget;
        List<Part> parts = isExact ? exact(players, values) : drawn(players, values, seed);
        return new Shapley(parts, isExact, values.known.size());
    }

    private static final class Values {
        private final Function<BitSet, double[]> game;
        private final int budget;
        private final Map<BitSet, double[]> known = new HashMap<>();

        Values(Function<BitSet, double[]> game, int budget) {
            this.game = game;
            this.budget = budget;
        }

        /** What a coalition reaches; null where that would be beyond the budget. */
        double[] of(BitSet coalition) {
            double[] value = known.get(coalition);
            if (value == null && known.size() < budget) {
                BitSet key = (BitSet) coalition.clone();
                value = game.apply(key);
                known.put(key, value);
            }
            return value;
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static void addDifference(double[] to, double[] more, double[] less, double weight) {
        for (int user = 0; user < to.length; user++) {
            to[user] += weight * (more[user] - less[user]);
        }
    }

    /** The weight of a coalition is the share of the orders that begin with it. */
    private static List<Part> exact(int players, Values values) {
        List<Part> parts = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            double[] sums = new double[values.of(new BitSet()).length];
            for (long set = 0; set < 1L << players; set++) {
                BitSet coalition = BitSet.valueOf(new long[] {set});
                if (!coalition.get(player)) {
                    double ways = players * choose(players - 1, coalition.cardinality());
                    double[] before = values.of(coalition);
                    coalition.set(player);
                    addDifference(sums, values.of(coalition), before, 1 / ways);
                }
            }
            parts.add(new Part(sums, 0));
        }
        return parts;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    /** What each adds for each user, summed over orders, and its mean over users in each order. */
    private static final class Orders {
        private final double[][] sums;
        private final List<double[]> means = new ArrayList<>();

        Orders(int players, int users) {
            this.sums = new double[players][users];
        }

        Part part(int player) {
            int n = means.size();
            double[] byUser = sums[player].clone();
            for (int user = 0; user < byUser.length; user++) {
                byUser[user] /= n;
            }
            double mean = mean(byUser);
            double squares =
                    means.stream()
                            .mapToDouble(of -> (of[player] - mean) * (of[player] - mean))
                            .sum();
            double error =
                    n < 2
                            ? 0
                            : TDistribution.of(n - 1).inverseCumulativeProbability(INSIDE)
                                    * Math.sqrt(squares / (n - 1) / n);
            return new Part(byUser, error);
        }
    }

    private static List<Part> drawn(int players, Values values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet all = new BitSet();
        all.set(0, players);
        double[] nothing = values.of(new BitSet());
        Orders orders = new Orders(players, nothing.length);
        double most = mean(values.of(all));
        // Orders that are all known already cost nothing: they are bounded too.
        for (int tries = 0; tries < values.budget; tries++) {
            if (!add(order(players, random), values, most, orders)) {
                break;
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            parts.add(orders.part(player));
        }
        return parts;
    }

    /** Adds one order; false where the budget does not reach to its end. */
    private static boolean add(int[] order, Values values, double most, Orders orders) {
        List<double[]> reached = new ArrayList<>(List.of(values.of(new BitSet())));
        BitSet before = new BitSet();
        for (int player : order) {
            double last = mean(reached.get(reached.size() - 1));
            if (Math.abs(most - last) <= NOTHING * Math.abs(most)) {
                break;
            }
            before.set(player);
            double[] next = values.of(before);
            if (next == null) {
                return false;
            }
            reached.add(next);
        }
        double[] means = new double[order.length];
        for (int i = 0; i + 1 < reached.size(); i++) {
            double[] less = reached.get(i);
            double[] more = reached.get(i + 1);
            addDifference(orders.sums[order[i]], more, less, 1);
            means[order[i]] = mean(more) - mean(less);
        }
        orders.means.add(means);
        return true;
    }

    private static int[] order(int players, SplittableRandom random) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
