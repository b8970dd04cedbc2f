package dev.assay.train.recommend;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.Interactions;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Users and items as points of one space: the code that a Mult-VAE gives a user's history, and a
 * history of one item alone. Who has the same things is near each other.
 *
 * @see MultVae
 */
public final class Embeddings {

    /** Numbers of a point. */
    public static final int SIZE = MultVaeNet.LATENT;

    private static final int MOST_ITEMS = 5_000;
    private static final int MOST_STEPS = 1_000;
    private static final int BLOCK = 128;

    private final Map<Long, float[]> users = new HashMap<>();
    private final Map<Long, float[]> items = new HashMap<>();

    /**
     * Learns.
     *
     * @param all who did something with what
     * @param seed of all that is drawn
     * @throws ArithmeticException when numbers get out of hand
     */
    public Embeddings(Interactions all, long seed) {
        InteractionMatrix matrix = all.matrix(row -> true);
        Frequent frequent = Frequent.of(matrix, MOST_ITEMS);
        if (frequent.size() == 0) {
            return;
        }
        MultVaeNet net = new MultVaeTraining(matrix, frequent, MOST_STEPS, seed).trained();
        int block = Math.max(1, Math.min(BLOCK, net.block()));
        for (int from = 0; from < matrix.users(); from += block) {
            int[] some = IntStream.range(from, Math.min(matrix.users(), from + block)).toArray();
            int[][] histories = new int[some.length][];
            for (int i = 0; i < some.length; i++) {
                histories[i] = frequent.placesOf(matrix.row(some[i]));
            }
            float[][] means = net.means(histories);
            for (int i = 0; i < some.length; i++) {
                if (histories[i].length > 0) {
                    users.put(all.userKey(some[i]), means[i]);
                }
            }
        }
        for (int from = 0; from < frequent.size(); from += block) {
            int to = Math.min(frequent.size(), from + block);
            float[][] means =
                    net.means(
                            IntStream.range(from, to)
                                    .mapToObj(place -> new int[] {place})
                                    .toArray(int[][]::new));
            for (int place = from; place < to; place++) {
                items.put(all.itemKey(frequent.items()[place]), means[place - from]);
            }
        }
    }

    /** Of users, by the hash of their keys. */
    public Map<Long, float[]> users() {
        return users;
    }

    /** Of the most frequent items, by the hash of their keys. */
    public Map<Long, float[]> items() {
        return items;
    }
}
