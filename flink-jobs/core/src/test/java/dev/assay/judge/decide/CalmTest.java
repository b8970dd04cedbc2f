package dev.assay.judge.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalmTest {

    private static final int BATCHES = 200;

    /** Tests of p-values that are right, some of which always say the same. */
    private static Calm calm(SplittableRandom random, int tests, int copies) {
        Calm calm = new Calm(BATCHES);
        for (int test = 0; test < tests; test++) {
            double[] surprises = surprises(random, BATCHES);
            for (int copy = 0; copy < copies; copy++) {
                calm.add(KnownCheck.COMBINED_EVIDENCE, surprises);
            }
        }
        return calm;
    }

    private static double[] surprises(SplittableRandom random, int n) {
        double[] surprises = new double[n];
        Arrays.setAll(surprises, i -> -Math.log(1 - random.nextDouble()));
        return surprises;
    }

    /** How many times as often as the rate says p-values that are right are called. */
    private static double called(int tests, int copies) {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int draw = 0; draw < 100; draw++) {
            sum += 1 / calm(random, tests, copies).factor();
        }
        return sum / 100;
    }

    @Test
    void where_alarms_are_as_frequent_as_they_may_be_p_values_stay_as_they_are() {
        assertEquals(1, called(1, 1), 0.15);
        assertEquals(1, called(20, 1), 0.15);
        assertEquals(1, called(20, 5), 0.15);
    }

    /** Half of the tests can say nothing: alarms are half as frequent. */
    @Test
    void where_alarms_are_rarer_p_values_count_for_more() {
        SplittableRandom random = new SplittableRandom(2);
        double sum = 0;
        for (int draw = 0; draw < 100; draw++) {
            Calm calm = calm(random, 10, 1);
            for (int silent = 0; silent < 30; silent++) {
                calm.add(KnownCheck.COMBINED_EVIDENCE, new double[BATCHES]);
            }
            sum += 1 / calm.factor();
        }
        assertEquals(4, sum / 100, 0.6);
    }

    @Test
    void where_alarms_are_more_frequent_p_values_count_for_less() {
        SplittableRandom random = new SplittableRandom(3);
        double[] twice = surprises(random, BATCHES);
        Arrays.setAll(twice, i -> 2 * twice[i]);
        Calm calm = new Calm(BATCHES);
        calm.add(KnownCheck.VOLUME, twice);
        assertTrue(calm.factor() > 5, "factor " + calm.factor());
    }

    @Test
    void the_last_batches_count() {
        double[] all = new double[BATCHES + 100];
        Arrays.fill(all, 0, 100, 50);
        Calm calm = new Calm(BATCHES);
        calm.add(KnownCheck.VOLUME, all);
        Calm last = new Calm(BATCHES);
        last.add(KnownCheck.VOLUME, new double[BATCHES]);
        assertEquals(last.factor(), calm.factor());
    }

    /** Fifty of z = 1 and one of z = 5: 51 · 5.7e-7. */
    @Test
    void one_measure_that_is_far_from_chance_tells_an_order() {
        double[] some = new double[50];
        Arrays.fill(some, 1);
        assertFalse(Calm.isOrdered(some, new double[] {3}));
        assertTrue(Calm.isOrdered(some, new double[] {5}));
        assertFalse(Calm.isOrdered());
    }
}
