package dev.assay.behaviour.sum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.behaviour.LogFixture;
import dev.assay.declare.view.ViewOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    private static final List<String[]> ROWS = LogFixture.rows(20, 300, 200, 1);

    private static Activity of(List<String[]> rows, int mostUserDays) {
        ActivityFold fold =
                new ActivityFold(
                        LogFixture.COLUMNS,
                        LogFixture.MEANINGS,
                        ViewOptions.USUAL,
                        new Activity(mostUserDays, 100, 0));
        fold.accept(LogFixture.batch(rows));
        return fold.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 500, 60, 1})
    void parts_add_up_to_the_same_bytes_however_the_log_is_cut(int most) throws IOException {
        byte[] whole = of(ROWS, most).encode();
        List<Activity> parts = new ArrayList<>();
        Random random = new Random(most);
        for (int from = 0; from < ROWS.size(); ) {
            int to = Math.min(ROWS.size(), from + 1 + random.nextInt(900));
            parts.add(of(ROWS.subList(from, to), most));
            from = to;
        }
        for (int turn = 0; turn < 3; turn++) {
            Collections.shuffle(parts, random);
            Activity sum = new Activity(most, 100, 0);
            for (Activity part : parts) {
                sum.add(part.encode());
            }
            assertArrayEquals(whole, sum.encode());
        }
    }

    @Test
    void what_is_written_is_read() throws IOException {
        byte[] bytes = of(ROWS, 500).encode();
        Activity read = new Activity();
        read.add(bytes);
        assertArrayEquals(bytes, read.encode());
    }

    @Test
    void of_too_many_users_a_part_is_kept_with_all_that_each_of_them_did() {
        Activity all = of(ROWS, 100_000);
        Activity some = of(ROWS, 500);
        assertEquals(1, all.users().share());
        assertTrue(some.users().share() < 1);
        assertTrue(some.users().size() <= 500);
        SortedDays sorted = all.users().sorted();
        SortedDays kept = some.users().sorted();
        for (int i = 0; i < kept.keys(); i++) {
            int at = 0;
            while (sorted.key(sorted.from(at)) != kept.key(kept.from(i))) {
                at++;
            }
            assertEquals(
                    sorted.to(at) - sorted.from(at), kept.to(i) - kept.from(i), "days of a user");
        }
    }

    @Test
    void no_key_is_in_the_bytes() throws IOException {
        List<String[]> rows = new ArrayList<>(ROWS);
        String[] row = ROWS.get(0).clone();
        row[0] = "somebody@example.org";
        rows.add(row);
        String bytes = new String(of(rows, 100_000).encode(), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("somebody"));
    }

    @Test
    void a_row_without_user_time_or_price_counts_as_far_as_it_is_known() {
        List<String[]> rows =
                List.of(
                        new String[] {null, "i", "2026-01-01 10:00:00", "view", null, null},
                        new String[] {"u", null, "yesterday", "purchase", "2.5", "2"},
                        new String[] {"u", null, null, "purchase", null, "2"},
                        new String[] {"u", "i", "2026-01-01 10:00:00", "purchase", "1e300", "9"});
        Activity all = of(rows, 100);
        assertEquals(4, all.events());
        assertEquals(3, all.purchases());
        SortedDays users = all.users().sorted();
        assertEquals(1, users.keys());
        assertEquals(KeyDays.NO_DAY, users.day(0));
        assertEquals(50_000, users.spent(0));
        assertEquals(2, users.events(0));
        assertEquals(10_000_000_000_000L, users.spent(1));
    }
}
