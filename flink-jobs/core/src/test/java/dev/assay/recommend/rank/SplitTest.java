package dev.assay.recommend.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static Interactions of(double[][] rows) {
        InteractionSum sum = new InteractionSum();
        for (double[] row : rows) {
            sum.add((long) row[0], (long) row[1], row[2], Logs.PART, false);
        }
        return Interactions.of(sum);
    }

    @Test
    void pairs_that_were_there_before_new_users_and_new_items_are_not_foreseen() {
        Split split =
                Split.of(
                        of(
                                new double[][] {
                                    {1, 10, 1}, {1, 11, 2}, {2, 10, 3}, {2, 12, 4},
                                    // Again, new to the user, new to all, of a new user.
                                    {1, 10, 9}, {1, 12, 9}, {2, 13, 9}, {3, 10, 9},
                                }),
                        0.4,
                        1);
        assertEquals(Split.Kind.TIME, split.kind());
        assertEquals(9, split.cut());
        assertEquals(1, split.users());
        assertEquals(1, split.targets());
        assertArrayEquals(new int[] {2}, split.targets(0));
        assertEquals(1, split.ofNewItems());
        assertEquals(1, split.ofNewUsers());
        assertEquals(4, split.train().size());
    }

    @Test
    void where_most_have_the_first_time_the_cut_is_the_next_one() {
        Split split =
                Split.of(of(new double[][] {{1, 1, 5}, {1, 2, 5}, {2, 1, 5}, {2, 2, 6}}), 0.9, 1);
        assertEquals(6, split.cut());
    }

    @Test
    void of_one_time_or_none_pairs_are_drawn() {
        for (double time : new double[] {7, Double.NaN}) {
            InteractionSum sum = new InteractionSum();
            Logs.tastes(
                    100,
                    40,
                    20,
                    1,
                    (user, item, day) ->
                            sum.add(Logs.key(user), Logs.key(-1 - item), time, Logs.PART, false));
            Interactions all = Interactions.of(sum);
            Split split = Split.of(all, 0.2, 1);
            assertEquals(Split.Kind.RANDOM, split.kind());
            double share = 1 - (double) split.train().size() / all.pairs();
            assertEquals(0.2, share, 0.04);
            assertEquals(split.targets(), Split.of(all, 0.2, 1).targets());
        }
    }

    @Test
    void a_pair_of_two_parts_is_drawn_as_one() {
        InteractionSum sum = new InteractionSum();
        for (int i = 0; i < 500; i++) {
            for (String asset : new String[] {"a", "b"}) {
                Part part = new Part(asset, "all", "");
                sum.add(Logs.key(i % 50), Logs.key(-1 - i), Double.NaN, part, false);
            }
        }
        Interactions all = Interactions.of(sum);
        Split split = Split.of(all, 0.5, 1);
        for (int row = 1; row < all.size(); row++) {
            assertTrue(all.isFirst(row) || split.isLearnt(row) == split.isLearnt(row - 1));
        }
    }

    @Test
    void fewer_users_are_chosen_whatever_the_order_of_the_data() {
        InteractionSum sum = new InteractionSum();
        Logs.tastes(
                200,
                40,
                10,
                1,
                (user, item, day) ->
                        sum.add(
                                Logs.key(user),
                                Logs.key(-1 - item),
                                Logs.time(day),
                                Logs.PART,
                                false));
        Split whole = Split.of(Interactions.of(sum), 0.2, 1);
        Split some = whole.ofUsers(50, 1);
        assertEquals(50, some.users());
        assertEquals(whole.train().size(), some.train().size());
        int[] chosen = IntStream.range(0, 50).map(some::user).toArray();
        assertArrayEquals(IntStream.of(chosen).sorted().toArray(), chosen);
        assertTrue(whole.ofUsers(1_000, 1) == whole);
    }
}
