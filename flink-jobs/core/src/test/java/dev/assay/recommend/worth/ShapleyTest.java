package dev.assay.recommend.worth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    /** Each has a worth of its own, and 0 and 1 are worth one more together. */
    private static double[] worth(BitSet players) {
        double worth = players.stream().mapToDouble(i -> i + 1).sum();
        double together = players.get(0) && players.get(1) ? 1 : 0;
        // Of two users only the second one has what they have together.
        return new double[] {worth, worth + 2 * together};
    }

    @Test
    void all_orders_give_each_his_own_and_half_of_what_two_have_together() {
        Shapley shapley = Shapley.of(5, ShapleyTest::worth, 32, 1);
        assertTrue(shapley.isExact());
        assertEquals(32, shapley.evaluations());
        double[] expected = {1.5, 2.5, 3, 4, 5};
        for (int i = 0; i < 5; i++) {
            assertEquals(expected[i], shapley.parts().get(i).mean(), 1e-9);
            assertEquals(0, shapley.parts().get(i).error());
        }
    }

    @Test
    void drawn_orders_hold_the_truth_and_keep_to_the_budget() {
        AtomicInteger valued = new AtomicInteger();
        Function<BitSet, double[]> game =
                players -> {
                    valued.incrementAndGet();
                    return worth(players);
                };
        Shapley shapley = Shapley.of(10, game, 200, 1);
        assertFalse(shapley.isExact());
        assertTrue(valued.get() <= 200);
        assertEquals(valued.get(), shapley.evaluations());
        Shapley.Part first = shapley.parts().get(0);
        assertEquals(1.5, first.mean(), first.error());
        assertTrue(first.error() > 0 && first.error() < 0.5);
        assertEquals(1, first.byUser()[0], 1e-9);
        assertEquals(56, shapley.parts().stream().mapToDouble(Shapley.Part::mean).sum(), 0.6);
        Shapley again = Shapley.of(10, ShapleyTest::worth, 200, 1);
        assertArrayEquals(first.byUser(), again.parts().get(0).byUser());
    }

    @Test
    void an_order_ends_where_nothing_is_missing_any_more() {
        Shapley shapley =
                Shapley.of(12, players -> new double[] {players.isEmpty() ? 0 : 1}, 40, 1);
        // Nothing, all, and each alone at most.
        assertTrue(shapley.evaluations() <= 14);
        assertEquals(1, shapley.parts().stream().mapToDouble(Shapley.Part::mean).sum(), 1e-5);
    }
}
