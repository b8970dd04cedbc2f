package dev.assay.derive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.Accountant;
import dev.assay.privacy.dp.Ledger;
import dev.assay.privacy.dp.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Map<String, ColumnType> TYPES = types();

    private static Map<String, ColumnType> types() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        types.put("who", ColumnType.TEXT);
        types.put("mail", ColumnType.TEXT);
        types.put("paid", ColumnType.DECIMAL);
        types.put("town", ColumnType.CATEGORICAL);
        types.put("at", ColumnType.DATE);
        return types;
    }

    private static DatasetSpec spec(String privacy) {
        return Declared.dataset(
                """
                name: orders
                path: orders.csv
                columns: {user: who}
                sensitive: [mail]
                privacy: {%s}
                """
                        .formatted(privacy));
    }

    private static ProjectKey key(String hex) throws IOException {
        return ProjectKey.of(hex.repeat(64), null, Path.of("."));
    }

    /** Users with three rows each, and one who has more than all others together. */
    private static Rows rows(int users) {
        Random random = new Random(1);
        Rows rows = Rows.of(List.copyOf(TYPES.keySet()));
        for (int i = 0; i < users * 7; i++) {
            String user = i < users * 3 ? "user" + i % users : "greedy";
            String town = i % 500 == 0 ? "hamlet" + i : random.nextBoolean() ? "Aachen" : "Bremen";
            String[] row = {
                user, user + "@example.org", "" + random.nextInt(101), town, "2026-01-31"
            };
            rows.cells().add(row);
        }
        rows.cells().add(new String[] {null, null, "5", "nowhere", null});
        return rows;
    }

    private static Published published(String privacy, String key, String state, int users)
            throws IOException {
        return new Publishing(spec(privacy), TYPES, key(key), state).of(rows(users)).orElseThrow();
    }

    @Test
    void what_is_published_is_near_what_is_there_of_rows_that_count() throws IOException {
        Published of =
                published("epsilon: 10, rowsPerUser: 3, bounds: {paid: [0, 100]}", "a", "s", 4000);
        assertEquals(4001, of.users(), 40);
        assertEquals(12_003, of.rows(), 120);
        Published.Column paid = of.columns().get(0);
        assertEquals(
                List.of("paid", "town", "at"), of.columns().stream().map(c -> c.name()).toList());
        assertEquals(50, paid.numbers().mean(), 1);
        assertEquals(50 * 12_003, paid.numbers().sum(), 12_003);
        assertEquals(25, paid.numbers().quantiles().get(0), 3);
        assertEquals(75, paid.numbers().quantiles().get(2), 3);
        assertEquals(1200, paid.numbers().histogram().get(3), 200);
        List<Published.Frequent> towns = of.columns().get(1).frequent();
        assertEquals(2, towns.size(), towns + "");
        assertTrue(towns.get(0).users() > 3000 && towns.get(0).users() < 4001, towns + "");
        assertTrue(
                of.columns().get(2).frequent().isEmpty() && of.columns().get(2).numbers() == null);
    }

    @Test
    void bounds_that_are_not_declared_are_found() throws IOException {
        Published of = published("epsilon: 10, rowsPerUser: 3", "a", "s", 4000);
        assertEquals(128, of.columns().get(0).numbers().high());
        assertEquals(50, of.columns().get(0).numbers().mean(), 2);
    }

    @Test
    void the_same_state_and_key_have_the_same_noise_and_all_others_have_another()
            throws IOException {
        String privacy = "epsilon: 1";
        String first = CanonicalJson.line(published(privacy, "a", "s", 200));
        assertEquals(first, CanonicalJson.line(published(privacy, "a", "s", 200)));
        assertNotEquals(
                published(privacy, "a", "s", 200).rows(), published(privacy, "b", "s", 200).rows());
        assertNotEquals(
                published(privacy, "a", "s", 200).rows(), published(privacy, "a", "t", 200).rows());
    }

    @Test
    void all_statistics_cost_no_more_than_their_part_of_the_budget() throws IOException {
        Published of = published("epsilon: 2, delta: 1e-5, publications: 4", "a", "s", 200);
        List<Ledger.Cost> spent = of.cost().spent();
        double rho = spent.stream().mapToDouble(Ledger.Cost::rho).sum();
        double delta = spent.stream().mapToDouble(Ledger.Cost::delta).sum();
        assertEquals(Accountant.rho(2, 5e-6) / 4, rho, 1e-9);
        assertEquals(5e-6 / 4, delta, 1e-12);
        assertEquals(
                List.of(
                        "users",
                        "rows",
                        "present of paid",
                        "bounds of paid",
                        "sum of paid",
                        "mean of paid",
                        "quartiles of paid",
                        "histogram of paid",
                        "present of town",
                        "frequent of town",
                        "present of at"),
                spent.stream().map(Ledger.Cost::statistic).toList());
    }

    @Test
    void no_value_of_a_single_user_and_none_of_a_sensitive_column_is_in_it() throws IOException {
        String all = CanonicalJson.line(published("epsilon: 29", "a", "s", 4000));
        assertFalse(all.contains("example.org") || all.contains("user1"), all);
        assertFalse(all.contains("hamlet") || all.contains("nowhere"), all);
    }

    @Test
    void rows_without_users_have_no_publication() throws IOException {
        Rows rows = Rows.of(List.copyOf(TYPES.keySet()));
        rows.cells().add(new String[] {null, null, "5", "nowhere", null});
        assertTrue(new Publishing(spec("epsilon: 1"), TYPES, key("a"), "s").of(rows).isEmpty());
    }

    @Test
    void a_state_is_another_with_other_contents_another_declaration_or_another_key()
            throws IOException {
        List<DataFile> files = List.of(new DataFile("orders.csv", 9, 1, "h"));
        String state = DataState.of(key("a"), spec("epsilon: 1"), files);
        List<DataFile> moved = List.of(new DataFile("other.csv", 9, 2, "h"));
        assertEquals(state, DataState.of(key("a"), spec("epsilon: 1"), moved));
        assertNotEquals(
                state,
                DataState.of(
                        key("a"),
                        spec("epsilon: 1"),
                        List.of(new DataFile("orders.csv", 9, 1, "i"))));
        assertNotEquals(state, DataState.of(key("a"), spec("epsilon: 2"), files));
        assertNotEquals(state, DataState.of(key("b"), spec("epsilon: 1"), files));
    }
}
