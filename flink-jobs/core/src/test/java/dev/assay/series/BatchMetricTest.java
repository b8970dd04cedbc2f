package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.TimeSpan;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.BatchMetric.Unit;
import dev.assay.series.spread.Distances;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchMetricTest {

    private static final LocalDate MONDAY = LocalDate.of(2011, 1, 3);

    private static List<BatchSummary> days(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Batch.of(100).on(MONDAY.plusDays(i), 8, 12).summary())
                .toList();
    }

    @Test
    void a_share_is_a_residual_and_is_shown_as_a_share() {
        History history =
                Batch.MISSING.history(
                        List.of(Batch.of(100).missing(50).summary(), Batch.of(0).summary()));
        History.Now now = history.measure().of(Batch.of(400).missing(100).summary(), List.of());
        assertEquals(0, history.values()[0], 1e-12, "as many as are expected");
        assertTrue(Double.isNaN(history.values()[1]), "nothing that could be missing");
        assertEquals(-10.229840113751024, now.value(), 1e-9);
        assertEquals(0.25, now.shown().applyAsDouble(now.value()), 1e-9);
    }

    @Test
    void different_values_follow_the_law_that_the_batches_before_follow() {
        DistinctMetric metric = new DistinctMetric(0, 0.02);
        List<BatchSummary> before =
                LongStream.of(100, 400, 900, 1600, 2500)
                        .mapToObj(
                                n ->
                                        Batch.of(n - 1)
                                                .distinct(Math.round(Math.sqrt(n)) - 1)
                                                .summary())
                        .toList();
        BatchSummary larger = Batch.of(9999).distinct(99).summary();
        double usual = now(metric, before, larger);
        for (double excess : metric.history(before).values()) {
            assertEquals(usual, excess, 1e-9);
        }
        assertTrue(now(metric, before, Batch.of(9999).distinct(199).summary()) > usual + 0.6);
    }

    @Test
    void a_gap_is_counted_from_the_end_of_the_batch_that_began_before() {
        List<BatchSummary> before = days(3);
        GapMetric metric = new GapMetric(0, 0.1);
        double[] gaps = metric.history(before).values();
        double now = now(metric, before, Batch.of(100).on(MONDAY.plusDays(4), 8, 1).summary());
        assertTrue(Double.isNaN(gaps[0]), "nothing before the first");
        assertEquals(12, Unit.HOURS.of(gaps[1]), 1e-9);
        assertEquals(36, Unit.HOURS.of(now), 1e-9);
    }

    @Test
    void no_gap_is_known_beside_a_batch_of_which_the_hours_are_not_kept() {
        List<BatchSummary> before = new ArrayList<>(days(5));
        ColumnSummary third = before.get(2).columns().get(0);
        long start = third.first() - 8 * 3_600;
        ColumnSummary coarse = third.coarse(new TimeSpan(start, start + 24 * 3_600));
        before.set(2, before.get(2).with(List.of(coarse)));
        GapMetric metric = new GapMetric(0, 0.1);
        double[] gaps = metric.history(before).values();
        assertTrue(Double.isNaN(gaps[2]), "it may have begun later");
        assertTrue(Double.isNaN(gaps[3]), "it may have ended earlier");
        assertEquals(12, Unit.HOURS.of(gaps[4]), 1e-9);
        BatchSummary next = Batch.of(100).on(MONDAY.plusDays(9), 8, 1).summary();
        assertFalse(Double.isNaN(now(metric, before, next)));
        before.set(4, before.get(4).with(List.of(coarse.coarse(TimeSpan.NONE))));
        assertTrue(Double.isNaN(now(metric, before, next)), "nobody knows when the last one was");
    }

    @Test
    void a_day_without_rows_between_two_weeks_is_no_delivery_that_is_missing() {
        List<BatchSummary> weeks =
                IntStream.range(0, 9)
                        .mapToObj(i -> Batch.of(100).on(MONDAY.plusWeeks(i), 0, 6 * 24).summary())
                        .toList();
        GapMetric ofWeeks = GapMetric.of(0, 0.1, weeks);
        double usual = ofWeeks.history(weeks).values()[1];
        BatchSummary tuesday =
                Batch.of(100).on(MONDAY.plusWeeks(9).plusDays(1), 0, 5 * 24).summary();
        BatchSummary later = Batch.of(100).on(MONDAY.plusWeeks(10), 0, 6 * 24).summary();
        assertTrue(now(ofWeeks, weeks, tuesday) - usual < 4 * ofWeeks.floor());
        assertTrue(now(ofWeeks, weeks, later) - usual > 6 * ofWeeks.floor());
        assertEquals(0.1, GapMetric.of(0, 0.1, days(9)).floor());
        assertEquals(0.1, GapMetric.of(0, 0.1, days(1)).floor(), "no gap before the first");
    }

    @Test
    void a_category_that_every_batch_had_is_missed_and_one_that_comes_and_goes_is_not() {
        VanishedMetric metric = new VanishedMetric(0, 0.5);
        List<BatchSummary> before =
                IntStream.range(0, 20)
                        .mapToObj(i -> Batch.of(10).categories(5L, i % 2L, 0L).summary())
                        .toList();
        double usual = now(metric, before, Batch.of(10).categories(5L, 1L, 0L).summary());
        double rare = now(metric, before, Batch.of(10).categories(5L, 0L, 0L).summary());
        double lost = now(metric, before, Batch.of(10).categories(0L, 1L, 0L).summary());
        assertEquals(0, usual);
        assertEquals(0, rare, "half of the batches do not have it");
        assertEquals(Math.log1p(100.0 / 110), lost, 1e-12, "of 110 values 100 were of it");
        Batch groups = Batch.of(10).categories(0L, 1L, 0L).worth(2);
        assertEquals(
                Math.log1p(20.0 / 110), now(metric, before, groups.summary()), 1e-12, "of two");
    }

    private static List<BatchSummary> weeks(IntFunction<Batch> week) {
        return IntStream.range(0, 40)
                .mapToObj(i -> week.apply(i).named(String.format("w%02d.csv", i)).summary())
                .toList();
    }

    /** A batch that is judged, and one that was accepted, are measured alike. */
    @Test
    void a_category_that_few_groups_bring_was_hardly_missed_when_it_was_not_there() {
        VanishedMetric metric = new VanishedMetric(0, 0.5);
        List<BatchSummary> before =
                weeks(i -> Batch.of(100).categories(90L, i == 20 ? 0L : 10L, 0L).worth(20));
        double accepted = metric.history(before).values()[20];
        assertEquals(
                Math.log1p(390.0 / 3990 * 90 / 5), accepted, 1e-12, "of 18 groups, not of 90 rows");
        Batch again = Batch.of(100).named("w20.csv").categories(90L, 0L, 0L).worth(20);
        assertEquals(accepted, now(metric, before, again.summary()), 1e-12);
    }

    @Test
    void a_category_that_became_rare_is_not_missed_as_when_it_was_frequent() {
        VanishedMetric metric = new VanishedMetric(0, 0.5);
        List<BatchSummary> before =
                weeks(i -> Batch.of(100).categories(82L - 2 * i, 18L + 2 * i, 0L));
        Batch none = Batch.of(100).named("w40.csv").categories(0L, 100L, 0L);
        assertEquals(
                Math.log1p(8),
                now(metric, before, none.summary()),
                1e-12,
                "8 of 100 of the last 5");
        Batch early = Batch.of(100).named("w00b.csv").categories(0L, 100L, 0L);
        assertTrue(now(metric, before, early.summary()) > Math.log1p(40), "then it was frequent");
    }

    @Test
    void a_few_values_in_a_bin_that_is_always_empty_are_as_unusual_as_a_large_shift() {
        BinMetric metric =
                new BinMetric(KnownCheck.CATEGORICAL_DRIFT, 0, 1, ColumnSummary::categories, false);
        List<BatchSummary> before =
                IntStream.range(0, 20)
                        .mapToObj(
                                i ->
                                        Batch.of(1000)
                                                .categories(
                                                        500L + 10 * (7 * i % 20),
                                                        500L - 10 * (7 * i % 20),
                                                        0L))
                        .map(Batch::summary)
                        .toList();
        double some = now(metric, before, Batch.of(1000).categories(590L, 390L, 20L).summary());
        double none = now(metric, before, Batch.of(1000).categories(600L, 400L, 0L).summary());
        assertTrue(none < 1, "" + none);
        assertTrue(some > 4, "" + some);
    }

    /** Of 1,000 rows an angle of 0.03 is 1.9 times as much as chance, and groups of 40 are √40. */
    @Test
    void values_that_come_in_groups_may_be_as_far_away_as_so_few_groups_are() {
        BinMetric metric =
                new BinMetric(KnownCheck.CATEGORICAL_DRIFT, 0, 1, ColumnSummary::categories, false);
        List<BatchSummary> before =
                Collections.nCopies(20, Batch.of(1000).categories(900L, 100L).summary());
        Batch next = Batch.of(1000).categories(800L, 200L);
        double alone = now(metric, before, next.summary());
        double groups = now(metric, before, next.worth(25).summary());
        assertEquals(0.06 * Math.sqrt(1000) / Math.sqrt(40), groups / alone, 1e-12);
        assertEquals(alone, now(metric, before, next.worth(900).summary()), "groups of one");
    }

    @Test
    void groups_of_accepted_batches_change_nothing_of_what_is_usual() {
        BinMetric metric =
                new BinMetric(KnownCheck.CATEGORICAL_DRIFT, 0, 1, ColumnSummary::categories, false);
        List<Batch> before =
                IntStream.range(0, 20)
                        .mapToObj(i -> Batch.of(100).categories(50L + i % 7, 50L - i % 7))
                        .toList();
        BatchSummary next = Batch.of(100).categories(70L, 30L).summary();
        assertEquals(
                now(metric, before.stream().map(Batch::summary).toList(), next),
                now(metric, before.stream().map(b -> b.worth(10).summary()).toList(), next));
    }

    @Test
    void of_small_batches_that_differ_by_sampling_alone_a_new_value_of_a_tenth_is_unusual() {
        List<BatchSummary> before = Collections.nCopies(20, Batch.of(40).summary());
        Reading four = read(Batch.MISSING, before, Batch.of(40).missing(4).summary());
        Reading one = read(Batch.MISSING, before, Batch.of(40).missing(1).summary());
        assertTrue(four.excess() > 1, four.toString());
        assertTrue(one.excess() < 1, one.toString());
    }

    /** The root of a small share is not small. */
    @Test
    void one_odd_value_of_a_small_batch_is_chance_and_a_fifth_of_them_is_not() {
        BatchMetric metric =
                new ShapeMetric(
                        KnownCheck.PATTERN_DRIFT,
                        0,
                        0.01,
                        ColumnSummary::categories,
                        Distances::jensenShannon,
                        Distances.JENSEN_SHANNON_CHANCE);
        List<BatchSummary> before = Collections.nCopies(8, split(100, 0));
        Reading one = read(metric, before, split(53, 1));
        Reading fifth = read(metric, before, split(43, 11));
        Reading oneInTen = read(metric, before, split(900, 100));
        assertTrue(one.excess() < 1, one.toString());
        assertTrue(fifth.excess() > 1, fifth.toString());
        assertTrue(oneInTen.excess() > 1, oneInTen.toString());
    }

    private static BatchSummary split(long usual, long odd) {
        return Batch.of(usual + odd).categories(usual, odd).summary();
    }

    @Test
    void what_goes_on_is_judged_by_its_steps() {
        List<BatchSummary> before =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        Batch.of(50)
                                                .named(String.format("d%02d.csv", i))
                                                .numbers(1000 + 100 * i + i % 3, 20)
                                                .summary())
                        .toList();
        BatchMetric metric = new ProgressMetric(0, 0.3);
        for (double middle : new double[] {2200, 2150, 2300}) {
            Reading next = progress(metric, before, middle);
            assertTrue(next.excess() < 1, next.toString());
        }
        for (double middle : new double[] {1000, 9000, -2200}) {
            Reading jump = progress(metric, before, middle);
            assertTrue(jump.excess() > 1, jump.toString());
            assertTrue(jump.pValue() < 1e-3, jump.toString());
        }
    }

    /**
     * A week of files in one build: each is one step after the one before, not after the last
     * accepted.
     */
    @Test
    void files_that_come_together_are_one_step_apart() {
        IntFunction<BatchSummary> day =
                i ->
                        Batch.of(50)
                                .named(String.format("d%02d.csv", i))
                                .numbers(1000 + 100 * i + i % 3, 20)
                                .on(MONDAY.plusDays(i), 8, 12)
                                .summary();
        List<BatchSummary> accepted = IntStream.range(0, 12).mapToObj(day).toList();
        List<BatchSummary> others = IntStream.range(12, 17).mapToObj(day).toList();
        List<BatchMetric> metrics = List.of(new ProgressMetric(0, 0.3), new GapMetric(0, 0.1));
        for (Reading reading :
                Norms.of(metrics, accepted, DeclaredCalendar.NONE).read(day.apply(17), others)) {
            assertTrue(reading.excess() < 1, reading.toString());
        }
        for (Reading reading :
                Norms.of(metrics, accepted, DeclaredCalendar.NONE).read(day.apply(17), List.of())) {
            assertTrue(reading.excess() > 1, "five are missing: " + reading);
        }
    }

    private static Reading progress(BatchMetric metric, List<BatchSummary> before, double middle) {
        BatchSummary now = Batch.of(50).named("d99.csv").numbers(middle, 20).summary();
        return read(metric, before, now);
    }

    private static Reading read(BatchMetric metric, List<BatchSummary> before, BatchSummary now) {
        return Norms.of(List.of(metric), before, DeclaredCalendar.NONE).read(now, List.of()).get(0);
    }

    private static double now(BatchMetric metric, List<BatchSummary> before, BatchSummary now) {
        return metric.history(before).measure().of(now, List.of()).value();
    }

    @Test
    void shares_that_wander_are_compared_with_the_batches_just_before() {
        IntFunction<BatchSummary> week =
                i ->
                        Batch.of(1000)
                                .named(String.format("w%02d.csv", i))
                                .categories(
                                        900L - 20 * i + i * 7 % 3, 100L + 20 * i - i * 7 % 3, 0L)
                                .summary();
        List<BatchSummary> accepted = IntStream.range(0, 40).mapToObj(week).toList();
        List<BatchMetric> metrics =
                List.of(
                        new BinMetric(
                                KnownCheck.CATEGORICAL_DRIFT,
                                0,
                                0.5,
                                ColumnSummary::categories,
                                false),
                        new ShapeMetric(
                                KnownCheck.CATEGORICAL_DRIFT,
                                0,
                                0.01,
                                ColumnSummary::categories,
                                Distances::jensenShannon,
                                Distances.JENSEN_SHANNON_CHANCE));
        BatchSummary back = Batch.of(1000).named("w40.csv").categories(500L, 500L, 0L).summary();
        for (BatchMetric metric : metrics) {
            Reading next = read(metric, accepted, week.apply(40));
            assertEquals(Reading.Basis.RECENT, next.basis(), metric.toString());
            assertTrue(next.excess() < 1, next.toString());
            assertTrue(read(metric, accepted, back).excess() > 1, "half way back: " + metric);
        }
    }

    @Test
    void no_batch_before_is_nothing_to_compare() {
        BinMetric metric =
                new BinMetric(KnownCheck.CATEGORICAL_DRIFT, 0, 1, ColumnSummary::categories, false);
        assertEquals(0, metric.history(List.of()).length());
        assertEquals(
                List.of(),
                Norms.of(List.of(metric), List.of(), DeclaredCalendar.NONE)
                        .read(Batch.of(5).categories(5L).summary(), List.of()));
    }
}
