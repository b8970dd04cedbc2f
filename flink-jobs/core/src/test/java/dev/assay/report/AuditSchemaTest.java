package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.assay.audit.Audit;
import dev.assay.finding.Verdict;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schema that the site publishes says what {@code audit.json} is. */
class AuditSchemaTest {

    private static final Path SCHEMA =
            Path.of("../../src/site/resources/schema/assay-audit-2.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static void assertValid(String document) throws IOException {
        assertEquals(Set.of(), schema().validate(MAPPER.readTree(document)));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA));
    }

    @Test
    void what_is_written_is_as_described() throws IOException {
        assertValid(new AuditJson(Words.ENGLISH).write(AuditFixture.shop()));
        assertValid(
                new AuditJson(Words.ENGLISH)
                        .write(
                                new Audit(
                                        AuditFixture.STARTED,
                                        AuditFixture.DECLARATION,
                                        List.of(),
                                        new Verdict(List.of()))));
    }

    @Test
    void another_document_is_refused() throws IOException {
        String document = new AuditJson(Words.ENGLISH).write(AuditFixture.shop());
        for (String at : List.of("", "/datasets/0", "/incidents/0", "/findings/0")) {
            JsonNode more = MAPPER.readTree(document);
            ((ObjectNode) more.at(at)).put("undescribed", 1);
            assertFalse(schema().validate(more).isEmpty(), at);
        }
        JsonNode older = MAPPER.readTree(document);
        ((ObjectNode) older).put("format", "assay-audit/1");
        assertFalse(schema().validate(older).isEmpty());
    }

    @Test
    void each_key_is_described_and_no_other_is_let_in() throws IOException {
        JsonNode schema = MAPPER.readTree(SCHEMA.toFile());
        assertEquals(AuditJson.FORMAT, schema.at("/properties/format/const").textValue());
        int objects = 0;
        for (JsonNode object : schema.findParents("properties")) {
            assertFalse(object.get("additionalProperties").booleanValue());
            assertEquals(object.get("properties").size(), object.get("required").size());
            object.get("properties")
                    .properties()
                    .forEach(e -> assertTrue(e.getValue().hasNonNull("description"), e.getKey()));
            objects++;
        }
        assertTrue(objects >= 7, "too few objects");
    }
}
