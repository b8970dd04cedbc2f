package dev.assay.recommend.model;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.Collections;
import java.util.SortedMap;

/** Recommends to everybody what most users have: {@code score(j) = n(j)}. */
public final class Popularity implements Recommender {

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return Collections.emptySortedMap();
    }

    @Override
    public Fitted fit(InteractionMatrix train) {
        return new Fitted() {
            @Override
            public int known() {
                return train.known();
            }

            @Override
            public void score(int[] history, double[] into) {
                for (int item = 0; item < into.length; item++) {
                    into[item] = train.count(item);
                }
            }
        };
    }
}
