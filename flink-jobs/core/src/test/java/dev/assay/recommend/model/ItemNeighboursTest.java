package dev.assay.recommend.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommend.interaction.InteractionMatrix;
import org.junit.jupiter.api.Test;

class ItemNeighboursTest {

    private static final double OUT = Double.NEGATIVE_INFINITY;

    /** Users 0 to 2 have items 0 and 1, user 3 has 0 and 2; nobody has 3. */
    private static InteractionMatrix small() {
        return new InteractionMatrix(
                new int[] {0, 2, 4, 6, 8}, new int[] {0, 1, 0, 1, 0, 1, 0, 2}, 4);
    }

    @Test
    void items_of_the_same_users_are_near() {
        double[] scores = new double[4];
        Fitted fitted = new ItemNeighbours(10, 1, 9).fit(small());
        fitted.score(new int[] {0}, scores);
        assertArrayEquals(
                new double[] {0, 3 / (Math.sqrt(12) + 1), 1 / (Math.sqrt(4) + 1), OUT}, scores);
        assertEquals(3, fitted.known());
    }

    @Test
    void only_the_nearest_count() {
        double[] scores = new double[4];
        new ItemNeighbours(1, 1, 9).fit(small()).score(new int[] {1, 2}, scores);
        assertArrayEquals(new double[] {3 / (Math.sqrt(12) + 1), 0, 0, OUT}, scores);
    }

    @Test
    void items_that_there_is_no_room_for_are_not_recommended() {
        double[] scores = new double[4];
        Fitted fitted = new ItemNeighbours(10, 1, 2).fit(small());
        fitted.score(new int[] {0, 2}, scores);
        assertArrayEquals(new double[] {0, 3 / (Math.sqrt(12) + 1), OUT, OUT}, scores);
        assertEquals(2, fitted.known());
    }
}
