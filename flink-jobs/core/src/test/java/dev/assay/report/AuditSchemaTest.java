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
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Verdict;
import dev.assay.incident.Cause;
import dev.assay.incident.Diagnosis;
import dev.assay.incident.Extent;
import dev.assay.incident.Incident;
import dev.assay.incident.Remembered;
import dev.assay.incident.Scope;
import dev.assay.incident.Since;
import dev.assay.incident.Unjudged;
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

    /** A cause, a date, and each kind of thing that a sentence can hold. */
    @Test
    void a_damage_with_all_that_can_be_said_of_it_is_as_described() throws IOException {
        Message what =
                Message.of(
                        "file.measure",
                        Arg.share(0.1),
                        Arg.count(3),
                        Arg.amount(Double.NaN),
                        Arg.effect(Double.POSITIVE_INFINITY),
                        Arg.score(0.5),
                        Arg.names(List.of("a", "b")),
                        Message.of("nothing"));
        Finding finding = AuditFixture.shop().verdict().findings().get(0);
        Scope scope = new Scope("orders", List.of("price"), List.of("data/1.csv"));
        Cause cause =
                new Cause(
                        "decimal-comma",
                        scope,
                        new Extent(3, 30),
                        0.9,
                        what,
                        List.of(new Sample("data/1.csv", 2, "3,75")),
                        Set.of(finding.id()));
        Incident incident =
                new Incident(
                        scope,
                        List.of(finding),
                        List.of(cause),
                        new Since("data/1.csv", true, 1, 3));
        Audit audit =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(),
                        new Verdict(List.of(finding)),
                        new Diagnosis(
                                List.of(incident),
                                List.of("orders/price/case"),
                                List.of(
                                        new Unjudged(
                                                new Remembered.Old(
                                                        "orders/tax/new-values",
                                                        Outcome.FAIL,
                                                        null,
                                                        List.of("orders/tax/new-values@a.csv")),
                                                Message.of("unknown-values", Arg.count(2))))));
        String document = new AuditJson(Words.ENGLISH).write(audit);
        assertTrue(document.contains("decimal-comma"), document);
        assertValid(document);
        assertEquals(
                audit.diagnosis().unjudged().get(0).incident(),
                AuditJson.remembered(document).incidents().get(1));
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
            // What noise is for is there where it is declared; all else always.
            int optional = object.get("properties").has("published") ? 2 : 0;
            assertEquals(object.get("properties").size(), object.get("required").size() + optional);
            object.get("properties")
                    .properties()
                    .forEach(e -> assertTrue(e.getValue().hasNonNull("description"), e.getKey()));
            objects++;
        }
        assertTrue(objects >= 7, "too few objects");
    }
}
