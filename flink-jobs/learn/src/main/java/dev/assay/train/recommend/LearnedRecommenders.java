package dev.assay.train.recommend;

import dev.assay.recommend.model.Recommender;
import java.util.List;

/** The recommenders that need the native library. */
public final class LearnedRecommenders {

    private LearnedRecommenders() {}

    /**
     * EASE and Mult-VAE as they are where nothing is said, within the native memory that this JVM
     * may take.
     *
     * @param seed of all that is drawn
     */
    public static List<Recommender> usual(long seed) {
        return List.of(Ease.usual(), MultVae.usual(seed));
    }
}
