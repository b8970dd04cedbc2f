package dev.assay.series.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Shop;
import dev.assay.batch.BatchSummary;
import dev.assay.declare.DatasetSpec;
import dev.assay.series.mix.Mixture.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The last day of a shop, judged by the days before it. */
class MixtureTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final int DAYS = 30;
    private static final int LINES = 120;

    private static Optional<Evidence> judged(Shop shop, String column) {
        var evidence = shop.measured(SPEC).evidence();
        List<BatchSummary> batches = evidence.batches();
        int last = batches.size() - 1;
        return Mixture.of(evidence.bins(), Shop.at(column), batches.subList(0, last), check -> true)
                .map(mixture -> mixture.of(batches.get(last), false));
    }

    /** Every tenth cell of a column is replaced on the last day. */
    private static Evidence replaced(String column, UnaryOperator<String> by) {
        return replaced(10, column, by);
    }

    private static Evidence replaced(int oneIn, String column, UnaryOperator<String> by) {
        Shop shop = Shop.of(7, DAYS, LINES);
        AtomicInteger row = new AtomicInteger();
        shop.changeDay(
                DAYS - 1,
                cells -> {
                    if (row.getAndIncrement() % oneIn == 0) {
                        cells[Shop.at(column)] = by.apply(cells[Shop.at(column)]);
                    }
                });
        return judged(shop, column).orElseThrow();
    }

    private static void assertSeen(Evidence evidence) {
        assertTrue(evidence.score() > evidence.limit(), evidence.toString());
        assertTrue(evidence.pValue() < 1e-4, evidence.toString());
    }

    @Test
    void days_of_which_nothing_is_wrong_hardly_ever_go_so_far() {
        int of = 0;
        int far = 0;
        double least = 1;
        for (long seed = 1; seed <= 12; seed++) {
            Shop shop = Shop.of(seed, DAYS, LINES);
            for (String column : List.of("item", "title", "country", "price", "amount")) {
                Evidence evidence = judged(shop, column).orElseThrow();
                of++;
                far += evidence.score() >= evidence.limit() && evidence.pValue() < 1e-3 ? 1 : 0;
                least = Math.min(least, evidence.pValue());
            }
        }
        assertEquals(60, of);
        assertEquals(0, far);
        assertTrue(least > 1e-4, "least of 60: " + least);
    }

    @Test
    void a_stuck_value_that_is_frequent_anyhow_is_seen() {
        assertSeen(replaced("item", item -> "item-00"));
    }

    @Test
    void values_of_other_rows_are_seen_by_what_they_no_longer_tell() {
        SplittableRandom random = new SplittableRandom(3);
        assertSeen(replaced("title", title -> "Lamp of kind " + (char) ('A' + random.nextInt(10))));
    }

    /** Dates and numbers that go on say nothing by what they are, but by their order. */
    @Test
    void values_of_other_rows_are_seen_by_their_order() {
        SplittableRandom random = new SplittableRandom(4);
        int first = (DAYS - 1) * LINES;
        assertSeen(
                replaced("order", order -> String.format("AB%06d", first + random.nextInt(LINES))));
    }

    /** Two stretches of six rows, moved by one, step back once each. */
    @Test
    void two_steps_back_are_seen_where_rows_were_always_sorted() {
        int first = (DAYS - 1) * LINES;
        Evidence moved =
                replaced(
                        1,
                        "order",
                        order -> {
                            int at = Integer.parseInt(order.substring(2)) - first;
                            boolean isMoved = at % 50 >= 20 && at % 50 < 26;
                            int from = !isMoved ? at : at % 50 == 20 ? at + 5 : at - 1;
                            return String.format("AB%06d", first + from);
                        });
        assertTrue(moved.score() > moved.limit(), moved.toString());
    }

    @Test
    void strange_values_are_seen() {
        assertSeen(replaced("amount", amount -> "-" + amount));
    }

    private static Evidence ofRows(Shop shop) {
        var evidence = shop.measured(SPEC).evidence();
        List<BatchSummary> batches = evidence.batches();
        int last = batches.size() - 1;
        return Mixture.ofRows(evidence.bins(), batches.subList(0, last), (i, check) -> true)
                .orElseThrow()
                .of(batches.get(last), false);
    }

    /** Each day repeats some of its rows anyway, at its end. */
    @Test
    void rows_that_come_twice_are_seen_where_rows_repeat_anyhow() {
        Shop usual = Shop.of(7, DAYS, LINES).repeat(12);
        assertTrue(ofRows(usual).pValue() > 1e-3, ofRows(usual).toString());
        Shop twice = Shop.of(7, DAYS, LINES).repeat(12);
        AtomicInteger row = new AtomicInteger();
        AtomicReference<String[]> above = new AtomicReference<>();
        twice.changeDay(
                DAYS - 1,
                cells -> {
                    if (row.getAndIncrement() % 10 == 9) {
                        System.arraycopy(above.get(), 0, cells, 0, cells.length);
                    }
                    above.set(cells);
                });
        assertSeen(ofRows(twice));
    }

    @Test
    void of_days_that_are_alike_less_is_large() {
        Shop shop = Shop.of(7, DAYS, LINES);
        shop.changeDay(
                DAYS - 1, cells -> cells[Shop.at("amount")] = "?" + cells[Shop.at("amount")]);
        var evidence = shop.measured(SPEC).evidence();
        List<BatchSummary> days = evidence.batches();
        Mixture mixture =
                Mixture.of(
                                evidence.bins(),
                                Shop.at("amount"),
                                days.subList(0, DAYS - 1),
                                check -> true)
                        .orElseThrow();
        Evidence ordered = mixture.of(days.get(DAYS - 1), false);
        Evidence alike = mixture.of(days.get(DAYS - 1), true);
        assertEquals(3, ordered.limit());
        assertEquals(2, alike.limit());
        assertEquals(ordered.pValue(), alike.pValue());
    }

    @Test
    void what_is_not_asked_of_rows_says_nothing() {
        Shop shop = Shop.of(7, DAYS, LINES);
        var evidence = shop.measured(SPEC).evidence();
        assertEquals(
                Optional.empty(),
                Mixture.ofRows(evidence.bins(), evidence.batches(), (i, check) -> false));
    }

    @Test
    void each_accepted_day_is_read_as_if_it_were_new() {
        var evidence = Shop.of(7, DAYS, LINES).measured(SPEC).evidence();
        double[] surprises =
                Mixture.of(evidence.bins(), Shop.at("price"), evidence.batches(), check -> true)
                        .orElseThrow()
                        .accepted();
        assertEquals(DAYS, surprises.length);
        assertTrue(Arrays.stream(surprises).allMatch(s -> s < -Math.log(1e-3)));
    }

    @Test
    void a_column_whose_shares_stay_as_they_are_is_not_blamed() {
        Evidence country = replaced("country", x -> x);
        assertTrue(country.score() < country.limit(), country.toString());
    }

    @Test
    void fewer_than_twenty_days_do_not_say_how_shares_go_together() {
        Shop shop = Shop.of(1, Mixture.FEWEST, LINES);
        assertEquals(Optional.empty(), judged(shop, "item"));
        assertTrue(judged(Shop.of(1, Mixture.FEWEST + 1, LINES), "item").isPresent());
    }
}
