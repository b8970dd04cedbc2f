package dev.assay.train.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EaseTest {

    @Test
    void it_is_as_good_as_that_of_numpy() throws IOException {
        Split split = Split.of(Logs.reference(), 0.2, 1);
        Evaluation evaluation = Evaluation.of(new Ease(100, 20_000), split);
        assertEquals(Logs.expected("ease", "recall20"), mean(evaluation.recall20()), 1e-6);
        assertEquals(Logs.expected("ease", "ndcg10"), mean(evaluation.ndcg10()), 1e-6);
        assertEquals(Logs.expected("ease", "ndcg100"), mean(evaluation.ndcg100()), 1e-6);
        assertEquals(
                Logs.expected("ease", "coverage"),
                new Bootstrap(10, 1).coverage(evaluation.lists(), split.train().known()).value(),
                1e-6);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Users 0 to 3 have items 0 and 1, user 4 has 0 and 2; nobody has 3. */
    private static InteractionMatrix small() {
        int[] starts = {0, 2, 4, 6, 8, 10};
        return new InteractionMatrix(starts, new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 2}, 4);
    }

    @Test
    void weights_are_those_of_the_closed_form() {
        double[] scores = new double[4];
        try (Fitted fitted = new Ease(1, 10).fit(small())) {
            assertEquals(3, fitted.known());
            fitted.score(new int[] {0}, scores);
        }
        // XᵀX + I = [6 4 1; 4 5 0; 1 0 2], by its adjugate.
        assertArrayEquals(
                new double[] {8.0 / 11, 5.0 / 14}, new double[] {scores[1], scores[2]}, 1e-6);
        assertEquals(Double.NEGATIVE_INFINITY, scores[3]);
    }

    @Test
    void beyond_its_bound_the_rarest_items_are_left_out() {
        double[] scores = new double[4];
        try (Fitted fitted = new Ease(1, 2).fit(small())) {
            assertEquals(2, fitted.known());
            fitted.score(new int[] {0, 2}, scores);
        }
        assertTrue(Double.isFinite(scores[1]));
        assertEquals(Double.NEGATIVE_INFINITY, scores[2]);
    }

    @Test
    void there_are_as_many_items_as_memory_has_room_for() {
        assertEquals(8_973, Ease.within(512L << 20).mostItems());
        assertEquals(20_000, Ease.within(4L << 30).mostItems());
    }
}
