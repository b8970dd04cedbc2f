package dev.assay.derive.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A shop in which half of the views lead to a cart and half of the carts to a purchase. */
class SessionRowsTest {

    private static final List<String> COLUMNS = List.of("who", "sku", "at", "what", "price");
    private static final DatasetSpec LOG =
            Declared.dataset(
                    "name: log\npath: log.csv\nrole: events\n"
                            + "columns: {user: who, item: sku, time: at, event: what, price: price}");

    private static String at(long second) {
        return Moment.plus("2026-01-01T00:00:00", second * 1000);
    }

    private static List<String[]> log(int sessions) {
        Random random = new Random(1);
        List<String[]> rows = new ArrayList<>();
        for (int s = 0; s < sessions; s++) {
            String user = "u" + random.nextInt(80);
            long second = 7200L * s;
            int item = random.nextInt(40);
            List<String> events = new ArrayList<>(List.of("view"));
            if (random.nextBoolean()) {
                events.add("cart");
                if (random.nextBoolean()) {
                    events.add("buy");
                }
            }
            for (String event : events) {
                rows.add(new String[] {user, "i" + item, at(second), event, "" + item});
                second += 40 + random.nextInt(20);
            }
        }
        return rows;
    }

    private static Sequences learned(List<String[]> log) {
        SessionReader reader = SessionReader.of(LOG, COLUMNS);
        log.forEach(reader::add);
        assertTrue(reader.canBeWritten());
        return reader.sequences();
    }

    /** What a generator makes: rows that have nothing to do with each other. */
    private static List<String[]> made(Random random) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int item = random.nextInt(40);
            String event = List.of("view", "view", "cart", "buy").get(random.nextInt(4));
            rows.add(
                    new String[] {
                        "n" + random.nextInt(1000),
                        "m" + item,
                        at(random.nextInt(9999)),
                        event,
                        "" + item
                    });
        }
        return rows;
    }

    @Test
    void made_sessions_have_the_order_and_the_rates_of_the_funnel() {
        Sequences data = learned(log(3000));
        Random random = new Random(2);
        SessionRows made =
                new SessionRows(
                        LOG, COLUMNS, data.drawing(new SplittableRandom(3)), () -> made(random));
        for (int s = 0; s < 2000; s++) {
            List<String[]> rows = made.next();
            String events = rows.stream().map(row -> row[3]).collect(Collectors.joining(" "));
            assertTrue(List.of("view", "view cart", "view cart buy").contains(events), events);
            for (int i = 1; i < rows.size(); i++) {
                assertEquals(rows.get(0)[0], rows.get(i)[0]);
                assertEquals(rows.get(0)[1], rows.get(i)[1]);
                assertEquals(rows.get(0)[4], rows.get(i)[4]);
                double gap = Moment.between(rows.get(i - 1)[2], rows.get(i)[2]) / 1000;
                assertTrue(gap >= 35 && gap <= 67, gap + " seconds");
            }
        }
        Sessions compared = made.sessions(data);
        assertEquals(3000, compared.real());
        assertEquals(2000, compared.made());
        assertEquals("view", compared.events().get(0).event());
        for (Sessions.Reached event : compared.events()) {
            assertEquals(event.real(), event.made(), 0.04, event.toString());
        }
    }

    @Test
    void an_order_that_few_sessions_have_is_none_of_the_made_ones() {
        List<String[]> log = log(500);
        for (int i = 0; i < 9; i++) {
            log.add(new String[] {"rare", "i1", at(90_000_000 + 10 * i), "s" + i, "1"});
        }
        Sequences.Drawing drawing = learned(log).drawing(new SplittableRandom(1));
        List<String> rare =
                learned(log).sessions().stream()
                        .map(Session::events)
                        .filter(events -> events.size() == 9)
                        .findFirst()
                        .orElseThrow();
        for (int i = 0; i < 5000; i++) {
            assertFalse(drawing.next().events().equals(rare));
        }
    }

    @Test
    void without_rows_no_session_is_made() {
        SessionRows none =
                new SessionRows(
                        LOG, COLUMNS, learned(log(50)).drawing(new SplittableRandom(1)), List::of);
        assertTrue(none.next().isEmpty());
    }

    @Test
    void a_dataset_of_no_events_has_no_sessions() {
        assertNull(SessionReader.of(Declared.dataset("name: d\npath: d.csv"), COLUMNS));
    }

    @Test
    void later_times_are_written_as_the_first_one_is() {
        assertEquals("2026-01-31T23:59:30Z", Moment.plus("2026-01-31T23:58:00Z", 90_000));
        assertEquals("2026-02-01 00:01", Moment.plus("2026-01-31 23:59", 120_000));
        assertEquals(
                "2026-01-31 10:00:00.250+01:00", Moment.plus("2026-01-31 10:00:00.000+01:00", 250));
        assertEquals("1767225660", Moment.plus("1767225600", 60_000));
        assertEquals("1767225600250", Moment.plus("1767225600000", 250));
        assertEquals("2026-02-02", Moment.plus("2026-01-31", 2 * 86_400_000L));
        assertNull(Moment.plus("31.01.2026", 1));
    }
}
