package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.html.section.ColumnsSection;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AuditTest {

    @Test
    void two_runs_differ_only_in_when_and_how_long() throws IOException {
        Audit first = AuditFixture.shop();
        List<DatasetAudit> slower =
                first.datasets().stream()
                        .map(
                                d ->
                                        new DatasetAudit(
                                                d.spec(),
                                                Map.of("scan", 99.0),
                                                d.today(),
                                                d.accepted(),
                                                d.fault(),
                                                TrainingCurves.NONE,
                                                List.of()))
                        .toList();
        Audit second =
                new Audit(
                        Instant.parse("2027-01-01T00:00:00Z"),
                        first.declaration(),
                        slower,
                        first.verdict());
        assertEquals(
                timeless(new AuditJson(Words.ENGLISH).write(first)),
                timeless(new AuditJson(Words.ENGLISH).write(second)));
        assertEquals(
                new JunitXml(Words.ENGLISH).write(first),
                new JunitXml(Words.ENGLISH).write(second));
        assertEquals(
                new AuditSarif(Words.ENGLISH).write(first),
                new AuditSarif(Words.ENGLISH).write(second));
        assertEquals(
                new MarkdownSummary(Words.ENGLISH).write(first),
                new MarkdownSummary(Words.ENGLISH).write(second));
    }

    private static String timeless(String json) {
        return json.replaceAll("\"startedAt\": \"[^\"]*\"", "")
                .replaceAll("\"seconds\": \\{[^}]*\\}", "");
    }

    @Test
    void an_audit_of_nothing_is_not_healthy() throws IOException {
        Audit nothing =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(),
                        new Verdict(List.of()));
        assertEquals(Outcome.NOT_MEASURED, nothing.outcome());
        for (String output : Documents.all(nothing)) {
            assertFalse(output.contains("PASS"), output);
            assertFalse(output.contains("as good as"), output);
        }
    }

    @Test
    void a_page_of_very_many_findings_and_columns_stays_readable() throws IOException {
        DatasetSpec spec = DatasetSpec.of("wide", "wide.csv");
        List<String> columns = IntStream.range(0, 3000).mapToObj(i -> "c" + i).toList();
        List<List<String>> rows = Collections.nCopies(10, Collections.nCopies(3000, "1"));
        DatasetAudit wide =
                new DatasetAudit(
                        spec,
                        Map.of(),
                        EvidenceFixture.of(spec, columns, Map.of("wide.csv", rows)),
                        null,
                        null,
                        TrainingCurves.NONE,
                        List.of());
        List<Finding> findings = new ArrayList<>();
        for (String column : columns) {
            Outcome outcome = column.equals("c2999") ? Outcome.FAIL : Outcome.PASS;
            findings.add(
                    AuditFixture.finding(
                            "wide", column, null, "encoding", outcome, 1.0, 0.0, null, null, "x"));
        }
        Audit audit =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(wide),
                        new Verdict(findings));
        String page = new HtmlPage(Words.ENGLISH).write(audit);
        assertTrue(page.length() < 1_000_000, "characters: " + page.length());
        Document body = Documents.body(audit);
        List<String> shown =
                Documents.elements(body, "svg").stream()
                        .map(svg -> svg.getElementsByTagName("title").item(0).getTextContent())
                        .filter(title -> title.startsWith("c"))
                        .toList();
        assertEquals(ColumnsSection.MOST, shown.size());
        assertTrue(shown.get(ColumnsSection.MOST - 1).startsWith("c2999:"), shown.toString());
    }

    @Test
    void data_without_rows_or_values_or_measure_is_still_reported() throws IOException {
        List<String> columns = List.of("a", "b");
        DatasetSpec spec = DatasetSpec.of("odd", "odd.csv");
        List<List<List<String>>> cases =
                List.of(
                        List.of(),
                        List.of(Arrays.asList(null, null)),
                        List.of(List.of("1e308", "-1e308"), List.of("-1e308", "4.9e-324")),
                        List.of(List.of("2000-01-01", "9999-12-31T23:59:59Z")));
        for (List<List<String>> rows : cases) {
            Evidence odd = EvidenceFixture.of(spec, columns, Map.of("odd.csv", rows));
            for (List<List<String>> before : cases) {
                Evidence accepted = EvidenceFixture.of(spec, columns, Map.of("odd.csv", before));
                Audit audit =
                        new Audit(
                                AuditFixture.STARTED,
                                AuditFixture.DECLARATION,
                                List.of(
                                        new DatasetAudit(
                                                spec,
                                                Map.of(),
                                                odd,
                                                accepted,
                                                null,
                                                TrainingCurves.NONE,
                                                List.of())),
                                new Verdict(List.of()));
                String page = Documents.body(audit).getDocumentElement().getTextContent();
                assertTrue(page.contains("Columns"), page);
                assertFalse(page.contains("NaN") || page.contains("Infinity"), page);
            }
        }
    }

    @Test
    void links_lead_to_a_place_of_the_page() throws IOException {
        Document body = Documents.body(AuditFixture.shop());
        List<String> places =
                Documents.elements(body, "*").stream()
                        .map(element -> "#" + element.getAttribute("id"))
                        .toList();
        List<Element> links = Documents.elements(body, "a");
        assertFalse(links.isEmpty());
        links.forEach(a -> assertTrue(places.contains(a.getAttribute("href"))));
    }

    @Test
    void drawings_say_in_words_what_they_show() throws IOException {
        Document body = Documents.body(AuditFixture.shop());
        assertFalse(Documents.elements(body, "svg").isEmpty());
        Documents.elements(body, "svg")
                .forEach(
                        svg -> {
                            assertEquals("img", svg.getAttribute("role"));
                            assertEquals(1, svg.getElementsByTagName("title").getLength());
                            assertEquals(1, svg.getElementsByTagName("desc").getLength());
                        });
        Documents.elements(body, "table")
                .forEach(t -> assertEquals(1, t.getElementsByTagName("caption").getLength()));
    }

    @Test
    void the_page_asks_no_network_for_anything() {
        String page = new HtmlPage(Words.ENGLISH).write(AuditFixture.shop());
        for (String reference : List.of("http:", "https:", "src=", "url(", "@import", "<link")) {
            assertFalse(page.contains(reference), reference);
        }
    }
}
