package dev.assay.train.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultVaeTest {

    private static final MultVae SHORT = new MultVae(100, 200, 1);

    private static Split tastes() {
        InteractionSum sum = new InteractionSum();
        Logs.tastes(
                300,
                200,
                30,
                1,
                (user, item, day) ->
                        sum.add(
                                Logs.key(user),
                                Logs.key(-1 - item),
                                Logs.time(day),
                                Logs.PART,
                                false));
        return Split.of(Interactions.of(sum), 0.2, 1);
    }

    @Test
    void it_learns_tastes_and_the_same_ones_each_time() {
        Split split = tastes();
        Evaluation once = Evaluation.of(SHORT, split);
        assertArrayEquals(once.ndcg100(), Evaluation.of(SHORT, split).ndcg100());
        double popular = Evaluation.of(new Popularity(), split).meanNdcg100();
        assertTrue(once.meanNdcg100() > 1.1 * popular, once.meanNdcg100() + " " + popular);
        assertEquals(100, once.known());
    }

    @Test
    void of_one_user_and_of_nobody_little_is_learnt() {
        double[] scores = new double[3];
        for (int[] starts : new int[][] {{0, 2}, {0}}) {
            int[] columns = starts.length > 1 ? new int[] {0, 1} : new int[0];
            for (Recommender recommender : List.of(SHORT, new Ease(1, 100))) {
                InteractionMatrix train = new InteractionMatrix(starts, columns, 3);
                try (Fitted fitted = recommender.fit(train)) {
                    fitted.score(train.users() > 0 ? new int[] {0} : new int[0], scores);
                    assertEquals(columns.length, fitted.known());
                }
                assertTrue(columns.length == 0 || Double.isFinite(scores[1]));
            }
        }
    }
}
