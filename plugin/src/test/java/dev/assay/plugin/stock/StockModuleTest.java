package dev.assay.plugin.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.plugin.files.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockModuleTest {

    @TempDir Path folder;

    private ProjectFiles top() {
        return ProjectFiles.of(
                folder.toFile(),
                folder.resolve("src/assay/assay.yaml").toFile(),
                folder.resolve("src/assay/baseline").toFile(),
                folder.resolve("src/assay/history").toFile(),
                folder.resolve("out/assay").toFile());
    }

    private ProjectFiles module(String name) {
        Path own = folder.resolve(name);
        return StockModule.files(top(), own, own.resolve("build"), folder.resolve("out"));
    }

    private AuditSpec spec(String text) throws Exception {
        Path file = folder.resolve("spec.yaml");
        Files.writeString(file, "format: assay/1\ndatasets:\n" + text);
        return SpecReader.read(file);
    }

    @Test
    void a_module_is_laid_out_as_the_project_above_it() {
        ProjectFiles files = module("shop/events");
        assertEquals(folder.resolve("shop/events/src/assay/assay.yaml"), files.declaration());
        assertEquals(folder.resolve("shop/events/build/assay"), files.audit());
    }

    @Test
    void what_it_declares_is_seen_from_the_project() throws Exception {
        AuditSpec own =
                spec(
                        """
                          - name: orders
                            path: data/*.csv
                            references: {sku: items.sku}
                            incidents: {data/a.csv: known}
                            asset: {from: [items, tracker]}
                          - name: items
                            path: https://example.org/items.csv
                        """);
        Set<String> taken = new TreeSet<>(Set.of("items"));
        StockModule module = StockModule.of(top(), module("shop/events"), own, taken);
        List<DatasetSpec> seen = module.seen(own);
        DatasetSpec orders = seen.get(0);
        assertEquals("orders", orders.name());
        assertEquals("shop/events/data/*.csv", orders.path());
        assertEquals("shop-events-items.sku", orders.references().get("sku").toString());
        assertTrue(orders.incident("shop/events/data/a.csv").isPresent());
        assertEquals(List.of("shop-events-items", "tracker"), orders.stewardship().from());
        assertEquals("shop-events-items", seen.get(1).name());
        assertEquals("https://example.org/items.csv", seen.get(1).path());
        assertEquals(Set.of("items", "orders", "shop-events-items"), taken);
        assertEquals(
                List.of(new DataFile("shop/events/data/a.csv", 1, 2, "h")),
                module.seen(List.of(new DataFile("data/a.csv", 1, 2, "h"))));
    }

    @Test
    void the_project_itself_is_seen_as_it_is() throws Exception {
        AuditSpec own = spec("  - name: orders\n    path: data/*.csv\n");
        StockModule module = StockModule.of(top(), top(), own, new TreeSet<>());
        assertEquals(own.datasets(), module.seen(own));
    }
}
