package dev.assay.derive.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeKeysTest {

    private static final Reference ID = new Reference("customers", "id");

    @TempDir private Path folder;

    /** Datasets by {@code name: references}. */
    private List<DatasetSpec> specs(String... datasets) throws IOException, SpecException {
        StringBuilder text = new StringBuilder("format: assay/1\ndatasets:\n");
        for (String dataset : datasets) {
            String name = dataset.substring(0, dataset.indexOf(' '));
            text.append("  - name: ").append(name).append("\n    path: ").append(name);
            text.append(".csv\n    references: {");
            text.append(dataset.substring(name.length() + 1)).append("}\n");
        }
        Path file = folder.resolve("assay.yaml");
        Files.writeString(file, text);
        return SpecReader.read(file).datasets();
    }

    @Test
    void what_is_referred_to_is_made_first() throws Exception {
        List<DatasetSpec> ordered =
                MadeKeys.ordered(
                        specs(
                                "lines order: orders.id, item: items.sku",
                                "orders who: customers.id",
                                "customers ",
                                "items parent: items.sku"));
        assertEquals(
                List.of("customers", "orders", "items", "lines"),
                ordered.stream().map(DatasetSpec::name).toList());
    }

    @Test
    void a_circle_begins_somewhere() throws Exception {
        assertEquals(2, MadeKeys.ordered(specs("a x: b.y", "b y: a.x")).size());
    }

    @Test
    void a_key_of_the_data_has_the_same_made_one_everywhere_and_others_have_others()
            throws Exception {
        MadeKeys keys = new MadeKeys(specs("orders who: customers.id", "customers "));
        assertFalse(keys.isMade(ID));
        for (String id : List.of("n1", "n2", "n3", "n3")) {
            keys.add("customers", List.of("name", "id"), new String[] {"x", id});
        }
        assertTrue(keys.isMade(ID));
        String first = keys.of(ID, "real-1");
        assertEquals(first, keys.of(ID, "real-1"));
        assertNotEquals(first, keys.of(ID, "real-2"));
        for (int i = 0; i < 100; i++) {
            assertTrue(Set.of("n1", "n2", "n3").contains(keys.of(ID, "real-" + i)));
        }
        assertEquals(null, keys.of(ID, null));
    }
}
