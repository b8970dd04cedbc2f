package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declared users beside what a log says that they do. */
class ProfilesTest {

    private static final Map<String, String> OF_LOG =
            Map.of(
                    "user",
                    "who",
                    "item",
                    "what",
                    "time",
                    "at",
                    "event",
                    "did",
                    "price",
                    "price",
                    "quantity",
                    "pieces");

    @TempDir private Path project;

    private ViewOf view(Map<String, String> log) {
        ViewOf.Rows people =
                new ViewOf.Rows(
                        CsvDialect.RFC_4180,
                        List.of(),
                        Partitions.NONE,
                        Map.of("user", "id"),
                        List.of("id", "mail"));
        ViewOf.Rows events = new ViewOf.Rows(CsvDialect.RFC_4180, List.of(), Partitions.NONE, log);
        return new ViewOf("people", View.PROFILES, people, ViewOptions.USUAL)
                .with(new ViewOf.With("log", events, List.of("log.csv")), project.toString());
    }

    private Map<Long, Map<String, String>> profiles(Map<String, String> log) throws IOException {
        byte[] people = Files.readAllBytes(project.resolve("people.csv"));
        Format format = ViewRows.format(view(log));
        return ViewRows.read(format, new InMemory(people, 1 << 16), people.length, people.length)
                .byPosition();
    }

    @Test
    void profiles_are_what_another_engine_makes_of_the_same_users_and_events() throws Exception {
        Random random = new Random(5);
        StringBuilder people = new StringBuilder("id,country,mail,plan\n");
        for (int i = 0; i < 300; i++) {
            people.append(random.nextInt(30) == 0 ? "" : "u" + random.nextInt(250)).append(',');
            people.append(random.nextInt(9) == 0 ? "" : "land " + random.nextInt(4));
            people.append(",m" + i + "@example.org,p" + random.nextInt(3) + '\n');
        }
        Files.writeString(project.resolve("people.csv"), people);
        String[] steps = {"view", "view", "add_to_cart", "purchase", "refund", "x"};
        StringBuilder log = new StringBuilder("who,what,at,did,price,pieces\n");
        for (int i = 0; i < 4_000; i++) {
            log.append(random.nextInt(20) == 0 ? "" : "u" + (60 + random.nextInt(300))).append(',');
            log.append("i" + random.nextInt(60)).append(',');
            log.append(random.nextInt(9) == 0 ? "" : "2024-02-" + (10 + random.nextInt(9)));
            log.append(',' + steps[random.nextInt(steps.length)] + ',');
            log.append(random.nextInt(999) / 100.0).append("," + random.nextInt(4) + "\n");
        }
        Files.writeString(project.resolve("log.csv"), log);
        Map<Long, Map<String, String>> ours = profiles(OF_LOG);
        Map<Long, Map<String, String>> theirs = new TreeMap<>();
        EventViewsOracleTest.query(
                project.resolve("log.csv"),
                OF_LOG,
                List.of(
                        "CREATE TABLE people AS SELECT row_number() OVER () - 1 AS row, * FROM"
                                + " read_csv('"
                                + project.resolve("people.csv")
                                + "', all_varchar = true, header = true, delim = ',',"
                                + " parallel = false, nullstr = '')"),
                "profiles",
                theirs);
        assertEquals(theirs.keySet(), ours.keySet());
        assertTrue(ours.values().stream().anyMatch(row -> row.get("has_events").equals("false")));
        assertTrue(ours.values().stream().anyMatch(row -> row.get("unknown_actors").equals("1")));
        ours.forEach(
                (position, row) ->
                        row.forEach(
                                (column, cell) ->
                                        EventViewsOracleTest.assertSame(
                                                column + " of row " + position,
                                                theirs.get(position),
                                                column,
                                                cell)));
    }

    @Test
    void a_key_that_is_written_anew_leaves_users_without_events_and_actors_without_a_user()
            throws IOException {
        Files.writeString(project.resolve("people.csv"), "id,plan\nA1,x\nA2,y\nA3,\n");
        Files.writeString(project.resolve("log.csv"), "who\nA1\nA1\na2\na3\na4\na5\n");
        Map<Long, Map<String, String>> rows = profiles(Map.of("user", "who"));
        assertEquals("true", rows.get(0L).get("has_events"));
        assertEquals("x", rows.get(0L).get("plan"));
        assertEquals("false", rows.get(1L).get("has_events"));
        assertNull(rows.get(2L).get("plan"));
        // Four actors are nobody: one user has two of them.
        assertEquals(
                List.of("2", "1", "1"),
                rows.values().stream().map(row -> row.get("unknown_actors")).toList());
        // Of times and prices the log says nothing.

        assertFalse(rows.get(0L).containsKey("mean_price"));
    }

    @Test
    void a_log_that_goes_on_as_before_changes_nothing() throws IOException {
        Map<String, String> meanings = Map.of("user", "who", "time", "at", "price", "price");
        Files.writeString(project.resolve("people.csv"), "id,plan\nA1,x\nA2,y\n");
        StringBuilder log = new StringBuilder("who,at,price\n");
        for (int day = 1; day <= 5; day++) {
            log.append("A1,2024-02-0" + day + " 08:00:00,2\nA1,2024-02-0" + day + " 09:30:00,4\n");
        }
        Files.writeString(project.resolve("log.csv"), log);
        Map<Long, Map<String, String>> before = profiles(meanings);
        log.append("A1,2024-02-06 08:00:00,2\nA1,2024-02-06 09:30:00,4\n");
        Files.writeString(project.resolve("log.csv"), log);
        assertEquals(before, profiles(meanings));
        assertEquals("3.0", before.get(0L).get("mean_price"));
    }

    @Test
    void it_is_made_where_there_is_a_log_and_has_nothing_that_nobody_may_see() throws Exception {
        String people =
                """
                format: assay/1
                datasets:
                  - name: people
                    path: people.csv
                    role: users
                    columns: {user: id}
                    sensitive: [mail]
                    types: {plan: categorical, mail: text}
                """;
        assertEquals(List.of("people"), names(read(people)));
        String log = "  - {name: %s, path: log.csv, role: events, columns: {user: who}}\n";
        AuditSpec both = read(people + log.formatted("log"));
        assertEquals(
                List.of("people", "people.profiles", "log", "log.actions", "log.users"),
                names(both));
        DatasetSpec profiles = both.datasets().get(1);
        assertEquals(List.of("id", "mail"), sorted(profiles.view().orElseThrow().rows().hidden()));
        assertEquals(Set.of("plan"), profiles.types().keySet());
        String two = people + log.formatted("log") + log.formatted("other");
        assertFalse(names(read(two)).contains("people.profiles"));
        String said =
                people + "    views: {profiles: {with: other}}\n" + two.substring(people.length());
        assertEquals("other", read(said).datasets().get(1).view().orElseThrow().with().dataset());
    }

    private static List<String> sorted(List<String> some) {
        return some.stream().sorted().toList();
    }

    private static List<String> names(AuditSpec spec) {
        return spec.datasets().stream().map(DatasetSpec::name).toList();
    }

    private AuditSpec read(String text) throws Exception {
        Path file = project.resolve("assay.yaml");
        Files.writeString(file, text);
        return SpecReader.read(file);
    }
}
