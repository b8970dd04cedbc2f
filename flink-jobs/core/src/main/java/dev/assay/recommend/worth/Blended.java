package dev.assay.recommend.worth;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Recommender;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A recommender that knows of a column besides:
 *
 * <pre>score(j) = s(j) / max s + w a(j) / max a,  a(j) = Σ n(j) / n(v)</pre>
 *
 * over the items of the history that have a value v in common with item j; n counts who has an
 * item, and any of the items of a value.
 *
 * @param base whose scores are s
 * @param values the items of each value
 * @param weight w
 */
record Blended(Recommender base, int[][] values, double weight) implements Recommender {

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public SortedMap<String, Double> parameters() {
        SortedMap<String, Double> all = new TreeMap<>(base.parameters());
        all.put("weight-of-column", weight);
        return all;
    }

    @Override
    public Fitted fit(InteractionMatrix train) {
        double[] sums =
                Arrays.stream(values)
                        .mapToDouble(
                                of -> Math.max(1, Arrays.stream(of).mapToLong(train::count).sum()))
                        .toArray();
        int[][] valuesOf = valuesOf(train.items());
        Fitted fitted = base.fit(train);
        return new Fitted() {
            private final double[] own = new double[train.items()];

            @Override
            public int known() {
                return fitted.known();
            }

            @Override
            public void score(int[] history, double[] into) {
                fitted.score(history, into);
                Arrays.fill(own, 0);
                int[] times = new int[values.length];
                for (int item : history) {
                    for (int value : valuesOf[item]) {
                        times[value]++;
                    }
                }
                for (int value = 0; value < times.length; value++) {
                    for (int item : times[value] > 0 ? values[value] : new int[0]) {
                        own[item] += times[value] * train.count(item) / sums[value];
                    }
                }
                double most = Math.max(Double.MIN_NORMAL, most(into));
                double mostOwn = Math.max(Double.MIN_NORMAL, most(own));
                for (int item = 0; item < own.length; item++) {
                    into[item] = into[item] / most + weight * own[item] / mostOwn;
                }
            }

            @Override
            public void close() {
                fitted.close();
            }
        };
    }

    private static double most(double[] scores) {
        return Arrays.stream(scores).max().orElse(0);
    }

    private int[][] valuesOf(int items) {
        int[][] valuesOf = new int[items][0];
        for (int value = 0; value < values.length; value++) {
            for (int item : values[value]) {
                int n = valuesOf[item].length;
                valuesOf[item] = Arrays.copyOf(valuesOf[item], n + 1);
                valuesOf[item][n] = value;
            }
        }
        return valuesOf;
    }
}
