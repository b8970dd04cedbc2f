package dev.assay.recommend.interaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    private static Interactions with(int purchases, int views) {
        InteractionSum sum = new InteractionSum();
        for (int i = 0; i < purchases; i++) {
            sum.add(i, 1, i, Logs.PART, true);
        }
        for (int i = 0; i < views; i++) {
            sum.add(i, 2, i, Logs.PART, false);
        }
        return Interactions.of(sum);
    }

    @Test
    void where_there_are_enough_purchases_these_alone_count() {
        assertTrue(with(100, 50).areOfPurchases());
        assertEquals(100, with(100, 50).pairs());
        assertFalse(with(99, 50).areOfPurchases());
        assertEquals(149, with(99, 50).pairs());
    }

    @Test
    void without_times_of_most_there_are_none_and_with_them_others_are_left_out() {
        InteractionSum mostly = new InteractionSum();
        InteractionSum hardly = new InteractionSum();
        for (int i = 0; i < 10; i++) {
            mostly.add(i, 1, i < 7 ? i : Double.NaN, Logs.PART, false);
            hardly.add(i, 1, i < 3 ? i : Double.NaN, Logs.PART, false);
        }
        assertTrue(Interactions.of(mostly).areTimed());
        assertEquals(3, Interactions.of(mostly).untimed());
        assertEquals(7, Interactions.of(mostly).users());
        assertFalse(Interactions.of(hardly).areTimed());
        assertEquals(10, Interactions.of(hardly).users());
    }

    @Test
    void a_pair_is_one_entry_of_the_matrix_in_however_many_parts_it_is() {
        InteractionSum sum = new InteractionSum();
        for (String asset : new String[] {"a", "b"}) {
            sum.add(5, 8, 1, new Part(asset, "all", ""), false);
            sum.add(5, 9, 1, new Part(asset, "all", ""), false);
            sum.add(7, 9, 1, new Part(asset, "all", ""), false);
        }
        Interactions all = Interactions.of(sum);
        assertEquals(6, all.size());
        assertEquals(3, all.pairs());
        InteractionMatrix matrix = all.matrix(row -> true);
        assertArrayEquals(new int[] {0, 1}, matrix.row(0));
        assertArrayEquals(new int[] {1}, matrix.row(1));
        assertEquals(2, matrix.count(1));
        assertArrayEquals(new int[] {0, 1}, matrix.transposed().row(1));
        InteractionMatrix none = all.matrix(row -> false);
        assertEquals(0, none.size() + none.known());
    }
}
