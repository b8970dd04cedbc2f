package dev.assay.job;

import dev.assay.recommend.model.Recommender;
import dev.assay.train.recommend.Ease;
import dev.assay.train.recommend.MultVae;
import java.util.List;

/** The recommenders that need matrices; nothing of theirs is loaded before it is asked for. */
final class LearnedRecommenders {

    private LearnedRecommenders() {}

    static List<Recommender> of(long seed) {
        return List.of(Ease.usual(), MultVae.usual(seed));
    }
}
