package dev.assay.recommend.model;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.SortedMap;

/** A way to recommend items to users by what all users did. */
public interface Recommender {

    /** Its name: a word of lower case with hyphens. */
    String name();

    /** What it is set to, by name. */
    SortedMap<String, Double> parameters();

    /**
     * Learns. The same matrix gives the same recommender.
     *
     * @param train who had which item; items of nobody may be among them
     * @throws ArithmeticException when numbers get out of hand; there are no recommendations then
     */
    Fitted fit(InteractionMatrix train);
}
