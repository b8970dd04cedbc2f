package dev.assay.inventory.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Catalogued> shelves() {
        return Stream.of(Shelf.plain(), Shelf.hostile());
    }

    private static Set<ValidationMessage> faults(
            String schema, SpecVersion.VersionFlag version, JsonNode document) throws Exception {
        try (InputStream in = ExportsTest.class.getResourceAsStream(schema)) {
            JsonSchema known = JsonSchemaFactory.getInstance(version).getSchema(in);
            return known.validate(document);
        }
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void a_data_package_is_one(Catalogued catalogued) throws Exception {
        JsonNode document = JSON.readTree(Catalogue.DATA_PACKAGE.write(catalogued));
        for (JsonNode resource : document.get("resources")) {
            assertEquals(
                    Set.of(),
                    faults(
                            "table-schema.json",
                            SpecVersion.VersionFlag.V4,
                            resource.get("schema")));
        }
        // Names of any script are new in version 2, of which there is no profile here.
        if (document.toString().chars().allMatch(c -> c < 128)) {
            assertEquals(
                    Set.of(), faults("data-package.json", SpecVersion.VersionFlag.V4, document));
        }
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void a_contract_is_one(Catalogued catalogued) throws Exception {
        Object loaded =
                new Load(LoadSettings.builder().build())
                        .loadFromString(Catalogue.ODCS.write(catalogued));
        JsonNode document = JSON.valueToTree(loaded);
        assertEquals(Set.of(), faults("odcs.json", SpecVersion.VersionFlag.V202012, document));
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void an_event_of_lineage_is_one(Catalogued catalogued) throws Exception {
        String event = Catalogue.OPEN_LINEAGE.write(catalogued);
        assertEquals(1, event.lines().count());
        JsonNode document = JSON.readTree(event);
        assertEquals(
                Set.of(), faults("openlineage.json", SpecVersion.VersionFlag.V202012, document));
    }

    /** What a reader of JSON-LD makes of it: nothing is dropped, all names are absolute. */
    @ParameterizedTest
    @MethodSource("shelves")
    void linked_data_keep_all_their_statements(Catalogued catalogued) throws Exception {
        for (Catalogue form : List.of(Catalogue.CROISSANT, Catalogue.DCAT)) {
            String text = form.write(catalogued);
            JsonArray expanded =
                    JsonLd.expand(JsonDocument.of(new StringReader(text)))
                            .base("https://example.org/")
                            .get();
            Set<String> properties = new TreeSet<>();
            List<String> ids = new ArrayList<>();
            walk(expanded, properties, ids);
            assertTrue(properties.stream().allMatch(p -> p.contains(":")), properties.toString());
            assertTrue(ids.stream().allMatch(id -> id.contains(":")), ids.toString());
            assertFalse(ids.isEmpty());
        }
        String croissant = Catalogue.CROISSANT.write(catalogued);
        Set<String> properties = new TreeSet<>();
        walk(
                JsonLd.expand(JsonDocument.of(new StringReader(croissant)))
                        .base("https://example.org/")
                        .get(),
                properties,
                new ArrayList<>());
        String cr = "http://mlcommons.org/croissant/";
        assertTrue(
                properties.containsAll(
                        Set.of(
                                cr + "recordSet",
                                cr + "field",
                                cr + "source",
                                cr + "annotation",
                                cr + "includes",
                                "http://purl.org/dc/terms/conformsTo",
                                "https://schema.org/name")),
                properties.toString());
    }

    private static void walk(JsonValue value, Set<String> properties, List<String> ids) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> walk(element, properties, ids));
        } else if (value instanceof JsonObject object) {
            object.forEach(
                    (key, child) -> {
                        if (key.equals("@id")) {
                            ids.add(object.getString("@id"));
                        } else if (!key.startsWith("@")) {
                            properties.add(key);
                        }
                        walk(child, properties, ids);
                    });
        }
    }

    @Test
    void cells_that_a_spreadsheet_would_work_out_are_texts() {
        String table = AssetsCsv.write(Shelf.hostile());
        assertTrue(table.contains("\"'=HYPERLINK(1) <script>"), table);
        assertTrue(table.contains("'@SUM(1)"), table);
    }

    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void no_value_of_the_data_is_in_it_and_it_is_the_same_again(Catalogue form) throws Exception {
        String written = form.write(Shelf.plain());
        assertFalse(written.contains("planted-person") || written.contains("Lamp"), written);
        assertEquals(written, form.write(Shelf.plain()));
        assertTrue(written.endsWith("\n"));
    }
}
