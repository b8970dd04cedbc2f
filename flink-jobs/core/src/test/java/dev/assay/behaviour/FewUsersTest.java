package dev.assay.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.behaviour.sum.Activity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of few users, or few events of nobody, nothing is told. */
class FewUsersTest {

    /** 2026-01-05 is a Monday: its first hours are those of the grid. */
    private static final String TEN = "2026-01-05 10:00:00";

    private static final int AT_TEN = 10;

    private final List<String[]> rows = new ArrayList<>();

    private void add(int events, int users, String time, String step) {
        for (int i = 0; i < events; i++) {
            String user = users == 0 ? null : "u" + i % users;
            rows.add(new String[] {user, "i" + i, time, step, "1", "1"});
        }
    }

    private Optional<Behaviour> told() {
        return Behaviour.of(LogFixture.activity(rows), null, 1);
    }

    private Hours hours() {
        return told().orElseThrow().hours();
    }

    @Test
    void purchases_of_an_hour_are_told_where_ten_users_bought_in_it() {
        add(40, 12, TEN, "view");
        add(30, 9, TEN, "purchase");
        assertEquals(70, hours().events().get(AT_TEN));
        assertEquals(0, hours().purchases().get(AT_TEN));
        assertEquals(0, told().orElseThrow().totals().purchases());
        add(10, 10, TEN, "purchase");
        assertEquals(40, hours().purchases().get(AT_TEN));
        assertEquals(40, told().orElseThrow().totals().purchases());
    }

    @Test
    void buyers_of_parts_of_a_log_are_counted_together() throws IOException {
        add(12, 12, TEN, "view");
        add(6, 6, TEN, "purchase");
        Activity first = LogFixture.activity(rows);
        rows.clear();
        add(12, 12, TEN, "purchase");
        Activity second = LogFixture.activity(rows.subList(6, 12));
        assertEquals(0, second.hours().buyers(AT_TEN).isMany() ? 1 : 0);
        Activity both = new Activity();
        both.add(first.encode());
        both.add(second.encode());
        Hours hours = Behaviour.of(both, null, 1).orElseThrow().hours();
        assertEquals(12, hours.purchases().get(AT_TEN));
    }

    @Test
    void nothing_is_told_of_a_log_of_nine_users() {
        add(900, 9, TEN, "view");
        add(900, 0, TEN, "view");
        assertTrue(told().isEmpty());
        add(10, 10, TEN, "view");
        assertFalse(told().isEmpty());
    }

    @Test
    void users_are_known_though_none_of_them_is_kept() throws IOException {
        add(900, 9, TEN, "view");
        Activity all = new Activity(40);
        all.add(LogFixture.activity(rows).encode());
        assertEquals(0, all.users().size());
        assertTrue(Behaviour.of(all, null, 1).isEmpty());
    }

    @Test
    void without_users_an_hour_is_told_where_it_has_ten_events() {
        add(9, 0, "2026-01-05 09:00:00", "view");
        add(30, 0, TEN, "view");
        add(9, 0, TEN, "purchase");
        assertEquals(0, hours().events().get(9));
        assertEquals(39, hours().events().get(AT_TEN));
        assertEquals(0, hours().purchases().get(AT_TEN));
        assertEquals(0, told().orElseThrow().totals().purchases());
        assertNull(told().orElseThrow().users());
        add(1, 0, TEN, "purchase");
        assertEquals(10, hours().purchases().get(AT_TEN));
        assertEquals(10, told().orElseThrow().totals().purchases());
    }

    @Test
    void without_users_items_are_told_where_they_have_ten_events() {
        add(9, 0, TEN, "view");
        assertTrue(told().isEmpty());
        add(9, 0, TEN, "view");
        assertEquals(new Tail(0, List.of(), 0, 0, 0), told().orElseThrow().items());
        add(10, 0, TEN, "view");
        assertEquals(10, told().orElseThrow().items().keys());
        assertEquals(0, told().orElseThrow().items().cold());
    }

    @Test
    void dates_alone_have_no_hours() {
        for (int day = 1; day < 20; day++) {
            add(30, 15, "2026-01-" + (day < 10 ? "0" : "") + day, "view");
            add(30, 15, "2025-01-" + (day < 10 ? "0" : "") + day + " 00:00:00", "view");
        }
        assertNull(hours());
        assertNotNull(told().orElseThrow().totals().first());
        add(1, 1, "2026-01-05 00:00:01", "view");
        assertNotNull(hours());
    }
}
