package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlaceboTest {

    /** numpy 2: {@code std([1, 2, 4, 8, 16], ddof=1) / sqrt(5)}. */
    @Test
    void the_standard_error_of_a_mean_is_that_of_independent_rows() {
        Placebo placebo = Placebo.ofMean(new double[] {1, 2, 4, 8, 16});
        assertEquals(6.2, placebo.value());
        assertEquals(2.727636339397171, placebo.standardError(), 1e-15);
        assertEquals(5, placebo.rows());
    }

    @Test
    void where_parts_differ_by_chance_only_rows_are_the_unit() {
        SplittableRandom random = new SplittableRandom(1);
        Placebo placebo = Placebo.ofMean(random.doubles(800).map(x -> x < 0.5 ? 0 : 1).toArray());
        Placebo.Difference difference = placebo.to(0.03);
        assertEquals(799, difference.degrees());
        assertEquals(Math.hypot(placebo.standardError(), 0.03), difference.standardError(), 1e-15);
    }

    /** Each hundred rows are alike, and differ from the next hundred. */
    @Test
    void where_parts_differ_by_more_parts_are_the_unit() {
        double[] rows = new double[800];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i / 100;
        }
        Placebo placebo = Placebo.ofMean(rows);
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), placebo.blocks());
        Placebo.Difference difference = placebo.to(0.03);
        assertEquals(7, difference.degrees());
        // numpy 2: std(range(8), ddof=1) * sqrt(9 / 8)
        assertEquals(2.598076211353316, difference.standardError(), 1e-12);
    }

    @Test
    void rows_that_all_say_the_same_have_no_error() {
        Placebo placebo = Placebo.ofMean(new double[20]);
        assertEquals(new Placebo.Difference(0, 19), placebo.to(0));
        assertTrue(Placebo.ofMean(new double[1]).to(0).degrees() > 0);
    }
}
