package dev.assay.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void intervals_hold_the_truth_as_often_as_they_say() {
        SplittableRandom random = new SplittableRandom(1);
        int held = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] values = random.doubles(80).toArray();
            Estimate mean = new Bootstrap(300, trial).mean(values);
            held += mean.low() <= 0.5 && 0.5 <= mean.high() ? 1 : 0;
        }
        assertEquals(0.95, held / 400.0, 0.03);
    }

    @Test
    void a_difference_is_of_the_same_users() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = random.doubles(100).toArray();
        double[] less = new double[100];
        for (int i = 0; i < 100; i++) {
            less[i] = values[i] - 0.01;
        }
        Bootstrap bootstrap = new Bootstrap(200, 1);
        assertEquals(new Estimate(0.01, 0.01, 0.01), bootstrap.difference(values, less));
        assertTrue(bootstrap.difference(values, less).leavesZeroOut());
        assertFalse(bootstrap.difference(values, values).leavesZeroOut());
    }

    @Test
    void the_interval_of_coverage_is_around_it() {
        SplittableRandom random = new SplittableRandom(1);
        int[][] lists = new int[200][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = random.ints(20, 0, 3_000).toArray();
        }
        Estimate coverage = new Bootstrap(200, 1).coverage(lists, 3_000);
        assertTrue(coverage.low() < coverage.value() && coverage.value() < coverage.high());
        assertTrue(coverage.high() - coverage.low() < 0.1, coverage.toString());
    }
}
