package dev.assay.recommend.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.rank.Estimate;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    /** Each has a worth of its own, and 0 and 1 are worth one more together. */
    private static double worth(BitSet players) {
        double worth = players.stream().mapToDouble(i -> i + 1).sum();
        return worth + (players.get(0) && players.get(1) ? 1 : 0);
    }

    @Test
    void all_orders_give_each_his_own_and_half_of_what_two_have_together() {
        Shapley shapley = Shapley.of(5, ShapleyTest::worth, 32, 1);
        assertTrue(shapley.isExact());
        assertEquals(32, shapley.evaluations());
        double[] expected = {1.5, 2.5, 3, 4, 5};
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    new Estimate(expected[i], expected[i], expected[i]), shapley.values().get(i));
        }
    }

    @Test
    void drawn_orders_hold_the_truth_and_keep_to_the_budget() {
        AtomicInteger valued = new AtomicInteger();
        ToDoubleFunction<BitSet> game =
                players -> {
                    valued.incrementAndGet();
                    return worth(players);
                };
        Shapley shapley = Shapley.of(10, game, 200, 1);
        assertFalse(shapley.isExact());
        assertTrue(valued.get() <= 200);
        assertEquals(valued.get(), shapley.evaluations());
        Estimate first = shapley.values().get(0);
        assertTrue(first.low() <= 1.5 && 1.5 <= first.high(), first.toString());
        assertEquals(56, shapley.values().stream().mapToDouble(Estimate::value).sum(), 0.6);
        assertEquals(shapley, Shapley.of(10, game, 200, 1));
    }

    @Test
    void an_order_ends_where_nothing_is_missing_any_more() {
        Shapley shapley = Shapley.of(12, players -> players.isEmpty() ? 0 : 1, 40, 1);
        // Nothing, all, and each alone at most.
        assertTrue(shapley.evaluations() <= 14);
        assertEquals(1, shapley.values().stream().mapToDouble(Estimate::value).sum(), 1e-5);
    }
}
