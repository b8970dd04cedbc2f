package dev.assay.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final double CLOSE = 1e-12;

    /** Mean difference of all pairs by twice the mean: 1+2+…: 165 pairs' distance of 100. */
    @Test
    void gini_is_the_mean_distance_of_two_by_twice_the_mean() {
        Tail tail = Tail.of(LongStream.rangeClosed(1, 10).toArray());
        assertEquals(2 * 165 / 100.0 / (2 * 5.5), tail.gini(), CLOSE);
        assertEquals(0, Tail.of(new long[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3}).gini(), CLOSE);
        assertEquals(0.9, Tail.of(new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 7}).gini(), CLOSE);
    }

    /** 150 with one event and 50 with three: half of 300, then even steps of 10 % each. */
    @Test
    void the_curve_says_what_the_least_active_have() {
        long[] events = new long[200];
        Arrays.fill(events, 0, 150, 1);
        Arrays.fill(events, 150, 200, 3);
        Tail tail = Tail.of(events);
        assertEquals(Tail.POINTS, tail.curve().size());
        assertEquals(10 / 300.0, tail.curve().get(0), CLOSE);
        assertEquals(150 / 300.0, tail.curve().get(14), CLOSE);
        assertEquals(180 / 300.0, tail.curve().get(15), CLOSE);
        assertEquals(1, tail.curve().get(19), CLOSE);
        assertEquals(150, tail.cold());
        assertEquals(0.25, tail.gini(), CLOSE);
    }

    @Test
    void a_point_between_two_lies_on_a_straight_line() {
        long[] events = LongStream.rangeClosed(1, 210).toArray();
        double below = 10 * 11 / 2 + 0.5 * 11;
        assertEquals(below / (210 * 211 / 2), Tail.of(events).curve().get(0), CLOSE);
    }

    @Test
    void the_top_is_the_most_active_hundredth() {
        long[] events = new long[1000];
        Arrays.fill(events, 1);
        Arrays.fill(events, 0, 10, 100);
        assertEquals(1000 / 1990.0, Tail.of(events).top(), CLOSE);
    }

    @Test
    void nothing_is_told_of_fewer_than_ten() {
        assertEquals(
                new Tail(0, List.of(), 0, 0, 0), Tail.of(new long[] {1, 1, 1, 1, 1, 1, 1, 1, 9}));
        Tail some = Tail.of(LongStream.rangeClosed(1, 199).toArray());
        assertEquals(List.of(), some.curve());
        assertEquals(0, some.top());
        assertEquals(0, some.cold());
    }
}
