package dev.assay.inventory.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.guess.LooksLike.Basis;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InnerReferencesTest {

    private final InnerReferences search = new InnerReferences();

    private void add(String keys, String header, int rows, IntFunction<String> row)
            throws Exception {
        DatasetSpec spec = Declared.dataset(keys);
        String text =
                IntStream.range(0, rows)
                        .mapToObj(row)
                        .collect(Collectors.joining("\n", header, "\n"));
        MeasuredCsv measured = MeasuredCsv.of(spec, text);
        Evidence evidence = measured.evidence();
        search.add(spec, evidence.profile(), evidence.keys());
        for (Map.Entry<String, Profile> array : measured.elements().entrySet()) {
            search.addElements(
                    Personal.declared(spec, List.of(array.getValue())),
                    array.getValue(),
                    array.getKey());
        }
    }

    private static String category(int i, String id) {
        return "{\"id\": \"cat" + (10_000 + i) + "\", \"sub\": [{\"id\": \"" + id + "\"}]}";
    }

    /** Of 300 categories, 200 have one below them that is there, and 100 one that is not. */
    @Test
    void elements_of_arrays_refer_to_their_own_dataset_though_a_third_lead_nowhere()
            throws Exception {
        String json = "name: tree\npath: '*'\nformat: {type: json}";
        add(json, "", 300, i -> category(i, (i % 3 == 0 ? "cat9" : "cat") + (10_000 + i)));
        assertEquals(
                List.of(
                        new LooksLike(
                                "tree",
                                "sub.id",
                                "tree",
                                "id",
                                1 - 100 / 300.0,
                                300,
                                Basis.VALUES)),
                search.found());
    }

    @Test
    void where_most_lead_nowhere_it_is_no_reference() throws Exception {
        String json = "name: tree\npath: '*'\nformat: {type: json}";
        add(json, "", 300, i -> category(i, (i % 3 == 0 ? "cat" : "cat9") + (10_000 + i)));
        assertEquals(List.of(), search.found());
    }

    @Test
    void what_is_sensitive_is_not_looked_at() throws Exception {
        IntFunction<String> row = i -> category(i, "cat" + (10_000 + i));
        add("name: tree\npath: '*'\nformat: {type: json}\nsensitive: [sub]", "", 300, row);
        IntFunction<String> other = i -> category(1_000 + i, "cat" + (11_000 + i));
        add("name: wood\npath: '*'\nformat: {type: json}\nsensitive: [id]", "", 300, other);
        assertEquals(List.of(), search.found());
    }

    @Test
    void a_column_refers_to_rows_of_its_own_table_if_its_name_says_so() throws Exception {
        IntFunction<String> row = i -> (1_000 + i) + "," + (1_000 + i / 2);
        add("name: tree\npath: '*'", "id,parent_id\n", 300, row);
        add("name: orders\npath: '*'", "id,amount\n", 300, row);
        assertEquals(
                List.of(new LooksLike("tree", "parent_id", "tree", "id", 1, 150, Basis.VALUES)),
                search.found());
    }

    @Test
    void lines_of_orders_refer_to_the_catalogue_by_a_word_of_their_names() throws Exception {
        add(
                "name: orders\npath: '*'\nformat: {type: json}",
                "",
                300,
                i -> "{\"n\": " + i + ", \"lines\": [{\"product\": " + (5_000 + i % 150) + "}]}");
        add("name: products\npath: '*'", "code,title\n", 300, i -> (5_000 + i) + ",t" + i);
        assertEquals(
                List.of(
                        new LooksLike(
                                "orders",
                                "lines.product",
                                "products",
                                "code",
                                1,
                                150,
                                Basis.VALUES)),
                search.found());
    }
}
