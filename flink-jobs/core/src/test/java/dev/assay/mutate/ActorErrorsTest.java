package dev.assay.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Errors of who acts on what; columns stay nearly as they were. */
class ActorErrorsTest {

    private static final Map<String, String> MEANINGS =
            Map.of("user", "who", "item", "what", "time", "at", "session", "visit");
    private static final int ROWS = 400;

    private static Rows log() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    new String[] {
                        "u" + (100 + i % 40),
                        "i" + (100 + i * 7 % 60),
                        String.format("2024-03-01 %02d:%02d:00", 8 + i / 60, i % 60),
                        "s" + (100 + i % 80)
                    });
        }
        return new Rows(List.of("who", "what", "at", "visit"), rows);
    }

    private static Rows damaged(String id, double strength) {
        Rows rows = log();
        Operator operator =
                ActorErrors.of(MEANINGS).stream()
                        .filter(error -> error.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        int changed = operator.damage(rows, null, strength, new SplittableRandom(5));
        assertEquals(strength * ROWS, changed, strength * ROWS / 2, id);
        return rows;
    }

    private static List<String> column(Rows rows, int column) {
        return rows.cells().stream().map(row -> row[column]).toList();
    }

    private static Map<String, Long> counts(Rows rows, int column) {
        return column(rows, column).stream()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private static Set<String> fresh(Rows rows, int column) {
        Set<String> fresh = new HashSet<>(column(rows, column));
        fresh.removeAll(column(log(), column));
        return fresh;
    }

    private static void assertInOrder(Rows rows) {
        List<String> times = column(rows, 2);
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void a_bot_is_one_new_user_who_acts_every_two_seconds() {
        Rows rows = damaged("bot-flood", 0.1);
        String bot = fresh(rows, 0).iterator().next();
        assertEquals(1, fresh(rows, 0).size());
        assertEquals(40, counts(rows, 0).get(bot));
        List<String> times =
                rows.cells().stream().filter(row -> row[0].equals(bot)).map(row -> row[2]).toList();
        assertEquals(40, Set.copyOf(times).size());
        assertInOrder(rows);
    }

    @Test
    void a_scraper_is_one_new_user_who_acts_once_on_each_item() {
        Rows rows = damaged("scraper", 0.1);
        String scraper = fresh(rows, 0).iterator().next();
        List<String> items =
                rows.cells().stream()
                        .filter(row -> row[0].equals(scraper))
                        .map(row -> row[1])
                        .toList();
        assertEquals(40, items.size());
        assertEquals(40, Set.copyOf(items).size());
        assertInOrder(rows);
    }

    @Test
    void click_fraud_is_many_new_users_on_one_item() {
        Rows rows = damaged("click-fraud", 0.1);
        Set<String> users = fresh(rows, 0);
        assertEquals(40, users.size());
        assertEquals(
                1,
                rows.cells().stream()
                        .filter(row -> users.contains(row[0]))
                        .map(row -> row[1])
                        .distinct()
                        .count());
    }

    @Test
    void a_retry_is_the_same_event_a_second_later() {
        Rows rows = damaged("retries", 0.1);
        assertEquals(ROWS + 40, rows.cells().size());
        assertEquals(40, column(rows, 2).stream().filter(time -> time.endsWith(":01")).count());
        assertInOrder(rows);
    }

    @Test
    void reused_sessions_have_several_users() {
        Rows rows = damaged("reused-sessions", 0.1);
        Map<String, Set<String>> users =
                rows.cells().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row[3],
                                        Collectors.mapping(row -> row[0], Collectors.toSet())));
        assertTrue(users.values().stream().filter(u -> u.size() > 1).count() > 10);
        assertEquals(Set.of(), fresh(rows, 3));
    }

    @Test
    void rekeyed_items_look_like_items_and_are_none_of_them() {
        Rows rows = damaged("rekeyed-items", 0.1);
        Set<String> keys = fresh(rows, 1);
        assertTrue(!keys.isEmpty());
        assertTrue(keys.stream().allMatch(key -> key.matches("[a-z][0-9]{3,}")), keys.toString());
        assertEquals(ROWS, rows.cells().size());
    }

    @Test
    void an_error_needs_its_meanings() {
        assertEquals(
                List.of("rekeyed-items"),
                ActorErrors.of(Map.of("item", "what")).stream().map(Operator::id).toList());
    }
}
