package dev.assay.recommend.rank;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Recommender;
import java.util.Arrays;

/**
 * How well a recommender foresees what each user does next. Nobody is recommended what he has,
 * known to the recommender or not, so that whatever it learns from, it chooses among the same.
 */
public final class Evaluation {

    private static final int LONGEST = 100;
    private static final int LIST = 20;
    private static final int SHORT = 10;

    private final int known;
    private final double[] recall20;
    private final double[] ndcg10;
    private final double[] ndcg100;
    private final int[][] lists;

    private Evaluation(int known, int users) {
        this.known = known;
        this.recall20 = new double[users];
        this.ndcg10 = new double[users];
        this.ndcg100 = new double[users];
        this.lists = new int[users][];
    }

    /** Of a recommender that learns from all that a split has to learn from. */
    public static Evaluation of(Recommender recommender, Split split) {
        return of(recommender, split.train(), split);
    }

    /**
     * Of a recommender that learns from something else, and knows no other history of users.
     *
     * @param train a matrix of the same users and items
     */
    public static Evaluation of(Recommender recommender, InteractionMatrix train, Split split) {
        try (Fitted fitted = recommender.fit(train)) {
            Evaluation evaluation = new Evaluation(fitted.known(), split.users());
            TopItems top = new TopItems(train, LONGEST);
            double[] scores = new double[train.items()];
            for (int i = 0; i < split.users(); i++) {
                int[] history = train.row(split.user(i));
                fitted.score(history, scores);
                for (int item : split.train().row(split.user(i))) {
                    scores[item] = Double.NEGATIVE_INFINITY;
                }
                evaluation.put(i, top.best(scores), split.targets(i));
            }
            return evaluation;
        }
    }

    private void put(int i, int[] list, int[] targets) {
        recall20[i] = Ranking.recall(list, targets, LIST);
        ndcg10[i] = Ranking.ndcg(list, targets, SHORT);
        ndcg100[i] = Ranking.ndcg(list, targets, LONGEST);
        lists[i] = Arrays.copyOf(list, Math.min(LIST, list.length));
    }

    /** Items that the recommender can recommend. */
    public int known() {
        return known;
    }

    /** Recall among the first 20, by user. */
    public double[] recall20() {
        return recall20.clone();
    }

    /** nDCG of the first 10, by user. */
    public double[] ndcg10() {
        return ndcg10.clone();
    }

    /** nDCG of the first 100, by user. */
    public double[] ndcg100() {
        return ndcg100.clone();
    }

    /** The first 20, by user. */
    public int[][] lists() {
        return lists.clone();
    }

    /** The mean nDCG of the first 100. */
    public double meanNdcg100() {
        return Arrays.stream(ndcg100).sum() / ndcg100.length;
    }
}
