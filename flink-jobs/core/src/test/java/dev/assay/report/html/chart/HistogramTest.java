package dev.assay.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    private static Quantiles of(DoubleStream numbers) {
        QuantileFold builder = new QuantileFold();
        numbers.forEach(x -> builder.add(x, 1));
        return builder.build();
    }

    private static double sum(java.util.List<Double> shares) {
        return shares.stream().mapToDouble(x -> x).sum();
    }

    @Test
    void few_whole_numbers_have_a_bin_each() {
        Quantiles dice = of(DoubleStream.of(1, 2, 2, 3, 4, 5, 6, 6));
        Histogram h = Histogram.ofNumbers(dice, Quantiles.EMPTY, true);
        assertEquals(
                java.util.List.of(0.0, 0.125, 0.25, 0.125, 0.125, 0.125, 0.25, 0.0), h.today());
        assertEquals(1, h.first());
        assertEquals(6, h.last());
        assertTrue(h.accepted().isEmpty());
    }

    @Test
    void what_lies_beyond_the_accepted_range_has_a_bin_of_its_own() {
        Quantiles accepted = of(DoubleStream.iterate(0, x -> x + 1).limit(101));
        Quantiles today = of(DoubleStream.of(-7, 50, 10_000, 20_000));
        Histogram h = Histogram.ofNumbers(today, accepted, false);
        assertEquals(0.25, h.today().get(0));
        assertEquals(0.5, h.today().get(h.today().size() - 1));
        assertEquals(1, sum(h.today()), 1e-12);
        assertEquals(1, sum(h.accepted()), 1e-12);
        assertTrue(h.from() <= 1 && h.to() >= 99, h.from() + " to " + h.to());
    }

    @Test
    void one_number_only_is_still_a_histogram() {
        for (double x : new double[] {0, 5, -1e-300, 1e15, 0.1}) {
            Histogram h = Histogram.ofNumbers(of(DoubleStream.of(x, x)), Quantiles.EMPTY, false);
            assertEquals(1, sum(h.today()), 1e-12);
            assertTrue(h.to() > h.from(), x + ": " + h.from() + " to " + h.to());
            assertEquals(x, h.first(), 1e-12);
            assertEquals(x, h.last(), 1e-12);
        }
    }

    @Test
    void times_span_both_sides() {
        Histogram h =
                Histogram.ofTimes(of(DoubleStream.of(500, 900)), of(DoubleStream.of(100, 200)));
        assertEquals(100, h.from());
        assertEquals(900, h.to());
        assertEquals(0, h.today().get(h.today().size() - 1));
    }
}
