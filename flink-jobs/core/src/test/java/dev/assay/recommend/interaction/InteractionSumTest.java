package dev.assay.recommend.interaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.recommend.Logs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InteractionSumTest {

    private record Event(int user, int item, int day, String slice) {
        void addTo(InteractionSum sum, boolean someBuy) {
            Part part = new Part("log", "day-" + day, slice);
            sum.add(
                    Logs.key(user),
                    Logs.key(-1 - item),
                    Logs.time(day),
                    part,
                    someBuy && user % 2 == 0);
        }
    }

    private static List<Event> events(int slices) {
        List<Event> events = new ArrayList<>();
        Logs.tastes(
                50,
                40,
                6,
                1,
                (user, item, day) -> events.add(new Event(user, item, day, "s" + user % slices)));
        return events;
    }

    private static byte[] encoded(List<Event> events, int most) throws IOException {
        InteractionSum sum = new InteractionSum(most, 0);
        events.forEach(event -> event.addTo(sum, true));
        return sum.encode();
    }

    /** Each cut into a sum of its own, and these added. */
    private static byte[] added(List<Event> events, int parts, int most) throws IOException {
        InteractionSum sum = new InteractionSum(most, 0);
        for (int part = 0; part < parts; part++) {
            int from = part * events.size() / parts;
            int to = (part + 1) * events.size() / parts;
            sum.add(encoded(events.subList(from, to), most));
        }
        return sum.encode();
    }

    @Test
    void parts_add_up_to_the_same_however_they_are_cut_and_ordered() throws IOException {
        for (int slices : new int[] {1, 3, 100}) {
            for (int most : new int[] {1 << 20, 60}) {
                List<Event> events = events(slices);
                byte[] whole = encoded(events, most);
                Collections.shuffle(events, new Random(2));
                assertArrayEquals(whole, added(events, 7, most));
                assertArrayEquals(whole, added(events, 1, most));
            }
        }
    }

    @Test
    void of_too_many_interactions_some_users_are_kept_with_all_that_they_did() throws IOException {
        InteractionSum sum = new InteractionSum(100, 0);
        InteractionSum whole = new InteractionSum();
        events(1).forEach(event -> event.addTo(sum, false));
        events(1).forEach(event -> event.addTo(whole, false));
        assertTrue(sum.share() < 1);
        Interactions some = Interactions.of(sum);
        Interactions all = Interactions.of(whole);
        assertTrue(some.size() <= 100 && some.size() > 0);
        for (int row = 0; row < some.size(); row++) {
            long key = some.userKey(some.user(row));
            assertEquals(rows(all, key), rows(some, key));
        }
    }

    private static long rows(Interactions of, long key) {
        long rows = 0;
        for (int row = 0; row < of.size(); row++) {
            rows += of.userKey(of.user(row)) == key ? 1 : 0;
        }
        return rows;
    }

    @Test
    void beyond_sixty_four_slices_there_are_none() {
        InteractionSum few = new InteractionSum();
        InteractionSum many = new InteractionSum();
        for (int i = 0; i < 65; i++) {
            Part part = new Part("log", "all", "s" + i);
            many.add(Logs.key(i), 1, Double.NaN, part, false);
            if (i < 64) {
                few.add(Logs.key(i), 1, Double.NaN, part, false);
            }
        }
        assertFalse(few.isUnsliced());
        assertTrue(many.isUnsliced());
        assertEquals(List.of(new Part("log", "all", "")), Interactions.of(many).parts());
        assertEquals(65, Interactions.of(many).pairs());
    }

    @Test
    void the_first_time_of_a_pair_counts() {
        InteractionSum sum = new InteractionSum();
        for (double time : new double[] {30, Double.NaN, 10, 20}) {
            sum.add(1, 2, time, Logs.PART, false);
        }
        Interactions all = Interactions.of(sum);
        assertEquals(1, all.size());
        assertEquals(10, all.time(0));
    }
}
