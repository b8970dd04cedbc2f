package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Tested;
import dev.assay.finding.Verdict;
import dev.assay.profile.value.CellHashes;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.CodeQuality;
import dev.assay.report.ci.GithubAnnotations;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.SitePages;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import dev.assay.score.Expectation;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever the data calls itself, the reports stay what they are. */
class HostileNamesTest {

    private static final int LONGEST_LINE = 2000;

    static List<String> names() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "a|b\\|c",
                "`code` **bold** [link](javascript:alert(1))",
                "&#0;&lt;&amp;",
                "nul\u0000 bell\u0007 escape\u001b[31m delete\u007f",
                "two\nlines\r\n| and | a | row |",
                "right\u202Eto\u202Cleft",
                "\u05E9\u05DC\u05D5\u05DD",
                "half a pair \uD83D",
                "]]></system-out><!--",
                "@team #1 https://example.org www.example.org",
                "::error file=x::y",
                "x".repeat(10_000),
                "../../outside:7?q#f",
                "\u540D".repeat(300),
                "\u8BA2\u5355, \u5217: 100 % \u3002",
                "%0A::warning::x",
                "a,line=7::b");
    }

    static Audit audit(String name) {
        DatasetSpec spec = DatasetSpec.of(name, name + "/*.csv");
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        files.put(name + "/1.csv", Collections.nCopies(9, List.of(name, "12")));
        files.put(name + "/2.csv", List.of(List.of("other", "3")));
        VaeScores vae =
                new VaeScores(
                        10,
                        Collections.nCopies(10, 1L),
                        1,
                        0.01,
                        List.of(new ColumnBlame(name, 1, 1, 1)),
                        List.of(
                                new UnusualRow(
                                        name,
                                        3,
                                        2,
                                        0.01,
                                        List.of(new CellBlame(name, 1, name, expected(name))),
                                        new UsualRow(4, List.of(name)))),
                        Map.of(name, new FileShare(10, 1, 1)),
                        List.of());
        Evidence evidence =
                EvidenceFixture.of(
                        spec,
                        List.of(name, "Amount"),
                        files,
                        null,
                        new Scores(vae, null, null, name));
        DatasetAudit dataset =
                new DatasetAudit(
                        spec,
                        Map.of(),
                        evidence,
                        evidence,
                        null,
                        TrainingCurves.NONE,
                        AuditFixture.history(name));
        DatasetAudit unreadable =
                new DatasetAudit(
                        DatasetSpec.of(name + "2", name),
                        Map.of(),
                        null,
                        null,
                        name,
                        TrainingCurves.NONE,
                        List.of());
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                List.of(dataset, unreadable),
                new Verdict(
                        List.of(
                                finding(name, Outcome.FAIL, "top-value"),
                                finding(name, Outcome.WARN, name),
                                finding(name, Outcome.NOT_MEASURED, "two-sample"),
                                finding(name, Outcome.PASS, "schema"))));
    }

    /** The name is a value of the accepted data, and is found again there. */
    private static Expectation expected(String name) {
        byte[] b = name.getBytes(StandardCharsets.UTF_8);
        return new Expectation("a frequent value", CellHashes.of(b, 0, b.length), null);
    }

    private static Finding finding(String name, Outcome outcome, String check) {
        return new Finding(
                Named.subject(name, name, name, check),
                Named.check(check),
                outcome,
                new Tested(Double.NaN, 1.0, Double.POSITIVE_INFINITY, null, 0.5),
                Named.said(name + ": what was found."),
                List.of(new Sample(name, 7, name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void html_keeps_them_text(String name) throws IOException {
        Document body = Documents.body(audit(name));
        for (String element : List.of("script", "img", "link", "iframe", "object", "form")) {
            assertTrue(Documents.elements(body, element).isEmpty(), element);
        }
        for (Element element : Documents.elements(body, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertFalse(attribute.startsWith("on"), attribute);
            }
        }
        String shown = body.getElementsByTagName("h2").item(4).getTextContent();
        assertEquals(PlainText.name(name) + " failed", shown);
    }

    @ParameterizedTest
    @MethodSource("names")
    void pages_of_a_site_keep_them_text_and_have_harmless_file_names(String name)
            throws IOException {
        SitePages pages = new SitePages(Words.ENGLISH);
        List<SitePages.Page> all = new ArrayList<>(pages.datasets(audit(name)));
        all.add(pages.index(audit(name)));
        for (SitePages.Page page : all) {
            assertTrue(page.file().matches("assay[a-z0-9._~-]{0,110}\\.html"), page.file());
            Document document = Documents.xml("<page>" + page.html() + "</page>");
            assertTrue(Documents.elements(document, "script").isEmpty());
            assertTrue(Documents.elements(document, "img").isEmpty());
            for (Element link : Documents.elements(document, "a")) {
                String href = link.getAttribute("href");
                assertTrue(href.matches("#[a-z0-9-]+|assay[a-z0-9._~-]*\\.html"), href);
            }
        }
        assertEquals(PlainText.name(name), all.get(0).heading());
    }

    @ParameterizedTest
    @MethodSource("names")
    void junit_xml_is_well_formed(String name) throws IOException {
        Document suite = Documents.xml(new JunitXml(Words.ENGLISH).write(audit(name)));
        assertEquals(4, Documents.elements(suite, "testcase").size());
        assertEquals(1, Documents.elements(suite, "failure").size());
        assertEquals(1, Documents.elements(suite, "skipped").size());
        assertEquals(1, Documents.elements(suite, "system-out").size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void sarif_and_json_read_back_as_they_were(String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode results =
                mapper.readTree(new AuditSarif(Words.ENGLISH).write(audit(name)))
                        .at("/runs/0/results");
        assertEquals(1, results.size());
        String uri = results.at("/0/locations/0/physicalLocation/artifactLocation/uri").textValue();
        assertTrue(uri.matches("([A-Za-z0-9._~/-]|%[0-9A-F]{2})++"), uri);
        JsonNode finding =
                mapper.readTree(new AuditJson(Words.ENGLISH).write(audit(name))).at("/findings/0");
        assertTrue(finding.at("/observed").isNull());
        assertTrue(finding.at("/effect").isNull());
        assertEquals(name, finding.at("/column").textValue());
    }

    /** A command ends at its line, and its properties at their commas. */
    @ParameterizedTest
    @MethodSource("names")
    void annotations_stay_one_command(String name) {
        for (String line : new GithubAnnotations(Words.ENGLISH).lines(audit(name), "")) {
            assertTrue(
                    line.matches(
                            "::error file=([^,:\\p{Cntrl}]+),line=7,col=1,title=Assay%3A[^,:]+::[^\\p{Cntrl}]+"),
                    line);
            assertFalse(line.replaceAll("%(25|0D|0A|3A|2C)", "").contains("%"), line);
        }
        assertEquals(1, new GithubAnnotations(Words.ENGLISH).lines(audit(name), "").size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void issues_of_quality_read_back(String name) throws IOException {
        JsonNode issue =
                new ObjectMapper()
                        .readTree(new CodeQuality(Words.ENGLISH).write(audit(name)))
                        .get(0);
        assertTrue(issue.at("/fingerprint").textValue().matches("[0-9a-f]{64}"));
        assertEquals(7, issue.at("/location/lines/begin").intValue());
        assertEquals(PlainText.oneLine(name), issue.at("/location/path").textValue());
        assertTrue(issue.at("/description").textValue().length() <= 1000);
    }

    @ParameterizedTest
    @MethodSource("names")
    void audit_json_keeps_to_its_schema(String name) throws IOException {
        AuditSchemaTest.assertValid(new AuditJson(Words.ENGLISH).write(audit(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_summary_fits_a_comment(String name) throws IOException {
        int bytes =
                new MarkdownSummary(Words.ENGLISH)
                        .write(audit(name))
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
        assertTrue(bytes < 60_000, () -> bytes + " bytes");
    }

    @ParameterizedTest
    @MethodSource("names")
    void markdown_tables_keep_their_columns(String name) throws IOException {
        String markdown = new MarkdownSummary(Words.ENGLISH).write(audit(name));
        for (String line : markdown.split("\n")) {
            if (line.startsWith("|")) {
                long pipes = line.chars().filter(c -> c == '|').count();
                assertTrue(pipes == 5, line);
            }
            String withoutOurs = line.replaceAll("</?code>", "");
            assertFalse(withoutOurs.matches(".*[<>`\\[\\]].*"), line);
            assertFalse(line.matches(".*(@\\w|(?<!&)#1|://|www\\.).*"), line);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void log_lines_stay_lines(String name) {
        for (String line : Documents.log(audit(name)).split("\n")) {
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
            assertFalse(line.contains("\u202E"), line);
            assertTrue(line.length() < LONGEST_LINE, "a line of " + line.length());
        }
    }
}
