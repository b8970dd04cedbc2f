package dev.assay.inventory.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.SpecReader;
import dev.assay.declare.view.Field;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.inventory.guess.LooksLike.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestedTest {

    private static final String ORDERS =
            "order_id:of90 customer_id:of400 sku:of300 time:times quantity:of5 unit_price:price";
    private static final String CUSTOMERS = "customer_id:key first_name:persons email:mails";

    @TempDir Path folder;

    private final Map<String, Evidence> evidence = new TreeMap<>();
    private final Map<String, Guessed> guessed = new TreeMap<>();
    private final List<DatasetSpec> specs = new ArrayList<>();

    private void measure(String name, String columns) {
        MeasuredCsv csv = MadeUp.table(columns);
        evidence.put(name, csv.evidence());
        guessed.put(name, Guess.of(name, csv.profile(), csv.evidence().keys()));
        specs.add(DatasetSpec.of(name, "data/" + name + ".csv"));
    }

    private FoundDataset found(String name, String path, String fault) {
        return new FoundDataset(name, path, List.of(), List.of(), null, false, fault);
    }

    private List<DatasetSpec> read(List<String> entries) throws Exception {
        Path file = folder.resolve("assay.yaml");
        Files.writeString(file, Suggested.document(entries));
        return SpecReader.read(file).datasets().stream()
                .filter(spec -> spec.view().isEmpty())
                .toList();
    }

    @Test
    void what_is_suggested_reads_back_as_a_declaration() throws Exception {
        measure("orders", ORDERS);
        measure("customers", CUSTOMERS);
        List<LooksLike> references = new References(specs, evidence, guessed).found();
        List<String> entries =
                specs.stream()
                        .map(
                                spec ->
                                        Suggested.entry(
                                                found(spec.name(), spec.path(), ""),
                                                guessed.get(spec.name()),
                                                references,
                                                guessed.keySet()))
                        .toList();
        List<DatasetSpec> read = read(entries);
        assertEquals(Role.EVENTS, read.get(0).role());
        assertEquals(
                Map.of(
                        "session", "order_id",
                        "user", "customer_id",
                        "item", "sku",
                        "time", "time",
                        "quantity", "quantity",
                        "price", "unit_price"),
                read.get(0).columns());
        assertTrue(entries.get(0).contains("session: order_id  # not sure, look at it"));
        assertEquals(Role.USERS, read.get(1).role());
        assertEquals(List.of("customer_id"), read.get(1).key());
        assertEquals(List.of("first_name", "email"), read.get(1).sensitive());
    }

    @Test
    void names_that_mean_something_in_yaml_are_only_names() throws Exception {
        String odd = "a\": [x], #\\ \u2028\n- \u0007😀'";
        Guessed with =
                new Guessed(
                        Role.ITEMS,
                        0.5,
                        List.of(
                                new Guessed.Column(Field.ITEM, odd, 0.5),
                                new Guessed.Column(Field.TITLE, "no", 0.9)),
                        List.of(odd),
                        List.of("null", "1"),
                        false);
        DatasetSpec read =
                read(List.of(
                                Suggested.entry(
                                        found("true", "d/#a: b's.csv", "odd\n- name: x"),
                                        with,
                                        List.of(
                                                new LooksLike(
                                                        "true",
                                                        odd,
                                                        "gone",
                                                        "id",
                                                        1,
                                                        99,
                                                        Basis.VALUES)),
                                        Set.of())))
                        .get(0);
        assertEquals("true", read.name());
        assertEquals("d/#a: b's.csv", read.path());
        assertEquals(Map.of("item", odd, "title", "no"), read.columns());
        assertEquals(List.of(odd), read.key());
        assertEquals(List.of("null", "1"), read.sensitive());
        assertEquals(Map.of(), read.references());
    }

    @Test
    void a_reference_that_values_show_is_declared_and_one_by_its_name_is_a_remark()
            throws Exception {
        List<LooksLike> references =
                List.of(
                        new LooksLike("a", "uid", "b", "id", 1, 500, Basis.VALUES),
                        new LooksLike("a", "item", "b", "sku", 1, 4, Basis.NAMES));
        String entry =
                Suggested.entry(
                        found("a", "a.csv", ""), Guessed.NOTHING, references, Set.of("a", "b"));
        String other =
                Suggested.entry(
                        found("b", "b.csv", ""), Guessed.NOTHING, references, Set.of("a", "b"));
        DatasetSpec read = read(List.of(entry, other)).get(0);
        assertEquals("b.id", read.references().get("uid").toString());
        assertEquals(1, read.references().size());
        assertTrue(entry.contains("# looks like a reference: item: \"b.sku\""), entry);
    }

    @Test
    void columns_of_few_rows_refer_by_their_names_and_states_of_one_table_do_not()
            throws IOException {
        measure("books", "book_id:key title:titles author:names");
        measure("ratings", "user_id:of90 book_id:ref600 rating:of5");
        measure("books_old", "book_id:key title:titles author:names");
        specs.set(0, DatasetSpec.of("books", "shop/books.csv"));
        specs.set(1, DatasetSpec.of("ratings", "shop/samples/ratings.csv"));
        specs.set(2, DatasetSpec.of("books_old", "shop/old/books.csv"));
        List<LooksLike> found = new References(specs, evidence, guessed).found();
        assertTrue(found.stream().allMatch(r -> r.dataset().equals("ratings")), found::toString);
        assertTrue(found.stream().anyMatch(r -> r.column().equals("book_id")), found::toString);
    }
}
