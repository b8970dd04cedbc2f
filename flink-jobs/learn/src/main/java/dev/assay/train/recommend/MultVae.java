package dev.assay.train.recommend;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Mult-VAE: a network that learns what users have together, and gives each user what the code of
 * his history says.
 *
 * @param mostItems the most frequent items that are learnt
 * @param mostSteps of training, at most
 * @param seed of all that is drawn
 * @see <a href="https://doi.org/10.1145/3178876.3186150">Liang et al. (2018), Variational
 *     autoencoders for collaborative filtering</a>
 */
public record MultVae(int mostItems, int mostSteps, long seed) implements Recommender {

    private static final int ITEMS = 5_000;
    private static final int STEPS = 1_000;

    /** As it is where nothing is said. */
    public static MultVae usual(long seed) {
        return new MultVae(ITEMS, STEPS, seed);
    }

    @Override
    public String name() {
        return "mult-vae";
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return new TreeMap<>(
                Map.of(
                        "most-items",
                        (double) mostItems,
                        "most-steps",
                        (double) mostSteps,
                        "hidden",
                        (double) MultVaeNet.HIDDEN,
                        "latent",
                        (double) MultVaeNet.LATENT));
    }

    @Override
    public Fitted fit(InteractionMatrix train) {
        Frequent items = Frequent.of(train, mostItems);
        if (items.size() == 0) {
            return new Popularity().fit(train);
        }
        MultVaeNet net = new MultVaeTraining(train, items, mostSteps, seed).trained();
        return new Fitted() {
            @Override
            public int known() {
                return items.size();
            }

            @Override
            public void score(int[] history, double[] into) {
                items.spread(net.logits(new int[][] {items.placesOf(history)}), into);
            }
        };
    }
}
