package dev.assay.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void recall_is_of_what_could_be_hit() {
        int[] list = {5, 3, 9, 1};
        assertEquals(0.5, Ranking.recall(list, new int[] {1, 3}, 2));
        assertEquals(1, Ranking.recall(list, new int[] {3, 5, 7}, 2));
        assertEquals(2.0 / 3, Ranking.recall(list, new int[] {3, 5, 7}, 20));
        assertEquals(0, Ranking.recall(new int[0], new int[] {3}, 20));
    }

    @Test
    void ndcg_counts_early_hits_more() {
        double second = Math.log(2) / Math.log(3);
        assertEquals(1, Ranking.ndcg(new int[] {3, 1}, new int[] {1, 3}, 10), 1e-12);
        assertEquals(second, Ranking.ndcg(new int[] {2, 1}, new int[] {1}, 10), 1e-12);
        assertEquals(
                second / (1 + second), Ranking.ndcg(new int[] {2, 1}, new int[] {1, 3}, 10), 1e-12);
        assertEquals(0, Ranking.ndcg(new int[] {2, 1}, new int[] {1}, 1));
    }

    @Test
    void the_best_items_are_those_of_sorting_all() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            int items = 1 + random.nextInt(60);
            double[] scores = new double[items];
            int[] columns = random.ints(200, 0, items).sorted().toArray();
            for (int i = 0; i < items; i++) {
                scores[i] = random.nextInt(9) - 1;
                scores[i] = scores[i] < 0 ? Double.NEGATIVE_INFINITY : scores[i];
            }
            InteractionMatrix train = new InteractionMatrix(new int[] {0, 200}, columns, items);
            int[] sorted =
                    IntStream.range(0, items)
                            .filter(i -> Double.isFinite(scores[i]))
                            .boxed()
                            .sorted(
                                    Comparator.<Integer>comparingDouble(i -> -scores[i])
                                            .thenComparingInt(i -> -train.count(i))
                                            .thenComparingInt(i -> i))
                            .mapToInt(Integer::intValue)
                            .toArray();
            int most = 1 + random.nextInt(30);
            assertArrayEquals(
                    Arrays.copyOf(sorted, Math.min(most, sorted.length)),
                    new TopItems(train, most).best(scores));
        }
    }
}
