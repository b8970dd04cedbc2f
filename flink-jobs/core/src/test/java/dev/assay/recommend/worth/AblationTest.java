package dev.assay.recommend.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import dev.assay.recommend.model.ItemNeighbours;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.rank.Split;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AblationTest {

    private static final int USERS = 400;
    private static final int ITEMS = 240;
    private static final int DAYS = 40;

    private static void addTastes(InteractionSum sum, String asset) {
        Logs.tastes(
                USERS,
                ITEMS,
                DAYS,
                1,
                (user, item, day) ->
                        sum.add(
                                Logs.key(user),
                                Logs.key(-1 - item),
                                Logs.time(day),
                                new Part(asset, "day-" + (100 + day), "s" + user % 2),
                                false));
    }

    private static Ablation of(InteractionSum sum) {
        Split split = Split.of(Interactions.of(sum), 0.2, 1);
        return new Ablation(split, ItemNeighbours.USUAL, new Bootstrap(500, 1));
    }

    private static Map<String, Without> byName(Ablation ablation) {
        Map<String, Without> byName = new HashMap<>();
        ablation.all(4).forEach(without -> byName.put(without.name(), without));
        return byName;
    }

    @Test
    void an_asset_of_noise_is_worth_nothing_that_can_be_told() {
        InteractionSum sum = new InteractionSum();
        addTastes(sum, "log");
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 1_000; i++) {
            // Of others, on items that some have anyway.
            long user = Logs.key(USERS + random.nextInt(200));
            long item = Logs.key(-1 - random.nextInt(ITEMS));
            sum.add(user, item, Logs.time(i % DAYS), new Part("noise", "all", ""), false);
        }
        Map<String, Without> without = byName(of(sum));
        Estimate noise = without.get("noise").ndcg100();
        assertFalse(noise.leavesZeroOut(), noise.toString());
        assertTrue(without.get("log").ndcg100().low() > 0);
    }

    @Test
    void an_asset_that_is_there_twice_has_nothing_of_its_own_and_is_not_missed() {
        InteractionSum sum = new InteractionSum();
        addTastes(sum, "log");
        addTastes(sum, "copy");
        Map<String, Without> without = byName(of(sum));
        for (String name : List.of("log", "copy")) {
            assertEquals(0, without.get(name).unique());
            assertEquals(new Estimate(0, 0, 0), without.get(name).ndcg100());
        }
    }

    @Test
    void the_second_half_of_each_history_is_missed() {
        InteractionSum sum = new InteractionSum();
        addTastes(sum, "log");
        Ablation ablation = of(sum);
        Interactions all = Interactions.of(sum);
        Estimate half = ablation.without(row -> all.time(row) >= Logs.time(DAYS / 3));
        assertTrue(half.low() > 0, half.toString());
    }

    @Test
    void slices_and_groups_of_partitions_are_left_out_each() {
        InteractionSum sum = new InteractionSum();
        addTastes(sum, "log");
        List<Without> without = of(sum).all(4);
        assertEquals(
                List.of(
                        "asset",
                        "slice",
                        "slice",
                        "partitions",
                        "partitions",
                        "partitions",
                        "partitions"),
                without.stream().map(Without::kind).toList());
        assertEquals("day-100", without.get(3).name());
        assertTrue(without.get(6).last().compareTo("day-139") < 0);
        assertTrue(without.get(1).ndcg100().low() > 0);
    }

    @Test
    void what_partitions_contribute_adds_up_to_what_all_reach_above_none() {
        InteractionSum sum = new InteractionSum();
        addTastes(sum, "log");
        Ablation ablation = of(sum);
        Contributions contributions = ablation.contributions(4, 16, 1);
        assertTrue(contributions.isExact());
        double all = contributions.groups().stream().mapToDouble(of -> of.ndcg100().value()).sum();
        assertEquals(ablation.without(row -> true).value(), all, 1e-5);
        assertTrue(contributions.groups().stream().allMatch(of -> of.ndcg100().value() > 0));
    }

    @Test
    void data_that_ends_earlier_foresees_less() {
        InteractionSum sum = new InteractionSum();
        // Each week everybody likes something else.
        SplittableRandom random = new SplittableRandom(3);
        for (int day = 0; day < 60; day++) {
            for (int user = 0; user < 200; user++) {
                int item = 20 * (day / 6) + random.nextInt(40);
                sum.add(
                        Logs.key(user),
                        Logs.key(-1 - item),
                        Logs.time(day),
                        new Part("log", "day-" + day, ""),
                        false);
            }
        }
        Split split = Split.of(Interactions.of(sum), 0.1, 1);
        Freshness freshness = Freshness.of(split, ItemNeighbours.USUAL, new Bootstrap(200, 1));
        assertNotNull(freshness.halfLifeDays());
        assertTrue(freshness.halfLifeDays() < freshness.spanDays());
        assertEquals(0, freshness.points().get(0).delayDays());
        assertEquals(freshness.spanDays(), freshness.points().get(5).delayDays());
    }

    @Test
    void without_times_nothing_is_said_of_freshness() {
        InteractionSum sum = new InteractionSum();
        for (int i = 0; i < 500; i++) {
            sum.add(Logs.key(i % 50), Logs.key(-1 - i % 37), Double.NaN, Logs.PART, false);
        }
        Split split = Split.of(Interactions.of(sum), 0.2, 1);
        assertNull(Freshness.of(split, ItemNeighbours.USUAL, new Bootstrap(10, 1)));
    }

    @Test
    void the_half_life_is_between_the_points_around_it() {
        Estimate[] reached = {
            new Estimate(0.4, 0, 1), new Estimate(0.3, 0, 1), new Estimate(0.1, 0, 1)
        };
        List<Freshness.Point> points =
                List.of(
                        new Freshness.Point(0, 1, reached[0]),
                        new Freshness.Point(10, 1, reached[1]),
                        new Freshness.Point(20, 1, reached[2]));
        assertEquals(15, Freshness.halfLife(points, 0));
        assertEquals(10, Freshness.halfLife(points, 0.2));
        assertNull(Freshness.halfLife(points.subList(0, 2), 0));
        assertNull(Freshness.halfLife(points, 0.4));
    }
}
