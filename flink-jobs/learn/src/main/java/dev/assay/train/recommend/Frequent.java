package dev.assay.train.recommend;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.Arrays;

/**
 * The most frequent items of a matrix, for a recommender that has no room for all.
 *
 * @param items their numbers in the matrix, ascending
 * @param places the place of each item of the matrix among them, or -1
 */
record Frequent(int[] items, int[] places) {

    /** At most so many, and none that nobody has. */
    static Frequent of(InteractionMatrix train, int most) {
        int[] items =
                Arrays.stream(train.byCount())
                        .filter(item -> train.count(item) > 0)
                        .limit(most)
                        .sorted()
                        .toArray();
        int[] places = new int[train.items()];
        Arrays.fill(places, -1);
        for (int place = 0; place < items.length; place++) {
            places[items[place]] = place;
        }
        return new Frequent(items, places);
    }

    /** How many there are. */
    int size() {
        return items.length;
    }

    /** The places of those of some items that are among them. */
    int[] placesOf(int[] some) {
        return Arrays.stream(some).map(item -> places[item]).filter(place -> place >= 0).toArray();
    }

    /** Hands on scores of these items; others are not known. */
    void spread(float[] scores, double[] into) {
        Arrays.fill(into, Double.NEGATIVE_INFINITY);
        for (int place = 0; place < items.length; place++) {
            into[items[place]] = scores[place];
        }
    }
}
