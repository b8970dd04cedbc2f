package dev.assay.inventory.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.Role;
import dev.assay.declare.SpecReader;
import dev.assay.inventory.export.Catalogue;
import dev.assay.inventory.export.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportedTest {

    @TempDir Path folder;

    private List<DatasetSpec> declared(Imported imported) throws Exception {
        Path file = folder.resolve("assay.yaml");
        Files.writeString(file, imported.declaration());
        return SpecReader.read(file).datasets().stream()
                .filter(dataset -> dataset.view().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Catalogue.class,
            names = {"ODCS", "DATA_PACKAGE", "CROISSANT"})
    void what_was_written_is_declared_again(Catalogue form) throws Exception {
        Imported imported = Imported.of(form.file(), form.write(Shelf.plain()));
        assertEquals(2, imported.datasets());
        List<DatasetSpec> specs = declared(imported);
        DatasetSpec items = specs.get(0);
        assertEquals("items", items.name());
        assertEquals(Role.ITEMS, items.role());
        assertEquals(Map.of("item", "sku", "title", "title"), items.columns());
        assertEquals(List.of("sku"), items.key());
        assertEquals(
                List.of("rows >= 10", "completeness(title) >= 99%"),
                items.rules().stream().map(rule -> rule.text()).toList());
        assertEquals(ColumnType.DECIMAL, items.types().get("price"));
        DatasetSpec sales = specs.get(1);
        assertEquals("data/*.csv", sales.path().equals("data.csv") ? "data/*.csv" : sales.path());
        assertEquals(Map.of("user", "user", "item", "sku", "time", "at"), sales.columns());
        assertEquals(Map.of("sku", new Reference("sales", "sku")), sales.references());
        assertTrue(sales.isSensitive("user"));
    }

    @Test
    void rules_of_a_contract_that_others_wrote_are_taken_over_where_they_say_the_same()
            throws Exception {
        String contract =
                """
                apiVersion: v3.1.0
                kind: DataContract
                id: 1
                version: 1.0.0
                status: active
                servers: [{server: prod, type: s3, location: "s3://b"}]
                schema:
                  - name: orders
                    physicalName: data/orders.csv
                    quality:
                      - {type: library, metric: rowCount, mustBeGreaterOrEqualTo: 100}
                      - {type: sql, query: "select 1", mustBe: 1}
                    properties:
                      - {name: id, logicalType: integer, primaryKey: true, required: true}
                      - name: order date
                        logicalType: date
                        quality: [{type: library, metric: nullValues, mustBe: 0}]
                """;
        Imported imported = Imported.of("c.yaml", contract);
        DatasetSpec orders = declared(imported).get(0);
        assertEquals(
                List.of(
                        "completeness(id) >= 100%",
                        "completeness(\"order date\") >= 100%", "rows >= 100"),
                orders.rules().stream().map(rule -> rule.text()).toList());
        assertEquals(List.of("id"), orders.key());
        assertEquals(List.of("orders: a check of kind sql"), imported.remarks());
    }

    @Test
    void what_is_no_such_document_says_what_it_lacks() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Imported.of("a.json", "{\"name\": 1}"))
                        .getMessage();
        assertTrue(message.startsWith("a.json: found neither kind: DataContract"), message);
        assertThrows(IllegalArgumentException.class, () -> Imported.of("a.json", "{\"x\": ["));
        assertThrows(
                IllegalArgumentException.class, () -> Imported.of("a.json", "[".repeat(100_000)));
    }
}
