package dev.assay.judge.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values: SciPy 1.17.1. */
class SignificanceTest {

    private static List<Share> shares(int of, int... with) {
        return IntStream.of(with).mapToObj(w -> new Share(w, of)).toList();
    }

    private static double whole(List<Share> accepted, List<Share> today) {
        return Significance.whole(counted(accepted), counted(today));
    }

    private static Counted counted(List<Share> shares) {
        return Counted.of(
                shares.stream().mapToLong(Share::with).toArray(),
                shares.stream().mapToLong(Share::of).toArray(),
                shares.stream().mapToDouble(Share::effect).toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1000, 30, 1000, 0.0009477136650961787",
        "500, 1000, 505, 1000, 0.8230603735055954",
    })
    void many_rows_are_compared_as_two_proportions(
            long a, long ofA, long b, long ofB, double expected) {
        assertEquals(expected, Significance.rows(new Share(a, ofA), new Share(b, ofB)), 1e-12);
    }

    /** {@code scipy.stats.fisher_exact}. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1",
        "0, 2, 2, 2, 0.3333333333333333",
        "1, 2, 2, 2, 1",
        "0, 5, 5, 5, 0.007936507936507938",
        "0, 12, 1, 12, 1",
        "3, 40, 20, 50, 0.0005046035736831391",
    })
    void few_rows_are_compared_exactly(long a, long ofA, long b, long ofB, double expected) {
        assertEquals(expected, Significance.rows(new Share(a, ofA), new Share(b, ofB)), 1e-12);
        assertEquals(expected, Significance.rows(new Share(b, ofB), new Share(a, ofA)), 1e-12);
    }

    /** Rao and Scott (1992): counts divided by the design effect are as if of independent rows. */
    @ParameterizedTest
    @CsvSource({"100, 1000, 200, 1000, 5", "210, 3000, 90, 750, 3", "9, 120, 18, 60, 3"})
    void rows_that_come_in_groups_count_as_many_as_there_are_groups(
            long a, long ofA, long b, long ofB, int size) {
        assertEquals(
                Significance.rows(new Share(a / size, ofA / size), new Share(b / size, ofB / size)),
                Significance.rows(new Share(a, ofA, size), new Share(b, ofB, size)),
                1e-12);
    }

    @Test
    void rows_that_no_longer_come_in_groups_are_compared_one_by_one() {
        Share replaced = new Share(30, 1000);
        assertEquals(
                0.0009477136650961787, Significance.rows(new Share(10, 1000, 20), replaced), 1e-12);
    }

    @Test
    void groups_that_show_in_how_accepted_batches_differ_are_not_counted_twice() {
        Share today = new Share(120, 200, 9);
        Counted apart = counted(shares(100, 10, 52, 8, 70, 15, 9, 31, 14, 50, 5));
        Share alone = new Share(120, 200);
        assertEquals(
                Significance.rows(apart.all(), alone, apart),
                Significance.rows(apart.all(), today, apart));
    }

    @Test
    void no_rows_on_either_side_say_nothing() {
        assertEquals(1, Significance.rows(new Share(0, 0), new Share(5, 5)));
        assertEquals(1, Significance.rows(new Share(5, 5), new Share(0, 0)));
        assertEquals(1, whole(List.of(), List.of()));
    }

    /**
     * Pearson's X² over its degrees of freedom, 27.37, divides the variance; of equal batches 1.
     */
    @Test
    void rows_of_batches_that_differ_anyhow_say_less() {
        Share today = new Share(120, 200);
        Counted apart = counted(shares(100, 10, 52, 8, 70, 15, 9, 31, 14, 50, 5));
        assertEquals(0.0872903, Significance.rows(apart.all(), today, apart), 1e-6);
        Counted alike = counted(shares(100, 26, 27, 26, 27, 26, 27, 26, 27, 26, 26));
        assertEquals(
                Significance.rows(alike.all(), today),
                Significance.rows(alike.all(), today, alike));
        Counted few = counted(shares(100, 10, 52, 8, 70, 15, 9, 31));
        assertEquals(Significance.rows(few.all(), today), Significance.rows(few.all(), today, few));
    }

    /** {@code scipy.stats.ttest_rel} on the angles. */
    @Test
    void batches_are_compared_pair_by_pair() {
        List<Share> accepted = shares(100, 10, 52, 8, 70, 15, 9, 31, 14, 50, 5);
        List<Share> today = shares(100, 30, 49, 40, 60, 44, 13, 78, 31, 52, 20);
        assertEquals(0.014049314622118125, whole(accepted, today), 1e-12);
        assertEquals(0.014049314622118125, whole(today, accepted), 1e-12);
    }

    /** {@code scipy.stats.ttest_rel} on the angles of neighbours added up. */
    @Test
    void more_batches_than_groups_are_added_up_to_groups() {
        List<Share> accepted = new ArrayList<>();
        List<Share> today = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            accepted.add(new Share(7 * i % 31, 100));
            today.add(new Share(11 * i % 37, 100));
        }
        assertEquals(0.05771697676766144, whole(accepted, today), 1e-12);
    }

    /** {@code scipy.stats.t.sf} with the sampling variance in place of the smaller spread. */
    @Test
    void batches_that_agree_by_luck_are_no_more_certain_than_their_rows() {
        List<Share> accepted = shares(100, 10, 12, 8, 30, 15, 9, 11, 14, 20, 5);
        List<Share> today = shares(100, 30, 29, 40, 60, 44, 33, 28, 31, 52, 20);
        assertEquals(5.060641316723489e-07, whole(accepted, today), 1e-15);
    }

    @Test
    void the_same_batches_differ_by_nothing() {
        List<Share> same = shares(100, 10, 12, 8, 30, 15, 9, 11, 14, 20, 5);
        assertEquals(1, whole(same, same));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void too_few_batches_are_compared_row_by_row(int batches) {
        List<Share> accepted = Collections.nCopies(batches, new Share(10, 1000));
        List<Share> today = Collections.nCopies(batches, new Share(30, 1000));
        assertEquals(
                Significance.rows(Share.total(accepted), Share.total(today)),
                whole(accepted, today));
        assertTrue(whole(accepted, today) < 0.001);
    }

    @Test
    void batches_without_rows_are_no_pairs() {
        List<Share> accepted = new ArrayList<>(Collections.nCopies(7, new Share(10, 1000)));
        accepted.add(new Share(0, 0));
        List<Share> today = Collections.nCopies(8, new Share(30, 1000));
        assertEquals(
                Significance.rows(Share.total(accepted), Share.total(today)),
                whole(accepted, today));
    }
}
