package dev.assay.derive.anonymize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.anonymize.Transform;
import dev.assay.derive.table.TableKind;
import dev.assay.document.CanonicalJson;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymizingTest {

    private static final List<String> COLUMNS = List.of("age", "job", "zip", "born", "sex", "ill");

    private static final String QUASI = "quasi: [age, job, zip, born, sex]";

    @TempDir private Path temporary;

    private static DatasetSpec spec(String anonymize, String... more) {
        return Declared.dataset(
                "name: d\npath: d.csv\nanonymize: {" + anonymize + "}\n" + String.join("\n", more));
    }

    private static Rows people(int n, long seed) {
        Random random = new Random(seed);
        Rows rows = Rows.of(COLUMNS);
        for (int i = 0; i < n; i++) {
            double skewed = random.nextDouble();
            rows.cells()
                    .add(
                            new String[] {
                                "" + (17 + (int) (70 * skewed * skewed)),
                                "job" + (int) (12 * Math.pow(random.nextDouble(), 2)),
                                random.nextInt(50) == 0
                                        ? null
                                        : String.format("%05d", random.nextInt(800) * 7),
                                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20000)).toString(),
                                random.nextInt(3) == 0 ? "f" : "m",
                                "ill" + random.nextInt(4)
                            });
        }
        return rows;
    }

    private static ProjectKey key(String hex) throws IOException {
        return ProjectKey.of(hex.repeat(64), null, Path.of("."));
    }

    private static Anonymizing.Copy copy(DatasetSpec spec, Rows rows) throws IOException {
        return new Anonymizing(spec, List.of(spec), 1).of(rows, () -> key("a"));
    }

    private static Map<List<String>, Integer> classes(Rows rows, int columns) {
        Map<List<String>, Integer> sizes = new HashMap<>();
        rows.cells()
                .forEach(
                        row ->
                                sizes.merge(
                                        Arrays.asList(row).subList(0, columns), 1, Integer::sum));
        return sizes;
    }

    @Test
    void each_row_is_alike_with_as_many_others_as_declared_and_none_is_linked() throws IOException {
        for (int k : new int[] {2, 5, 20}) {
            Anonymizing.Copy copy = copy(spec(QUASI + ", k: " + k), people(3000, 1));
            assertTrue(Collections.min(classes(copy.rows(), 5).values()) >= k);
            assertEquals(3000, copy.rows().cells().size());
            assertTrue(copy.told().after().smallest() >= k);
            assertTrue(copy.told().after().prosecutor() <= 1.0 / k);
            assertTrue(copy.told().linkage().found() <= 0.01);
            assertEquals(1, copy.told().before().prosecutor());
        }
    }

    /** As it was published: cut at the median of what is spread most, while both parts have k. */
    private static double plainMondrian(List<Attribute> attributes, List<Integer> rows, int k) {
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            order.add(a);
        }
        order.sort(
                (a, b) ->
                        Double.compare(
                                loss(attributes.get(b), rows), loss(attributes.get(a), rows)));
        for (int a : order) {
            int[] codes = attributes.get(a).codes();
            int[] sorted = rows.stream().mapToInt(row -> codes[row]).sorted().toArray();
            int median = sorted[sorted.length / 2];
            for (int last : new int[] {median - 1, median}) {
                List<Integer> lower = rows.stream().filter(row -> codes[row] <= last).toList();
                List<Integer> upper = rows.stream().filter(row -> codes[row] > last).toList();
                if (lower.size() >= k && upper.size() >= k) {
                    return plainMondrian(attributes, lower, k)
                            + plainMondrian(attributes, upper, k);
                }
            }
        }
        return rows.size() * attributes.stream().mapToDouble(a -> loss(a, rows)).sum();
    }

    private static double loss(Attribute attribute, List<Integer> rows) {
        Set<Integer> values = new HashSet<>();
        rows.forEach(row -> values.add(attribute.codes()[row]));
        return attribute
                .scale()
                .loss(Collections.min(values), Collections.max(values), values.size());
    }

    @Test
    void no_more_is_lost_than_by_plain_mondrian() throws IOException {
        for (int seed = 1; seed <= 3; seed++) {
            Rows people = people(1000, seed);
            List<Attribute> attributes = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            for (int c = 0; c < 5; c++) {
                int at = c;
                attributes.add(
                        Attribute.of(
                                Arrays.asList(
                                        people.cells().stream()
                                                .map(row -> row[at])
                                                .toArray(String[]::new))));
            }
            for (int row = 0; row < 1000; row++) {
                all.add(row);
            }
            double plain = plainMondrian(attributes, all, 5) / (5.0 * 1000);
            double ours = copy(spec(QUASI), people).told().rows().loss();
            assertTrue(ours <= plain, ours + " > " + plain);
        }
    }

    @Test
    void rows_are_suppressed_and_counted_where_there_are_fewer_than_k() throws IOException {
        Anonymizing.Copy copy = copy(spec(QUASI + ", k: 50"), people(40, 1));
        assertEquals(40, copy.told().rows().suppressed());
        assertEquals(List.of(), copy.rows().cells());
        assertEquals(1, copy.told().rows().loss());
        assertEquals(0, copy(spec(QUASI), Rows.of(COLUMNS)).told().rows().original());
    }

    @Test
    void a_protected_column_has_l_values_in_each_class_and_shares_near_those_of_all()
            throws IOException {
        Rows people = people(2000, 3);
        Anonymizing.Copy copy = copy(spec(QUASI + ", protect: ill, l: 3, t: 0.4"), people);
        Map<List<String>, Map<String, Integer>> ills = new HashMap<>();
        for (String[] row : copy.rows().cells()) {
            ills.computeIfAbsent(Arrays.asList(row).subList(0, 5), r -> new TreeMap<>())
                    .merge(row[5], 1, Integer::sum);
        }
        Map<String, Integer> all = new TreeMap<>();
        people.cells().forEach(row -> all.merge(row[5], 1, Integer::sum));
        for (Map<String, Integer> one : ills.values()) {
            double n = one.values().stream().mapToInt(Integer::intValue).sum();
            double far = 0;
            for (String ill : all.keySet()) {
                far += Math.abs(one.getOrDefault(ill, 0) / n - all.get(ill) / 2000.0) / 2;
            }
            assertTrue(one.size() >= 3 && far <= 0.4 + 1e-9, one.toString());
        }
    }

    private static Rows users() {
        Rows rows = Rows.of(List.of("user", "day", "note"));
        for (int i = 0; i < 40; i++) {
            rows.cells()
                    .add(
                            new String[] {
                                "u" + i % 10, "2025-03-" + (10 + i % 20), i % 2 == 0 ? "=1+1" : "-5"
                            });
        }
        return rows;
    }

    private static final String[] OF_USERS = {"columns: {user: user}"};

    @Test
    void a_value_has_one_name_in_all_datasets_which_only_the_key_gives() throws IOException {
        DatasetSpec spec = spec("columns: {note: drop, day: keep}", OF_USERS);
        Set<String> one = new HashSet<>();
        copy(spec, users()).rows().cells().forEach(row -> one.add(row[0]));
        Rows other = Rows.of(List.of("who"));
        users().cells().forEach(row -> other.cells().add(new String[] {row[0]}));
        Set<String> two = new HashSet<>();
        copy(spec("columns: {who: pseudonym}"), other)
                .rows()
                .cells()
                .forEach(row -> two.add(row[0]));
        assertEquals(one, two);
        assertEquals(10, one.size());
        Anonymizing.Copy third =
                new Anonymizing(spec, List.of(spec), 1).of(users(), () -> key("b"));
        assertFalse(third.rows().cells().stream().anyMatch(row -> one.contains(row[0])));
        assertEquals(List.of("user", "day"), third.rows().columns());
    }

    @Test
    void both_ends_of_a_reference_are_named_anew() throws Exception {
        Path file = temporary.resolve("assay.yaml");
        Files.writeString(
                file,
                """
                format: assay/1
                datasets:
                  - {name: users, path: u.csv, sensitive: [id]}
                  - {name: orders, path: o.csv, references: {by: users.id}}
                """);
        List<DatasetSpec> all = SpecReader.read(file).datasets();
        DatasetSpec orders = all.get(1);
        Rows rows = Rows.of(List.of("by"));
        rows.cells().add(new String[] {"7"});
        Anonymized told = new Anonymizing(orders, all, 1).of(rows, () -> key("a")).told();
        assertEquals(
                new Anonymized.Column("by", Transform.PSEUDONYM, Anonymized.Reason.REFERENCE),
                told.columns().get(0));
    }

    @Test
    void the_days_of_a_user_move_together() throws IOException {
        Rows rows = Rows.of(List.of("user", "day"));
        rows.cells().add(new String[] {"a", "2025-03-01"});
        rows.cells().add(new String[] {"a", "2025-03-11 12:00:00"});
        rows.cells().add(new String[] {"a", "no day"});
        List<String[]> cells =
                copy(spec("columns: {day: shift, user: suppress}", OF_USERS), rows).rows().cells();
        LocalDate first = LocalDate.parse(cells.get(1)[1].substring(0, 10));
        LocalDate second = LocalDate.parse(cells.get(2)[1].substring(0, 10));
        assertEquals(10, Math.abs(ChronoUnit.DAYS.between(first, second)));
        assertNotEquals(LocalDate.of(2025, 3, 1), first);
        assertEquals(null, cells.get(0)[1]);
        assertEquals(null, cells.get(0)[0]);
    }

    @Test
    void without_a_key_nothing_is_named_anew_and_what_needs_none_needs_none() throws IOException {
        Anonymizing.Keys none =
                () -> {
                    throw new IOException("none");
                };
        DatasetSpec keyed = spec("columns: {note: keep}", OF_USERS);
        assertThrows(
                IOException.class,
                () -> new Anonymizing(keyed, List.of(keyed), 1).of(users(), none));
        DatasetSpec plain = spec("columns: {user: drop, day: keep, note: keep}", OF_USERS);
        assertEquals(
                40,
                new Anonymizing(plain, List.of(plain), 1).of(users(), none).rows().cells().size());
    }

    @Test
    void columns_that_single_rows_out_are_found_where_none_is_declared() throws IOException {
        Rows rows = people(1000, 5);
        List<String> found =
                copy(spec("k: 5"), rows).told().columns().stream()
                        .filter(c -> c.reason() == Anonymized.Reason.FOUND)
                        .map(Anonymized.Column::name)
                        .toList();
        assertTrue(found.containsAll(List.of("born", "age", "zip")), found.toString());
    }

    @Test
    void the_original_stays_and_its_order_says_nothing() throws IOException {
        Rows rows = people(500, 7);
        Rows before = rows.copy();
        Rows turned = rows.copy();
        Collections.shuffle(turned.cells(), new Random(1));
        Anonymizing.Copy copy = copy(spec(QUASI), rows);
        for (int i = 0; i < 500; i++) {
            assertEquals(List.of(before.cells().get(i)[0]), List.of(rows.cells().get(i)[0]));
        }
        assertEquals(
                classes(copy.rows(), 6).keySet(),
                classes(copy(spec(QUASI), turned).rows(), 6).keySet());
        assertFalse(CanonicalJson.line(copy.told()).contains("job3"));
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_begins_with_an_apostrophe() throws IOException {
        Anonymizing.Copy copy =
                copy(spec("columns: {user: drop, day: drop, note: keep}", OF_USERS), users());
        CopyFolder.write(TableKind.CSV, temporary.resolve("d.csv"), copy.rows());
        List<String> lines = Files.readAllLines(temporary.resolve("d.csv"));
        assertEquals(Set.of("note", "'=1+1", "-5"), new HashSet<>(lines));
        assertEquals(41, lines.size());
    }
}
