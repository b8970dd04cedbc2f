package dev.assay.recommend.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import dev.assay.recommend.model.ItemNeighbours;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.rank.Split;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PotentialTest {

    private static final int USERS = 400;
    private static final int ITEMS = 400;

    /** So few events that items of one taste have few users in common. */
    private static final int DAYS = 7;

    private static Interactions log() {
        InteractionSum sum = new InteractionSum();
        Logs.tastes(
                USERS,
                ITEMS,
                DAYS,
                3,
                (user, item, day) ->
                        sum.add(Logs.key(user), item(item), Logs.time(day), Logs.PART, false));
        return Interactions.of(sum);
    }

    private static long item(int number) {
        return Logs.key(-1 - number);
    }

    private static Attribute attribute(String column, IntUnaryOperator valueOf) {
        InteractionSum sum = new InteractionSum();
        for (int item = 0; item < ITEMS; item++) {
            long value = Logs.key(10_000 + valueOf.applyAsInt(item));
            sum.add(value, item(item), Double.NaN, new Part("catalogue", "all", ""), false);
        }
        return new Attribute("catalogue", column, Interactions.of(sum));
    }

    private static List<Potential> potentials(Attribute... attributes) {
        Split split = Split.of(log(), 0.2, 1);
        return new Ablation(split, ItemNeighbours.USUAL, new Bootstrap(500, 1))
                .potentials(List.of(attributes));
    }

    @Test
    void a_column_that_tells_tastes_apart_would_help() {
        Potential taste = potentials(attribute("taste", item -> item % 4)).get(0);
        assertTrue(taste.ndcg100().low() > 0, taste.toString());
        assertEquals(taste.of(), taste.items());
    }

    @Test
    void a_column_of_noise_has_no_potential_that_can_be_told() {
        int wrong = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] values = random.ints(ITEMS, 0, 4).toArray();
            Estimate gain = potentials(attribute("noise", item -> values[item])).get(0).ndcg100();
            wrong += gain.low() > 0 ? 1 : 0;
        }
        // Each is wrong one time in forty.
        assertTrue(wrong <= 2, wrong + " of 20");
    }

    @Test
    void where_each_item_has_a_value_of_its_own_nothing_is_gained() {
        Potential own = potentials(attribute("sku", item -> item)).get(0);
        assertEquals(0, own.items());
        assertEquals(new Estimate(0, 0, 0), own.ndcg100());
        assertFalse(own.ndcg100().leavesZeroOut());
    }
}
