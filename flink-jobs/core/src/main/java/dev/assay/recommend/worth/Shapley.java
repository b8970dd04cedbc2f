package dev.assay.recommend.worth;

import dev.assay.recommend.rank.Estimate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The fair part of each player in what all reach together: the mean over orders of what he adds to
 * those before him. Where the number of coalitions is within the budget all orders count; otherwise
 * orders are drawn, and one is cut short where what those before reach is as good as what all reach
 * (truncated Monte Carlo).
 *
 * @param values of the players; 0 wide where exact, otherwise with the interval of the mean of the
 *     orders (Student)
 * @param isExact whether all orders counted
 * @param evaluations coalitions that were valued
 * @see <a href="https://doi.org/10.48550/arXiv.1904.02868">Ghorbani and Zou (2019), Data
 *     Shapley</a>
 */
record Shapley(List<Estimate> values, boolean isExact, int evaluations) {

    /** Share of what all reach below which nothing is missing any more. */
    private static final double NOTHING = 0.01;

    private static final double INSIDE = 0.975;
    private static final int MOST_EXACT = 20;

    /**
     * Values all players.
     *
     * @param game what a coalition reaches; the same set always the same
     * @param budget coalitions that may be valued
     */
    static Shapley of(int players, ToDoubleFunction<BitSet> game, int budget, long seed) {
        Values values = new Values(game, budget);
        boolean isExact = players < MOST_EXACT && 1L << players <= budget;
        List<double[]> orders = isExact ? exact(players, values) : drawn(players, values, seed);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            estimates.add(estimate(orders, i));
        }
        return new Shapley(estimates, isExact, values.known.size());
    }

    private static final class Values {
        private final ToDoubleFunction<BitSet> game;
        private final int budget;
        private final Map<BitSet, Double> known = new HashMap<>();

        Values(ToDoubleFunction<BitSet> game, int budget) {
            this.game = game;
            this.budget = budget;
        }

        /** What a coalition reaches; NaN where that would be beyond the budget. */
        double of(BitSet coalition) {
            Double value = known.get(coalition);
            if (value == null) {
                if (known.size() >= budget) {
                    return Double.NaN;
                }
                BitSet key = (BitSet) coalition.clone();
                value = game.applyAsDouble(key);
                known.put(key, value);
            }
            return value;
        }
    }

    /** The weight of a coalition is how many orders begin with it. */
    private static List<double[]> exact(int players, Values values) {
        double[] sums = new double[players];
        for (long set = 0; set < 1L << players; set++) {
            BitSet coalition = BitSet.valueOf(new long[] {set});
            int size = coalition.cardinality();
            for (int i = 0; i < players; i++) {
                if (!coalition.get(i)) {
                    double before = values.of(coalition);
                    coalition.set(i);
                    sums[i] +=
                            (values.of(coalition) - before) / (players * choose(players - 1, size));
                    coalition.clear(i);
                }
            }
        }
        return List.of(sums);
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static List<double[]> drawn(int players, Values values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BitSet all = new BitSet();
        all.set(0, players);
        double most = values.of(all);
        double nothing = values.of(new BitSet());
        List<double[]> orders = new ArrayList<>();
        // Orders that are all known already cost nothing: they are bounded too.
        for (int tries = 0; tries < values.budget; tries++) {
            double[] added = added(order(players, random), values, nothing, most);
            if (added == null) {
                break;
            }
            orders.add(added);
        }
        return orders;
    }

    /** What each adds in one order; null where the budget does not reach to its end. */
    private static double[] added(int[] order, Values values, double nothing, double most) {
        double[] added = new double[order.length];
        BitSet before = new BitSet();
        double reached = nothing;
        for (int player : order) {
            if (Math.abs(most - reached) <= NOTHING * Math.abs(most)) {
                break;
            }
            before.set(player);
            double next = values.of(before);
            if (Double.isNaN(next)) {
                return null;
            }
            added[player] = next - reached;
            reached = next;
        }
        return added;
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

    private static Estimate estimate(List<double[]> orders, int player) {
        int n = orders.size();
        double mean = orders.stream().mapToDouble(of -> of[player]).sum() / n;
        if (n < 2) {
            return new Estimate(mean, mean, mean);
        }
        double squares =
                orders.stream().mapToDouble(of -> (of[player] - mean) * (of[player] - mean)).sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(INSIDE) * error;
        return new Estimate(mean, mean - half, mean + half);
    }
}
