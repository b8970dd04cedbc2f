package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Tested;
import dev.assay.finding.Verdict;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.CodeQuality;
import dev.assay.report.ci.GithubAnnotations;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What servers get of a build that is red all over. */
class ManyIncidentsTest {

    private static final int DATASETS = 300;

    static Audit audit(double observed) {
        List<DatasetAudit> datasets = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < DATASETS; i++) {
            String name = "dataset" + i;
            datasets.add(
                    new DatasetAudit(
                            DatasetSpec.of(name, name + ".csv"),
                            Map.of(),
                            null,
                            null,
                            name,
                            TrainingCurves.NONE,
                            List.of()));
            for (String column : List.of("a", "b")) {
                findings.add(
                        new Finding(
                                Named.subject(name, column, null, "completeness"),
                                Named.check("completeness"),
                                i % 3 == 0 ? Outcome.WARN : Outcome.FAIL,
                                new Tested(observed, 0.1, 1.0, null, 0.5),
                                Named.said("|".repeat(900) + observed),
                                List.of(
                                        new Sample(name + ".csv", 2, "x"),
                                        new Sample(name + ".csv", 5, "y"))));
            }
        }
        return new Audit(
                AuditFixture.STARTED, AuditFixture.DECLARATION, datasets, new Verdict(findings));
    }

    @Test
    void a_summary_is_cut_and_says_how_much_is_left_out() throws IOException {
        for (Words words : List.of(Words.ENGLISH, Words.in(Locale.CHINA).orElseThrow())) {
            String text = new MarkdownSummary(words).write(audit(0.3));
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes < 60_000, () -> bytes + " bytes");
        }
        String text = new MarkdownSummary(Words.ENGLISH).write(audit(0.3));
        assertTrue(text.contains("and 200 more."), text);
        int told = text.split("<code>dataset\\d+ / ", -1).length - 1;
        int all = audit(0.3).incidents().size();
        assertTrue(told > 0 && text.contains("and " + (all - told) + " more."), text);
    }

    @Test
    void a_server_is_told_of_as_many_as_it_shows() {
        List<String> lines = new GithubAnnotations(Words.ENGLISH).lines(audit(0.3), "");
        assertEquals(10, lines.stream().filter(line -> line.startsWith("::error ")).count());
        assertEquals(10, lines.stream().filter(line -> line.startsWith("::warning ")).count());
    }

    @Test
    void a_case_is_a_check_of_a_dataset() throws IOException {
        List<Element> cases =
                Documents.elements(
                        Documents.xml(new JunitXml(Words.ENGLISH).write(audit(0.3))), "testcase");
        assertEquals(DATASETS, cases.size());
        Set<String> names = new HashSet<>();
        cases.forEach(c -> names.add(c.getAttribute("classname") + c.getAttribute("name")));
        assertEquals(DATASETS, names.size());
    }

    /** What SARIF 2.1.0 asks of what is written, and code hosts of it. */
    @Test
    void each_result_has_a_rule_a_place_and_a_fingerprint() throws IOException {
        JsonNode run = sarif(audit(0.3)).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        for (JsonNode rule : rules) {
            assertFalse(rule.at("/help/text").textValue().isBlank());
            assertTrue(rule.at("/help/markdown").textValue().startsWith("**"));
        }
        for (JsonNode result : run.at("/results")) {
            assertEquals(result.get("ruleId"), rules.at("/" + result.get("ruleIndex") + "/id"));
            assertTrue(Set.of("error", "warning").contains(result.get("level").textValue()));
            assertEquals(1, result.get("locations").size());
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            assertEquals(2, region.get("startLine").intValue());
            assertTrue(region.get("startColumn").intValue() >= 1);
            assertEquals(1, result.at("/relatedLocations/0/id").intValue());
            assertEquals("y", result.at("/relatedLocations/0/message/text").textValue());
        }
        assertEquals(audit(0.3).incidents().size(), run.at("/results").size());
    }

    @Test
    void fingerprints_are_the_same_when_more_rows_are_damaged() throws IOException {
        assertEquals(
                sarif(audit(0.3)).findValues("partialFingerprints"),
                sarif(audit(0.9)).findValues("partialFingerprints"));
        List<String> issues = quality(audit(0.3)).findValuesAsText("fingerprint");
        assertEquals(issues, quality(audit(0.9)).findValuesAsText("fingerprint"));
        assertEquals(issues.size(), new HashSet<>(issues).size());
    }

    private static JsonNode sarif(Audit audit) throws IOException {
        return new ObjectMapper().readTree(new AuditSarif(Words.ENGLISH).write(audit));
    }

    private static JsonNode quality(Audit audit) throws IOException {
        return new ObjectMapper().readTree(new CodeQuality(Words.ENGLISH).write(audit));
    }
}
