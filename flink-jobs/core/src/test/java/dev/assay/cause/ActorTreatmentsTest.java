package dev.assay.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.cause.rows.RowPlaces;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.view.View;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What each error of actors does to a log is found in its rows and undone. */
class ActorTreatmentsTest {

    private static final int DAYS = 8;
    private static final int LINES = 600;

    private static final DatasetSpec SPEC =
            spec(Map.of("user", "who", "item", "sku", "session", "visit", "time", "at"));

    private final Rows last;
    private final Evidence accepted;

    ActorTreatmentsTest() {
        Random random = new Random(7);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int day = 1; day <= DAYS; day++) {
            files.put("data/" + day + ".csv", day(day, random).getBytes(StandardCharsets.UTF_8));
        }
        MeasuredCsv measured = MeasuredCsv.of(SPEC, files);
        accepted = measured.evidence();
        last = Rows.of(measured.columns());
        measured.forEachBatch(
                LINES,
                batch -> {
                    last.cells().clear();
                    last.add(batch);
                });
    }

    private static DatasetSpec spec(Map<String, String> columns) {
        return new DatasetSpec(
                new DatasetSpec.About("log", "clicks", "search-team", Role.EVENTS),
                new DatasetSpec.Reading("data/*.csv", CsvDialect.RFC_4180, List.of(), Map.of()),
                new DatasetSpec.Meaning(columns, List.of(), Map.of()),
                new DatasetSpec.Privacy(List.of("who"), Map.of()),
                new DatasetSpec.Demands(
                        List.of(), Map.of(), Limits.LEARNED, new Learned(false, false)));
    }

    private static String day(int day, Random random) {
        StringBuilder csv = new StringBuilder("at,who,visit,sku,name,price\n");
        LocalDateTime time = LocalDateTime.of(2026, 3, day, 6, 0);
        for (int i = 0; i < LINES; i++) {
            time = time.plusSeconds(20 + random.nextInt(90));
            int visit = i / 4;
            int item = 2 * (int) (30 * random.nextDouble() * random.nextDouble()) + i % 2;
            csv.append(time).append(time.getSecond() == 0 ? ":00" : "");
            csv.append(",u").append(1000 + (visit * 37 + day * 11) % 400);
            csv.append(",v").append(100_000 * day + visit);
            csv.append(",p").append(10_000 + 17 * item).append(",name of ").append(item);
            csv.append(',').append(5 + item).append(".50\n");
        }
        return csv.toString();
    }

    private Rows damaged(String kind) {
        Rows rows = last.copy();
        List<Target> targets = Target.of(accepted.profile(), accepted.bins(), accepted.batches());
        Operators.of(SPEC).stream()
                .filter(operator -> operator.id().equals(kind))
                .findFirst()
                .orElseThrow()
                .damage(rows, targets.get(0), 0.1, new SplittableRandom(3));
        return rows;
    }

    private Optional<Treatment> treatment(Rows rows, String kind) {
        return treatment(rows, kind, SPEC);
    }

    private Optional<Treatment> treatment(Rows rows, String kind, DatasetSpec spec) {
        Patient patient = new Patient(spec, "data/8.csv", rows, RowPlaces.NONE, accepted);
        return ActorTreatments.of(patient, Column.of(accepted, rows)).stream()
                .filter(treatment -> treatment.kind().equals(kind))
                .findFirst();
    }

    private void assertUndone(String kind) {
        Treatment treatment = treatment(damaged(kind), kind).orElseThrow();
        assertEquals(LINES / 10, treatment.damaged().size());
        assertEquals(texts(last), texts(treatment.repaired()));
    }

    private static List<List<String>> texts(Rows rows) {
        return rows.cells().stream().map(Arrays::asList).toList();
    }

    @Test
    void rows_of_a_bot_are_those_at_equal_intervals() {
        assertUndone("bot-flood");
    }

    @Test
    void a_scraper_takes_the_items_one_by_one() {
        assertUndone("scraper");
    }

    @Test
    void a_retry_is_an_earlier_row_a_moment_later() {
        assertUndone("retries");
    }

    @Test
    void users_who_do_nothing_but_act_on_one_item_are_left_out() {
        assertUndone("click-fraud");
    }

    @Test
    void a_row_in_the_session_of_another_user_goes_back_to_its_own() {
        Rows rows = damaged("reused-sessions");
        long before = different(rows);
        Treatment treatment = treatment(rows, "reused-sessions").orElseThrow();
        assertTrue(different(treatment.repaired()) <= before / 5, () -> "of " + before);
    }

    private long different(Rows rows) {
        long different = 0;
        for (int row = 0; row < LINES; row++) {
            boolean same = Arrays.equals(rows.cells().get(row), last.cells().get(row));
            different += same ? 0 : 1;
        }
        return different;
    }

    @Test
    void new_keys_of_known_items_are_told_by_their_names() {
        Rows rows = damaged("rekeyed-items");
        Treatment treatment = treatment(rows, "rekeyed-items").orElseThrow();
        assertEquals(different(rows), treatment.damaged().size());
    }

    @Test
    void a_session_key_that_is_stuck_is_no_mix_of_sessions() {
        Rows rows = last.copy();
        for (int i = 0; i < LINES; i += 10) {
            rows.cells().get(i)[rows.columns().indexOf("visit")] = "v800007";
        }
        assertEquals(Optional.empty(), treatment(rows, "reused-sessions"));
    }

    @Test
    void a_user_key_that_is_stuck_is_no_mix_of_sessions() {
        Rows rows = last.copy();
        for (int i = 0; i < LINES; i += 10) {
            rows.cells().get(i)[rows.columns().indexOf("who")] = "u1007";
        }
        assertEquals(Optional.empty(), treatment(rows, "reused-sessions"));
    }

    @Test
    void a_treatment_says_how_many_act_and_in_which_view_they_are() {
        Treatment bot = treatment(damaged("bot-flood"), "bot-flood").orElseThrow();
        assertEquals(View.USERS, bot.actors().view());
        assertEquals(1, bot.actors().with());
        assertTrue(bot.actors().of() > 100, () -> "of " + bot.actors());
        Treatment crowd = treatment(damaged("click-fraud"), "click-fraud").orElseThrow();
        assertEquals(LINES / 10, crowd.actors().with());
        Treatment items = treatment(damaged("rekeyed-items"), "rekeyed-items").orElseThrow();
        assertEquals(View.ITEMS, items.actors().view());
    }

    /** Times that are dates have no intervals; how much one user does says it. */
    @Test
    void who_does_more_than_anybody_did_is_told_where_times_are_dates() {
        Rows rows = last.copy();
        int at = rows.columns().indexOf("at");
        rows.cells().forEach(row -> row[at] = row[at].substring(0, 10));
        assertEquals(Optional.empty(), treatment(rows, "busy-user"));
        for (int i = 0; i < LINES; i += 20) {
            String[] row = rows.cells().get(i).clone();
            row[rows.columns().indexOf("who")] = "u9999";
            rows.cells().add(row);
        }
        Treatment busy = treatment(rows, "busy-user").orElseThrow();
        assertEquals(LINES / 20, busy.damaged().size());
        assertEquals(LINES, busy.repaired().cells().size());
        assertEquals(1, busy.actors().with());
    }

    /** Its own session is nobody's now: it gets one that no other row has. */
    @Test
    void the_only_row_of_a_session_in_that_of_another_user_gets_a_session_of_its_own() {
        Rows rows = last.copy();
        int visit = rows.columns().indexOf("visit");
        int who = rows.columns().indexOf("who");
        for (int i = 0; i < LINES; i++) {
            rows.cells().get(i)[visit] = "v" + (800_000 + i);
            rows.cells().get(i)[who] = "u" + (10_000 + i);
        }
        for (int i = 10; i < LINES; i += 20) {
            rows.cells().get(i)[visit] = rows.cells().get(i - 7)[visit];
        }
        Treatment mixed = treatment(rows, "reused-sessions").orElseThrow();
        assertEquals(
                LINES, mixed.repaired().cells().stream().map(row -> row[visit]).distinct().count());
    }

    @Test
    void a_session_that_other_columns_tell_is_called_mixed() {
        Rows rows = last.copy();
        Patient patient = new Patient(SPEC, "data/8.csv", rows, RowPlaces.NONE, accepted);
        Treatment shuffle = new Treatment("shuffle", List.of("visit"), List.of(1, 2), 9, rows, 2);
        Treatment named = MixedSessions.named(patient, shuffle);
        assertEquals("reused-sessions", named.kind());
        assertEquals(List.of(), named.columns());
        assertEquals(1, named.actors().with());
        Treatment other = new Treatment("shuffle", List.of("sku"), List.of(1, 2), 9, rows, 2);
        assertEquals(other, MixedSessions.named(patient, other));
    }

    @Test
    void a_declared_title_tells_which_item_a_new_key_is_of() {
        Rows rows = damaged("rekeyed-items");
        Map<String, String> meanings = new HashMap<>(SPEC.columns());
        meanings.put("title", "name");
        assertTrue(treatment(rows, "rekeyed-items", spec(meanings)).isPresent());
        meanings.remove("title");
        meanings.put("category", "name");
        assertTrue(treatment(rows, "rekeyed-items", spec(meanings)).isEmpty());
    }

    @Test
    void nothing_is_wrong_with_a_day_like_all_others() {
        Patient patient = new Patient(SPEC, "data/8.csv", last, RowPlaces.NONE, accepted);
        assertEquals(
                List.of(),
                ActorTreatments.of(patient, Column.of(accepted, last)).stream()
                        .map(Treatment::kind)
                        .toList());
    }
}
