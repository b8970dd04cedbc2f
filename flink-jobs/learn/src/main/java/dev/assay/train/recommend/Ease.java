package dev.assay.train.recommend;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * EASE, a linear recommender in closed form: the weights B with a diagonal of zeros that best give
 * back the matrix X.
 *
 * <pre>
 * P = (XᵀX + λI)⁻¹,  B(i, j) = -P(i, j) / P(j, j),  B(j, j) = 0
 * score(j) = Σ B(i, j) over i in the history
 * </pre>
 *
 * P takes {@code 4 n²} bytes of native memory and {@code n³} operations, so n is bounded: rarer
 * items are not recommended.
 *
 * @param ridge λ
 * @param mostItems the most frequent items that there is room for
 * @see <a href="https://doi.org/10.1145/3308558.3313710">Steck (2019), Embarrassingly shallow
 *     autoencoders for sparse data</a>
 */
public record Ease(double ridge, int mostItems) implements Recommender {

    /** λ where nothing is said. */
    public static final double RIDGE = 200;

    /** Items beyond which it takes too long, however much memory there is. */
    private static final int MOST_ITEMS = 20_000;

    /** Share of the native memory that P may take; the rest is for networks. */
    private static final double SHARE = 0.6;

    /**
     * As it is where nothing is said, with as many items as there is room for.
     *
     * @param bytes of native memory that there are
     */
    public static Ease within(long bytes) {
        double items = Math.sqrt(SHARE * bytes / Float.BYTES);
        return new Ease(RIDGE, (int) Math.max(1, Math.min(MOST_ITEMS, items)));
    }

    /** The same in the native memory that this JVM may take. */
    public static Ease usual() {
        return within(GramMatrix.mostBytes());
    }

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return new TreeMap<>(Map.of("ridge", ridge, "most-items", (double) mostItems));
    }

    @Override
    public Fitted fit(InteractionMatrix train) {
        Frequent items = Frequent.of(train, mostItems);
        if (items.size() == 0) {
            return new Popularity().fit(train);
        }
        GramMatrix inverse = GramMatrix.of(train, items, ridge).inverted();
        float[] history = new float[items.size()];
        return new Fitted() {
            @Override
            public int known() {
                return items.size();
            }

            @Override
            public void score(int[] of, double[] into) {
                inverse.weights(items.placesOf(of), history);
                items.spread(history, into);
            }

            @Override
            public void close() {
                inverse.close();
            }
        };
    }
}
