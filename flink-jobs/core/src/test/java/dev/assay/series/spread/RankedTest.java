package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankedTest {

    @Test
    void the_number_of_each_rank_is_the_one_that_sorting_puts_there() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n < 60; n++) {
            for (int values = 1; values <= 64; values *= 4) {
                int different = values;
                double[] numbers = random.doubles(n).map(x -> (int) (x * different)).toArray();
                double[] sorted = numbers.clone();
                Arrays.sort(sorted);
                for (int rank = 0; rank < n; rank++) {
                    assertEquals(sorted[rank], Ranked.nth(numbers, rank));
                }
            }
        }
    }

    @Test
    void the_median_is_the_middle_or_between_the_two_in_the_middle() {
        double[] numbers = {9, 1, 4};
        assertEquals(4, Ranked.median(numbers));
        assertArrayEquals(new double[] {9, 1, 4}, numbers, "they stay where they are");
        assertEquals(2.5, Ranked.median(new double[] {9, 1, 4, -3}));
    }
}
