package dev.assay.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.privacy.PrivateLearning;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.View;
import dev.assay.declare.yaml.SpecException;
import dev.assay.metric.Metric;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecReaderTest {

    @TempDir Path folder;

    static Stream<Path> refused() throws IOException, URISyntaxException {
        Path cases = Path.of(SpecReaderTest.class.getResource("refused").toURI());
        return Files.list(cases).sorted();
    }

    /** The first line of each case is a comment with the place and the message. */
    @ParameterizedTest
    @MethodSource("refused")
    void a_bad_declaration_is_refused_with_its_place_and_what_to_do(Path file) throws IOException {
        String expected = Files.readAllLines(file).get(0).substring(2);
        SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(file));
        assertEquals(file + ":" + expected, e.getMessage());
    }

    @Test
    void every_key_is_read() throws Exception {
        AuditSpec spec =
                read(
                        """
                        format: assay/1
                        datasets:
                          - name: transactions
                            description: one line per product on an invoice
                            owner: search-team
                            path: data/transactions/*.csv
                            role: events
                            columns: {user: CustomerID, item: StockCode, time: InvoiceDate}
                            types: {StockCode: text, UnitPrice: decimal}
                            key: [InvoiceNo, StockCode]
                            sensitive: [Email]
                            missing: [NA, "?"]
                            delimiter: tab
                            header: false
                            rules:
                              - completeness(CustomerID) >= 70%
                            learned: {gan: false}
                            onMalformed: count
                            calendar:
                              - US
                              - Summer sale: [2025-07-03, 2026-07-01/2026-07-14]
                                Fair: [2026-05-05]
                              - CN
                        """);
        DatasetSpec expected =
                new DatasetSpec(
                        new DatasetSpec.About(
                                "transactions",
                                "one line per product on an invoice",
                                "search-team",
                                Role.EVENTS),
                        new DatasetSpec.Reading(
                                "data/transactions/*.csv",
                                new CsvDialect('\t', false),
                                List.of("NA", "?"),
                                Map.of(
                                        "StockCode",
                                        ColumnType.TEXT,
                                        "UnitPrice",
                                        ColumnType.DECIMAL)),
                        new DatasetSpec.Meaning(
                                Map.of(
                                        "user",
                                        "CustomerID",
                                        "item",
                                        "StockCode",
                                        "time",
                                        "InvoiceDate"),
                                List.of("InvoiceNo", "StockCode"),
                                Map.of()),
                        new DatasetSpec.Privacy(List.of("Email"), Map.of()),
                        new DatasetSpec.Demands(
                                List.of(
                                        new Rule(
                                                "completeness(CustomerID) >= 70%",
                                                16,
                                                Metric.COMPLETENESS,
                                                "CustomerID",
                                                Double.NaN,
                                                Rule.Comparison.AT_LEAST,
                                                0.7)),
                                Map.of(),
                                Limits.LEARNED,
                                new Learned(true, false),
                                new DeclaredCalendar(
                                        List.of("US", "CN"),
                                        Map.of(
                                                "Summer sale",
                                                List.of("2025-07-03", "2026-07-01/2026-07-14"),
                                                "Fair",
                                                List.of("2026-05-05"))),
                                OnMalformed.COUNT));
        assertEquals(expected, spec.datasets().get(0));
    }

    @Test
    void a_dataset_of_events_has_its_views_behind_it() throws Exception {
        AuditSpec spec =
                read(
                        """
                        format: assay/1
                        datasets:
                          - name: log
                            path: log.csv
                            role: events
                            columns: {user: who, item: what, time: at, event: did}
                            views:
                              hours: false
                              weekdays: true
                              sessions: {gap: 90s}
                              actions: {limits: {numeric-drift: 2}}
                              users: {limits: {actions/numeric-drift: 2}, learned: {gan: true}}
                              steps: {purchase: [paid, "gekauft"], view: seen}
                            rules:
                              - rows >= 1
                              - log.users: max(actions) <= 500
                          - {name: shop, path: shop.csv}
                        """);
        assertEquals(
                List.of(
                        "log",
                        "log.actions",
                        "log.users",
                        "log.items",
                        "log.sessions",
                        "log.weekdays",
                        "shop"),
                spec.datasets().stream().map(DatasetSpec::name).toList());
        DatasetSpec users = spec.datasets().get(2);
        assertEquals(1, spec.datasets().get(0).rules().size());
        assertEquals("max(actions) <= 500", users.rules().get(0).text());
        assertEquals(3, users.limits().factor("actions", KnownCheck.NUMERIC_DRIFT));
        Limits actions = spec.datasets().get(1).limits();
        assertEquals(3 * 2, actions.factor("session_users", KnownCheck.NUMERIC_DRIFT));
        assertEquals(2, actions.factor("item_crowd", KnownCheck.NUMERIC_DRIFT));
        assertEquals(2, actions.factor("user_equal_gaps", KnownCheck.NUMERIC_DRIFT));
        assertEquals(3, actions.factor("item_crowd", KnownCheck.COMPLETENESS));
        assertEquals(new Learned(false, true), users.learned());
        assertEquals(90, users.view().orElseThrow().options().gapSeconds());
        assertEquals(
                Map.of("paid", Step.PURCHASE, "gekauft", Step.PURCHASE, "seen", Step.VIEW),
                users.view().orElseThrow().options().steps());
    }

    @Test
    void a_number_or_a_time_that_is_never_shown_has_no_part_in_views() throws Exception {
        List<DatasetSpec> datasets =
                read("""
                                format: assay/1
                                datasets:
                                  - name: log
                                    path: log.csv
                                    role: events
                                    columns: {user: who, item: what, time: at, price: paid}
                                    sensitive: [at, paid]
                                """)
                        .datasets();
        assertEquals(
                List.of("log", "log.actions", "log.users", "log.items"),
                datasets.stream().map(DatasetSpec::name).toList());
        for (DatasetSpec view : datasets.subList(1, datasets.size())) {
            assertEquals(
                    Map.of("user", "who", "item", "what"),
                    view.view().orElseThrow().rows().columns());
        }
    }

    @Test
    void a_view_that_needs_a_meaning_which_no_column_has_is_not_made() throws Exception {
        DatasetSpec log =
                read("""
                                format: assay/1
                                datasets:
                                  - name: log
                                    path: log.csv
                                    role: events
                                    columns: {user: who}
                                """)
                        .datasets()
                        .get(0);
        assertEquals(
                List.of("log.actions", "log.users"),
                DerivedDatasets.of(log).stream().map(DatasetSpec::name).toList());
        assertEquals(
                List.of(
                        new DerivedDatasets.Missing(View.ITEMS, List.of(Field.ITEM)),
                        new DerivedDatasets.Missing(View.SESSIONS, List.of(Field.TIME)),
                        new DerivedDatasets.Missing(View.HOURS, List.of(Field.TIME))),
                DerivedDatasets.missing(log));
    }

    @Test
    void judgments_are_compared_with_the_only_log_of_searches_or_the_one_that_is_said()
            throws Exception {
        String log =
                """
                - {name: %s, path: log.json, role: events, columns: ubi, sensitive: [user_query]}
                """;
        String judged =
                """
                - name: grades
                  path: grades.csv
                  role: judgments
                  columns: {query: q, item: i, grade: g}
                """;
        String start = "format: assay/1\ndatasets:\n" + judged;
        String one = start + String.format(log, "a");
        String two = one + String.format(log, "b");
        assertEquals("a", comparedWith(one));
        assertEquals(null, comparedWith(start));
        assertEquals(null, comparedWith(two));
        assertEquals("b", comparedWith(two.replace("g}\n", "g}\n  views: {judged: {with: b}}\n")));
        DatasetSpec queries =
                read(one).datasets().stream()
                        .filter(dataset -> dataset.name().equals("a.queries"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(queries.isSensitive("query"));
    }

    private String comparedWith(String declaration) throws Exception {
        ViewOf view =
                read(declaration).datasets().stream()
                        .filter(dataset -> dataset.name().equals("grades.judged"))
                        .findFirst()
                        .flatMap(DatasetSpec::view)
                        .orElseThrow();
        return view.with() == null ? null : view.with().dataset();
    }

    @Test
    void all_but_name_and_path_has_a_default() throws Exception {
        AuditSpec spec = read("format: assay/1\ndatasets: [{name: a, path: a.csv}]\n");
        assertEquals(
                List.of(DatasetSpec.of("a", "a.csv").withFormat(new AsFound())), spec.datasets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"订单", "Заказы", "größe_2024", "注文.明細", "𠮷野-1", "हिन्दी"})
    void a_name_may_have_letters_of_any_script(String name) throws Exception {
        AuditSpec spec = read("format: assay/1\ndatasets: [{name: " + name + ", path: a.csv}]\n");
        assertEquals(name, spec.datasets().get(0).name());
    }

    @Test
    void what_an_anchor_names_can_be_used_again() throws Exception {
        AuditSpec spec =
                read(
                        """
                        format: assay/1
                        datasets:
                          - {name: a, path: a.csv, missing: &none [NA, "-"]}
                          - {name: b, path: b.csv, missing: *none}
                        """);
        assertEquals(List.of("NA", "-"), spec.datasets().get(1).missing());
    }

    @Test
    void columns_that_identify_users_are_sensitive_without_being_declared() throws Exception {
        AuditSpec spec =
                read(
                        """
                        format: assay/1
                        datasets: [{name: a, path: a.csv, columns: {user: Id}, sensitive: [Mail]}]
                        """);
        DatasetSpec dataset = spec.datasets().get(0);
        assertTrue(dataset.isSensitive("Id"));
        assertTrue(dataset.isSensitive("Mail"));
        assertTrue(!dataset.isSensitive("Price"));
    }

    @Test
    void a_column_may_be_said_not_to_be_sensitive_and_why() throws Exception {
        AuditSpec spec =
                read(
                        """
                        format: assay/1
                        datasets:
                          - name: a
                            path: a.csv
                            sensitive: {Mail: true, Site: false, Shop: false}
                            public: {Shop: of the street directory}
                        """);
        DatasetSpec dataset = spec.datasets().get(0);
        assertTrue(dataset.isSensitive("Mail"));
        assertEquals(Map.of("Site", "", "Shop", "of the street directory"), dataset.open());
    }

    @Test
    void a_declaration_that_does_not_exist_says_where_to_write_it() {
        Path file = folder.resolve("assay.yaml");
        assertFault(file, ": there is no such file; write a declaration there (format: assay/1)");
    }

    @Test
    void an_empty_declaration_says_how_to_start() throws IOException {
        Path file = write("# nothing yet\n".getBytes(StandardCharsets.UTF_8));
        assertFault(file, ":1:1: the declaration is empty; start it with format: assay/1");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        Path file = write("format: assay/1 # \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFault(file, ": the file is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void a_file_too_large_to_be_a_declaration_is_refused() throws IOException {
        Path file = write(new byte[(1 << 20) + 1]);
        assertFault(file, ": the declaration is larger than 1 MiB; is this the right file?");
    }

    @Test
    void a_folder_is_no_declaration() throws IOException {
        Path file = Files.createDirectory(folder.resolve("assay.yaml"));
        SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(file));
        assertTrue(e.getMessage().startsWith(file + ": the file cannot be read"), e.getMessage());
    }

    @Test
    void nesting_that_would_fill_the_stack_is_refused() throws IOException {
        String text = "format: assay/1\ndatasets: " + "[".repeat(100_000);
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        assertFault(
                file,
                ":2:42: mappings and lists are nested deeper than 32; a declaration needs five"
                        + " levels");
    }

    @Test
    void aliases_that_multiply_are_refused() throws IOException {
        StringBuilder text = new StringBuilder("format: assay/1\nx0: &x0 [a, a]\n");
        for (int i = 1; i < 40; i++) {
            text.append("x%d: &x%d [*x%d, *x%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Path file = write(text.toString().getBytes(StandardCharsets.UTF_8));
        SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(file));
        assertTrue(e.getMessage().contains("aliases"), e.getMessage());
    }

    private AuditSpec read(String text) throws Exception {
        return SpecReader.read(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("assay.yaml"), bytes);
    }

    private static void assertFault(Path file, String fault) {
        SpecException e = assertThrows(SpecException.class, () -> SpecReader.read(file));
        assertEquals(file + fault, e.getMessage());
    }

    @Test
    void what_networks_may_tell_of_a_row_is_declared_with_them() throws Exception {
        AuditSpec spec =
                read(
                        """
                format: assay/1
                datasets:
                  - name: orders
                    path: data/orders.csv
                    learned: {gan: false, dp: {epsilon: 3}}
                  - name: users
                    path: data/users.csv
                    learned: {dp: {epsilon: 0.5, delta: 1e-7, clip: 2.5}}
                """);
        Learned orders = spec.datasets().get(0).learned();
        assertEquals(new Learned(true, false, new PrivateLearning(3, null, 1)), orders);
        assertEquals(1e-5, orders.dp().deltaFor(100));
        assertEquals(1e-8, orders.dp().deltaFor(10_000_000), 1e-20);
        assertEquals(
                new Learned(true, true, new PrivateLearning(0.5, 1e-7, 2.5)),
                spec.datasets().get(1).learned());
    }
}
