package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference values: the formula in Python 3.11, {@code share * (1 + (x - u) / s) ** -k}. */
class ExceedancesTest {

    private static final double[] DEVIATIONS = {0.1, 0.2, 0.3, 0.5, 0.8, 1.0, 1.6, 3.0, 4.0};

    private static final Exceedances SOME = Exceedances.of(DEVIATIONS, 0.45, 8);

    @Test
    void the_greatest_deviations_are_excesses_over_the_next_one() {
        assertEquals(1.0, SOME.threshold());
        assertEquals(0.6 + 2 + 3 + 8 * 0.45, SOME.sum(), 1e-12);
        assertEquals(3 + 8, SOME.degrees());
        assertEquals(0.4, SOME.share());
    }

    @Test
    void the_p_value_is_that_of_the_predictive_distribution() {
        assertEquals(0.007540720588328867, SOME.pValue(5), 1e-12);
        assertEquals(1, SOME.pValue(1));
        assertEquals(1, SOME.pValue(-7));
    }

    @Test
    void a_deviation_is_as_likely_as_its_p_value() {
        assertEquals(11.354550016938786, SOME.deviation(1e-4), 1e-9);
        assertEquals(1e-4, SOME.pValue(SOME.deviation(1e-4)), 1e-12);
    }

    @Test
    void without_one_of_them_the_others_remain() {
        Exceedances others = SOME.without(4.0);
        assertEquals(SOME.sum() - 3, others.sum(), 1e-12);
        assertEquals(SOME.degrees() - 1, others.degrees());
        assertEquals(SOME, SOME.without(0.5));
    }

    /** Of a hundred, the greatest may be an incident, and is none of those that say anything. */
    @Test
    void without_one_that_does_not_count_anyway_nothing_changes() {
        double[] hundred = new double[100];
        Arrays.setAll(hundred, i -> i / 10.0);
        Exceedances some = Exceedances.of(hundred, 0.45, 8);
        assertEquals(9.8, some.greatest());
        assertEquals(some, some.without(9.9));
        assertEquals(some.sum() - (9.8 - some.threshold()), some.without(9.8).sum(), 1e-12);
    }

    /** The greatest of a hundred counts as one that goes as far as the next one at least. */
    @Test
    void where_incidents_count_the_share_beyond_is_right() {
        double[] hundred = new double[100];
        Arrays.setAll(hundred, i -> i / 10.0);
        Exceedances some = Exceedances.of(hundred, 1, 20);
        Exceedances all = Exceedances.censored(hundred, 1, 20);
        assertEquals(some.threshold(), all.threshold());
        assertEquals(some.sum() + 9.8 - some.threshold(), all.sum(), 1e-12);
        assertEquals(some.degrees(), all.degrees());
        assertEquals(12 / 101.0, all.share(), 1e-12);
        assertEquals(SOME, Exceedances.censored(DEVIATIONS, 0.45, 8));
    }

    @Test
    void a_deviation_is_as_surprising_as_the_others_find_it() {
        assertEquals(-Math.log(SOME.without(4.0).pValue(4.0)), SOME.surprise(4.0));
        assertEquals(4.862832651913642, SOME.surprise(4.0), 1e-12);
        assertTrue(SOME.surprise(0.5) <= 0);
    }

    @Test
    void the_farther_some_went_the_farther_the_next_may_go() {
        double[] wild = DEVIATIONS.clone();
        wild[8] = 40;
        assertTrue(Exceedances.of(wild, 0.45, 8).deviation(1e-4) > 3 * SOME.deviation(1e-4));
    }

    /** Of 20,000 draws of histories, the next one goes beyond as often as it says. */
    @Test
    void of_exponential_deviations_the_p_value_is_right() {
        SplittableRandom random = new SplittableRandom(7);
        int beyond = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            double[] history = new double[30];
            Arrays.setAll(history, i -> -Math.log(1 - random.nextDouble()));
            Arrays.sort(history);
            double next = -Math.log(1 - random.nextDouble());
            beyond += Exceedances.of(history, 1, 0).pValue(next) <= 0.02 ? 1 : 0;
        }
        assertEquals(0.02, beyond / 20_000.0, 0.005);
    }

    @Test
    void one_deviation_or_all_the_same_are_enough() {
        assertTrue(Exceedances.of(new double[] {0}, 0.45, 8).pValue(3) > 0);
        assertTrue(Exceedances.of(new double[] {0, 0, 0, 0}, 0.45, 8).pValue(9) < 1e-3);
    }
}
