package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.assay.audit.Audit;
import dev.assay.finding.Verdict;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written is SARIF as its own schema, version 2.1.0, has it. */
class SarifSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonSchema schema;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(
                        SarifSchema210.class.getResourceAsStream(
                                "/schema/sarif-schema-2.1.0.json"))) {
            schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(
                                    text,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build());
        }
    }

    private static JsonNode sarif(Audit audit) throws IOException {
        return MAPPER.readTree(new AuditSarif(Words.ENGLISH).write(audit));
    }

    @Test
    void a_build_with_incidents_is_valid() throws IOException {
        assertEquals(Set.of(), schema.validate(sarif(AuditFixture.shop())));
    }

    @Test
    void a_build_of_nothing_is_valid() throws IOException {
        Audit nothing =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(),
                        new Verdict(List.of()));
        assertEquals(Set.of(), schema.validate(sarif(nothing)));
    }

    @Test
    void whatever_the_data_calls_itself_it_is_valid() throws IOException {
        for (String name : HostileNamesTest.names()) {
            assertEquals(Set.of(), schema.validate(sarif(HostileNamesTest.audit(name))), name);
        }
    }

    @Test
    void a_build_that_is_red_all_over_is_valid() throws IOException {
        assertEquals(Set.of(), schema.validate(sarif(ManyIncidentsTest.audit(0.3))));
    }

    @Test
    void each_result_has_a_fingerprint_a_line_and_a_column_and_a_rule_with_help()
            throws IOException {
        JsonNode run = sarif(AuditFixture.shop()).at("/runs/0");
        assertTrue(run.at("/results").size() >= 2, run.toString());
        for (JsonNode result : run.at("/results")) {
            assertFalse(result.at("/partialFingerprints/assayIncident~1v1").asText().isEmpty());
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            assertTrue(region.at("/startLine").asLong() >= 1, result.toString());
            assertTrue(region.at("/startColumn").asLong() >= 1, result.toString());
            JsonNode rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
            assertEquals(rule.at("/id"), result.at("/ruleId"));
            assertTrue(rule.at("/help/markdown").asText().contains("**"), rule.toString());
        }
    }

    @Test
    void another_document_is_refused() throws IOException {
        JsonNode sarif = sarif(AuditFixture.shop());
        ((ObjectNode) sarif.at("/runs/0/results/0")).put("level", "loud");
        ((ObjectNode) sarif.at("/runs/0/results/1")).put("undescribed", 1);
        assertTrue(schema.validate(sarif).size() >= 2);
    }
}
