package dev.assay.behaviour.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final List<String[]> ROWS = LogFixture.rows(80, 600, 120, 3);

    private static Segments of(List<String[]> rows, Segments accepted) {
        return Behaviour.of(LogFixture.activity(rows), accepted, 1).orElseThrow().segments();
    }

    @Test
    void the_same_rows_in_any_order_give_the_same_segments() {
        List<String[]> shuffled = new ArrayList<>(ROWS);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(of(ROWS, null), of(shuffled, null));
    }

    @Test
    void users_are_looked_at_on_sundays_as_many_days_back() {
        Segments found = of(ROWS, null);
        assertEquals(28, found.days());
        assertEquals(7, found.step());
        assertEquals("2026-03-15", found.snapshots().get(found.snapshots().size() - 1).day());
        for (Snapshot snapshot : found.snapshots()) {
            assertEquals(DayOfWeek.SUNDAY, LocalDate.parse(snapshot.day()).getDayOfWeek());
            assertEquals(
                    snapshot.users(), snapshot.counts().stream().mapToLong(count -> count).sum());
        }
        assertEquals("2026-02-01", found.snapshots().get(0).day());
    }

    @Test
    void accepted_segments_stay_and_what_was_seen_of_older_days_is_kept() {
        Segments accepted = of(ROWS, null);
        List<String[]> later = LogFixture.rows(110, 600, 120, 3);
        Segments now = of(later, accepted);
        assertTrue(now.isSame(accepted));
        assertEquals(accepted.snapshots(), now.snapshots().subList(0, accepted.snapshots().size()));
        Segments last = of(later.subList(60 * 120, later.size()), accepted);
        assertEquals("2026-02-01", last.snapshots().get(0).day());
        assertEquals(now.snapshots().size(), last.snapshots().size() + 1);
    }

    @Test
    void users_who_do_alike_are_named_by_what_sets_them_apart() {
        List<String[]> rows = new ArrayList<>();
        for (int user = 0; user < 90; user++) {
            int kind = user % 3;
            int times = kind == 0 ? 40 : 2;
            for (int i = 0; i < times; i++) {
                rows.add(
                        new String[] {
                            "u" + user,
                            "i",
                            LocalDate.of(2026, 1, 1).plusDays(kind == 2 ? 1 : 24 + user % 3)
                                    + " 10:00:00",
                            "purchase",
                            kind == 0 ? "50" : "2",
                            "1"
                        });
            }
        }
        List<List<Trait>> traits = of(rows, null).segments().stream().map(Segment::traits).toList();
        assertEquals(3, traits.size());
        assertTrue(
                traits.stream()
                        .anyMatch(t -> t.containsAll(List.of(Trait.FREQUENT, Trait.SPENDING))),
                traits::toString);
        assertTrue(
                traits.stream().anyMatch(t -> t.get(0) == Trait.LAPSED && t.contains(Trait.RARE)),
                traits::toString);
    }

    @Test
    void a_single_wrong_clock_changes_nothing() {
        List<String[]> rows = new ArrayList<>(ROWS);
        rows.add(new String[] {"u1", "i1", "2199-01-01 00:00:00", "other", null, null});
        assertEquals(of(ROWS, null), of(rows, null));
    }

    @Test
    void of_few_users_there_are_none() {
        assertNull(of(LogFixture.rows(80, 20, 60, 3), null));
        assertNull(of(LogFixture.rows(80, 12, 60, 3), null));
    }
}
