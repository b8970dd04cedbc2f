package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.series.spread.Tail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowDriftTest {

    private static final int REFERENCE = SlowDrift.REFERENCE;

    private static double[] values(int n, double start, double step) {
        return IntStream.range(0, n)
                .mapToDouble(i -> start + step * Math.max(0, i - REFERENCE + 1))
                .toArray();
    }

    private static SlowDrift drift(double[] values, double floor, Tail tail) {
        return SlowDrift.of(steps(values, 0), floor, tail).orElseThrow();
    }

    private static List<SlowDrift.Step> steps(double[] values, double sampling) {
        return Arrays.stream(values)
                .mapToObj(value -> new SlowDrift.Step(value, sampling, false))
                .toList();
    }

    /** The likelihood ratio of the mixture, integrated numerically over the shifts. */
    private static double ratio(double sum, int n) {
        double steps = 1e-4;
        double integral = 0;
        for (double shift = -12; shift < 12; shift += steps) {
            double density = Math.exp(-shift * shift / 2) / Math.sqrt(2 * Math.PI);
            integral += density * Math.exp(shift * sum - n * shift * shift / 2) * steps;
        }
        return integral;
    }

    @Test
    void the_p_value_is_one_over_the_greatest_ratio_of_the_mixture() {
        double[] rising = values(REFERENCE + 4, 0, 0.5);
        // Shifts of 0.5, 1, 1.5 and 2 with a usual deviation of 1, and a centre that is as
        // uncertain as the mean of the reference.
        double sum = 5 / Math.sqrt(1 + 4.0 / REFERENCE);
        SlowDrift drift = drift(rising, 1, Tail.UPPER);
        assertEquals(1 / ratio(sum, 4), drift.pValue(), 1e-6);
        assertEquals(1.25, drift.deviation(), 1e-12, "the median of the last four");
        assertEquals(0, drift.expected());
    }

    @Test
    void steps_that_are_each_too_small_add_up() {
        SlowDrift drift = drift(values(REFERENCE + 20, 0.2, 0.01), 0.02, Tail.UPPER);
        assertTrue(drift.pValue() < 1e-9, "" + drift);
        assertEquals(9.25, drift.deviation(), 1e-9);
        assertEquals(0.385, drift.now(), 1e-9);
    }

    @Test
    void what_gets_better_is_no_drift() {
        SlowDrift drift = drift(values(REFERENCE + 20, 0.5, -0.01), 0.02, Tail.UPPER);
        assertEquals(1, drift.pValue());
        assertEquals(0, drift.deviation());
        assertTrue(drift(values(28, 0.5, -0.01), 0.02, Tail.LOWER).pValue() < 1e-9);
        assertTrue(drift(values(28, 0.5, -0.01), 0.02, Tail.BOTH).pValue() < 1e-9);
    }

    @Test
    void however_often_one_looks_noise_is_rarely_called_a_drift() {
        Random random = new Random(1);
        int alarms = 0;
        int series = 2000;
        for (int s = 0; s < series; s++) {
            double[] noise =
                    IntStream.range(0, 108).mapToDouble(i -> random.nextGaussian()).toArray();
            // The last look holds all looks before: the p-value is the least of them.
            alarms += drift(noise, 1, Tail.BOTH).pValue() < 0.05 ? 1 : 0;
        }
        assertTrue(alarms <= 0.05 * series, alarms + " of " + series);
    }

    @Test
    void values_that_are_too_few_say_nothing() {
        double[] few = values(REFERENCE + SlowDrift.FEWEST - 1, 0, 0);
        assertEquals(Optional.empty(), SlowDrift.of(steps(few, 0), 1, Tail.BOTH));
        double[] same = new double[REFERENCE + SlowDrift.FEWEST];
        Arrays.fill(same, 0.3);
        assertEquals(1, drift(same, 0.02, Tail.UPPER).pValue());
    }

    @Test
    void a_value_varies_no_less_than_chance_makes_it() {
        double[] rising = values(REFERENCE + SlowDrift.FEWEST, 0.2, 0.1);
        SlowDrift drift = SlowDrift.of(steps(rising, 0.5), 0.02, Tail.UPPER).orElseThrow();
        assertEquals(0.25 / 0.5, drift.deviation(), 1e-12);
        assertTrue(drift.pValue() > 0.1, "" + drift);
        assertEquals(0.25 / 0.02, drift(rising, 0.02, Tail.UPPER).deviation(), 1e-12);
    }

    @Test
    void one_value_that_jumps_is_no_drift() {
        double[] jump = new double[REFERENCE + SlowDrift.FEWEST];
        jump[REFERENCE + 1] = 5;
        assertEquals(0, drift(jump, 0.02, Tail.UPPER).deviation());
    }

    @Test
    void a_large_value_that_somebody_accepted_is_where_the_next_drift_begins() {
        double[] stays = IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 0.2 : 0.6).toArray();
        List<SlowDrift.Step> accepted = new ArrayList<>(steps(stays, 0));
        assertTrue(SlowDrift.of(accepted, 0.02, Tail.UPPER).orElseThrow().pValue() < 1e-6);
        accepted.set(15, new SlowDrift.Step(0.2, 0, true));
        assertEquals(40, SlowDrift.of(accepted, 0.02, Tail.UPPER).orElseThrow().values());
        accepted.set(20, new SlowDrift.Step(0.6, 0, true));
        assertEquals(
                Optional.empty(), SlowDrift.of(accepted.subList(0, 31), 0.02, Tail.UPPER), "11");
        SlowDrift after = SlowDrift.of(accepted, 0.02, Tail.UPPER).orElseThrow();
        assertEquals(0.6, after.expected(), 1e-12);
        assertEquals(1, after.pValue());
        assertEquals(20, after.values());
        accepted.addAll(steps(new double[] {0.9, 0.9, 0.9, 0.9}, 0));
        SlowDrift again = SlowDrift.of(accepted, 0.02, Tail.UPPER).orElseThrow();
        assertTrue(again.pValue() < 1e-4 && again.deviation() > SlowDrift.LARGE, "" + again);
    }
}
