package dev.assay.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Views of logs that are not as logs should be. */
class OddLogsTest {

    private static final Map<String, String> MEANINGS =
            Map.of("user", "who", "item", "what", "time", "at", "event", "did", "campaign", "by");

    private static Map<Long, Map<String, String>> read(View view, String rows) throws IOException {
        byte[] log = ("who,what,at,did,by\n" + rows).getBytes(UTF_8);
        return ViewRows.read(
                        ViewRows.format(ViewRows.declared(view, MEANINGS, ViewOptions.USUAL)),
                        new InMemory(log, 1 << 12),
                        log.length,
                        log.length)
                .byPosition();
    }

    @Test
    void rows_whose_user_is_empty_are_nobodys_and_count_for_items() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            rows.append(i % 2 == 0 ? "" : "u" + i % 10).append(",a,2024-03-01,view,\n");
        }
        Map<Long, Map<String, String>> users = read(View.USERS, rows.toString());
        assertEquals(5, users.size());
        users.values().forEach(user -> assertEquals("10", user.get("actions")));
        assertEquals("100", read(View.ITEMS, rows.toString()).get(0L).get("actions"));
    }

    @Test
    void times_that_are_numbers_make_the_same_views_as_times_of_iso_8601() throws IOException {
        for (View view : List.of(View.ACTIONS, View.USERS, View.ITEMS, View.SESSIONS, View.HOURS)) {
            Map<Long, Map<String, String>> iso = read(view, timed("uuuu-MM-dd'T'HH:mm:ss"));
            assertEquals(iso, read(view, timed("uuuuMMddHHmmss")), view.toString());
            for (String zeros : List.of("", "000", "000000", "000000000")) {
                assertEquals(iso, read(view, timed(zeros)), view.toString());
            }
        }
    }

    /** A log whose times are written by a pattern, or as seconds since 1970 with zeros behind. */
    private static String timed(String form) {
        StringBuilder log = new StringBuilder();
        LocalDateTime begin = LocalDateTime.of(1997, 2, 27, 20, 0);
        for (int i = 0; i < 60; i++) {
            LocalDateTime time = begin.plusMinutes(i * i);
            String text =
                    form.startsWith("u")
                            ? DateTimeFormatter.ofPattern(form, Locale.ROOT).format(time)
                            : time.toEpochSecond(ZoneOffset.UTC) + form;
            log.append("u" + i % 3 + ",a" + i % 7 + "," + text + ",view,\n");
        }
        return log.toString();
    }

    @Test
    void users_who_come_for_one_item_alone_are_a_crowd_where_they_are_more_than_chance_sends()
            throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            log.append("u" + i % 40 + ",i" + i % 50 + ",2024-03-01,view,\n");
        }
        assertEquals(Set.of("0"), crowds(log.toString()), "all users act on several items");
        for (int i = 0; i < 7; i++) {
            log.append("once" + i + ",i3,2024-03-01,view,\n");
        }
        assertEquals(Set.of("0"), crowds(log.toString()), "seven are too few");
        log.append("once7,i3,2024-03-01,view,\nonce7,i3,2024-03-01,click,\n");
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log.toString());
        assertEquals("8", actions.get(3L).get("item_crowd"), "of an event on that item");
        assertEquals("0", actions.get(4L).get("item_crowd"), "of an event on another one");
        StringBuilder once = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            once.append("u" + i + ",i" + i % 10 + ",2024-03-01,view,\n");
        }
        assertEquals(
                Set.of("0"), crowds(once.toString()), "where all users come once, it is chance");
    }

    @Test
    void who_acts_at_equal_gaps_is_told_from_who_has_a_habit() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            // Whole seconds cut an even step into two gaps.
            String minute = String.format(Locale.ROOT, "2024-03-01 08:%02d:%02d", 2 * i, i / 2);
            log.append("machine,i,").append(minute).append(",view,\n");
            String often = String.format(Locale.ROOT, "2024-03-01 09:%02d:00", 2 * i + i / 4 * i);
            log.append("person,i,").append(often).append(",view,\n");
        }
        log.append("brief,i,2024-03-01 08:00:00,view,\nbrief,i,2024-03-01 08:02:00,view,\n");
        log.append(",i,2024-03-01 08:00:00,view,\n");
        log.append(unhurried());
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log.toString());
        assertEquals("1.0", actions.get(0L).get("user_equal_gaps"));
        assertEquals("0.0", actions.get(1L).get("user_equal_gaps"));
        assertEquals("0.0", actions.get(22L).get("user_equal_gaps"), "one gap says nothing");
        assertNull(actions.getOrDefault(24L, Map.of()).get("user_equal_gaps"), "of nobody");
    }

    /** Somebody whose gaps are as long as it happens. */
    private static String unhurried() {
        StringBuilder log = new StringBuilder();
        int second = 0;
        for (int i = 0; i < 40; i++) {
            second += 20 + 37 * i % 101;
            log.append(
                    String.format(
                            Locale.ROOT,
                            "other,i,2024-03-01 09:%02d:%02d,view,%n",
                            second / 60,
                            second % 60));
        }
        return log.toString();
    }

    /** Where all wait as long as one does, nobody is told from the others by it. */
    @Test
    void equal_gaps_say_nothing_where_others_have_them_too() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            for (int user = 0; user < 9; user++) {
                log.append("u" + user).append(",i,2024-03-0" + (i + 1)).append(",view,\n");
            }
        }
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log.toString());
        assertEquals("0.0", actions.get(0L).get("user_equal_gaps"));
    }

    @Test
    void what_is_sent_again_a_moment_later_is_told_from_what_is_done_once_more()
            throws IOException {
        String log =
                """
                a,i,2024-03-01 08:00:00,view,
                a,i,2024-03-01 08:00:00,view,
                a,j,2024-03-01 08:00:30,view,
                a,i,2024-03-01 08:00:59,view,
                a,i,2024-03-01 08:02:00,view,
                a,i,2024-03-01 08:02:01,click,
                b,i,2024-03-01 08:02:01,view,
                ,i,2024-03-01 08:02:02,view,
                b,i,,view,
                """;
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log);
        List<String> again =
                LongStream.range(0, 9)
                        .mapToObj(row -> actions.getOrDefault(row, Map.of()).get("soon_again"))
                        .toList();
        assertEquals(Arrays.asList("0", "0", "0", "1", "0", "0", "0", null, null), again);
    }

    @Test
    void what_is_sent_again_is_looked_for_among_the_last_64_events_of_its_user()
            throws IOException {
        StringBuilder log = new StringBuilder("a,first,2024-03-01 08:00:00,view,\n");
        for (int i = 1; i <= 64; i++) {
            log.append("a,i" + i + ",2024-03-01 08:00:" + (10 + i / 2) + ",view,\n");
        }
        log.append("a,i1,2024-03-01 08:00:50,view,\na,first,2024-03-01 08:00:51,view,\n");
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log.toString());
        assertEquals("0", actions.get(64L).get("soon_again"));
        assertEquals("1", actions.get(65L).get("soon_again"), "64 events before");
        assertEquals("0", actions.get(66L).get("soon_again"), "66 events before");
    }

    /** What one look at a page sends comes within a second, and is no machine for it. */
    @Test
    void gaps_shorter_than_a_second_are_equal_only_where_they_are_nearly_as_long()
            throws IOException {
        StringBuilder log = new StringBuilder();
        int burst = 0;
        for (int i = 0; i < 12; i++) {
            burst += 20 + 37 * i % 11 * 60;
            log.append(finely("page", burst)).append(finely("poll", 400 * i));
            log.append(finely("late", 2_000 * i + 7 * (i % 3)));
        }
        log.append(unhurried());
        Map<Long, Map<String, String>> actions = read(View.ACTIONS, log.toString());
        assertEquals("0.0", actions.get(0L).get("user_equal_gaps"));
        assertEquals("1.0", actions.get(1L).get("user_equal_gaps"));
        assertEquals("1.0", actions.get(2L).get("user_equal_gaps"));
    }

    private static String finely(String who, int millis) {
        return String.format(
                Locale.ROOT,
                "%s,i,2024-03-01 08:00:%02d.%03d,view,%n",
                who,
                millis / 1_000,
                millis % 1_000);
    }

    private static Set<String> crowds(String log) throws IOException {
        return read(View.ACTIONS, log).values().stream()
                .map(action -> action.get("item_crowd"))
                .collect(Collectors.toSet());
    }

    @Test
    void one_user_with_more_rows_than_are_kept_at_once_is_one_row() throws IOException {
        StringBuilder rows = new StringBuilder("who,what,at,did,by\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("only,i" + i % 7 + ",2024-03-01,view,\n");
        }
        byte[] log = rows.toString().getBytes(UTF_8);
        ViewFormat format =
                new ViewFormat(ViewRows.declared(View.USERS, MEANINGS, ViewOptions.USUAL));
        BatchReader reader =
                new ViewReader(
                        format.source(new InMemory(log, 1 << 14), "log.csv", log.length),
                        KeyPart.ALL,
                        List.of("actions"),
                        1_000,
                        null);
        ColumnBatch batch = new ColumnBatch(1, 10);
        int users = 0;
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++, users++) {
                assertEquals("20000", batch.text(0, row));
            }
        }
        assertEquals(1, users);
    }

    @Test
    void times_that_are_out_of_order_make_no_duration_below_zero() throws IOException {
        Map<String, String> session =
                read(
                                View.SESSIONS,
                                "x,a,2024-03-01 10:20:00,view,\nx,a,2024-03-01 10:00:00,view,\n"
                                        + "x,a,2024-03-01 10:10:00,buy,\n")
                        .values()
                        .iterator()
                        .next();
        assertEquals("1200.0", session.get("duration_s"));
        assertEquals("600.0", session.get("gap_max_s"));
    }

    @Test
    void a_time_without_a_zone_counts_as_one_of_utc() throws IOException {
        Map<String, String> user =
                read(
                                View.USERS,
                                "x,a,2024-03-01T12:00:00+02:00,view,\nx,a,2024-03-01 11:00:00,view,\n")
                        .get(0L);
        assertEquals("1.0", user.get("span_hours"));
    }

    @Test
    void a_campaign_without_an_end_or_an_answer_has_its_exposures() throws IOException {
        Map<String, String> campaign =
                read(View.CAMPAIGNS, "x,a,,impression,spring\ny,a,9999-12-31,impression,spring\n")
                        .get(0L);
        assertEquals("2", campaign.get("exposures"));
        assertEquals("0.0", campaign.get("response_rate"));
        assertNull(campaign.get("early_responder_share"));
    }
}
