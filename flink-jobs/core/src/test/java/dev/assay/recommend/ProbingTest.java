package dev.assay.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.CanonicalJson;
import dev.assay.recommend.interaction.InteractionCounts;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.Recommender;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProbingTest {

    private static InteractionSum tastes(boolean isTimed) {
        InteractionSum sum = new InteractionSum();
        Logs.tastes(
                300,
                200,
                40,
                1,
                (user, item, day) ->
                        sum.add(
                                Logs.key(user),
                                Logs.key(-1 - item),
                                isTimed ? Logs.time(day) : Double.NaN,
                                new Part("log", "day-" + (100 + day), ""),
                                false));
        return sum;
    }

    private static Probe probe(InteractionSum sum) {
        return Probing.of(Interactions.of(sum), Options.usual(1));
    }

    @Test
    void who_acts_alike_foresees_better_than_what_most_do() {
        Probe probe = probe(tastes(true));
        assertNull(probe.abstention());
        assertEquals("time", probe.split().by());
        assertEquals(
                List.of("popularity", "item-knn"),
                probe.results().stream().map(Probe.Result::recommender).toList());
        assertTrue(
                probe.results().get(1).ndcg100().low() > probe.results().get(0).ndcg100().high());
        assertNotNull(probe.worth().freshness());
        assertEquals(6, probe.worth().contributions().groups().size());
        assertTrue(probe.worth().contributions().isExact());
        assertEquals(1, probe.worth().userShare());
    }

    @Test
    void a_probe_is_the_same_each_time_and_reads_back() throws IOException {
        Probe probe = probe(tastes(true));
        String json = CanonicalJson.indented(probe);
        assertEquals(json, CanonicalJson.indented(probe(tastes(true))));
        assertEquals(probe, CanonicalJson.parse("probe.json", 1, json, Probe.class));
    }

    @Test
    void without_times_pairs_are_drawn_and_that_is_said() {
        Probe probe = probe(tastes(false));
        assertEquals("random", probe.split().by());
        assertNull(probe.split().from());
        assertNull(probe.worth().freshness());
    }

    @Test
    void where_worth_is_not_asked_nothing_is_left_out() {
        Options options = Options.usual(1).finding(Options.Worth.NONE);
        assertNull(Probing.of(Interactions.of(tastes(true)), options).worth());
    }

    @Test
    void of_a_large_log_the_worth_of_parts_is_found_of_some_users() {
        Options.Worth few = new Options.Worth(true, 6_000, 100, 6, 64);
        Options options = Options.usual(1).finding(few);
        Probe probe = Probing.of(Interactions.of(tastes(true)), options);
        assertEquals(0.5, probe.worth().userShare());
        assertTrue(probe.worth().users() <= 100);
        assertEquals(300, probe.data().users());
    }

    @Test
    void a_recommender_whose_numbers_get_out_of_range_is_left_out() {
        Recommender odd =
                new Recommender() {
                    @Override
                    public String name() {
                        return "odd";
                    }

                    @Override
                    public SortedMap<String, Double> parameters() {
                        return new TreeMap<>();
                    }

                    @Override
                    public Fitted fit(InteractionMatrix train) {
                        throw new ArithmeticException("no inverse");
                    }
                };
        Options options = Options.usual(1).with(List.of(odd)).finding(Options.Worth.NONE);
        Probe probe = Probing.of(Interactions.of(tastes(true)), options);
        assertEquals(2, probe.results().size());
        assertTrue(probe.leftOut().contains(new Probe.LeftOut("odd-out-of-range", 1)));
    }

    private static void assertAbstained(String reason, long found, InteractionSum sum) {
        Probe probe = probe(sum);
        assertEquals(reason, probe.abstention().reason());
        assertEquals(found, probe.abstention().found());
        assertTrue(probe.results().isEmpty());
    }

    @Test
    void of_too_little_data_the_probe_says_of_what_there_is_too_little() {
        InteractionSum nothing = new InteractionSum();
        assertAbstained("no-users", 0, nothing);

        InteractionSum noItems = new InteractionSum();
        noItems.count(new InteractionCounts(50, 0, 50, 0));
        assertAbstained("no-items", 0, noItems);

        InteractionSum oneUser = new InteractionSum();
        InteractionSum fewItems = new InteractionSum();
        InteractionSum few = new InteractionSum();
        for (int i = 0; i < 200; i++) {
            oneUser.add(1, Logs.key(i), Logs.time(i), Logs.PART, false);
            fewItems.add(Logs.key(i), i % 20, Logs.time(i), Logs.PART, false);
            if (i < 99) {
                few.add(Logs.key(i % 20), Logs.key(-1 - i), Logs.time(i), Logs.PART, false);
            }
        }
        assertAbstained("one-user", 1, oneUser);
        assertAbstained("few-items", 20, fewItems);
        assertAbstained("few-interactions", 99, few);
    }

    @Test
    void users_that_all_come_once_are_too_few_to_foresee() {
        InteractionSum sum = new InteractionSum();
        for (int i = 0; i < 300; i++) {
            sum.add(Logs.key(i), Logs.key(-1 - i % 30), Logs.time(i), Logs.PART, false);
        }
        assertAbstained("few-users-to-foresee", 0, sum);
        assertEquals(List.of(new Probe.LeftOut("pairs-of-new-users", 60)), probe(sum).leftOut());
    }
}
