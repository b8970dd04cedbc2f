package dev.assay.report;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Verdict;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.CodeQuality;
import dev.assay.report.ci.GithubAnnotations;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.HtmlBody;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.log.BaselineTable;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every writer is shown the same audit. */
class GoldenTest {

    private final Audit audit = AuditFixture.shop();

    @Test
    void log_lines_name_the_worst_first() throws IOException {
        Golden.assertSame("console.txt", Documents.log(audit) + "\n");
    }

    @Test
    void the_table_of_what_was_accepted_is_aligned() throws IOException {
        List<BaselineTable.Row> rows = new ArrayList<>();
        for (DatasetAudit d : audit.datasets()) {
            if (d.today() != null) {
                rows.add(
                        BaselineTable.Row.of(
                                d.spec(),
                                d.today(),
                                rows.isEmpty() ? List.of("vae", "gan") : List.of()));
            }
        }
        Golden.assertSame(
                "baseline.txt",
                String.join("\n", new BaselineTable(Words.ENGLISH).lines(rows)) + "\n");
    }

    @Test
    void audit_json() throws IOException {
        Golden.assertSame("audit.json", new AuditJson(Words.ENGLISH).write(audit));
    }

    @Test
    void junit_xml() throws IOException {
        Golden.assertSame("junit.xml", new JunitXml(Words.ENGLISH).write(audit));
    }

    @Test
    void sarif() throws IOException {
        Golden.assertSame("audit.sarif", new AuditSarif(Words.ENGLISH).write(audit));
    }

    @Test
    void code_quality() throws IOException {
        Golden.assertSame("quality.json", new CodeQuality(Words.ENGLISH).write(audit));
    }

    @Test
    void annotations() throws IOException {
        Golden.assertSame(
                "annotations.txt",
                String.join("\n", new GithubAnnotations(Words.ENGLISH).lines(audit, "shop"))
                        + "\n");
    }

    @Test
    void markdown() throws IOException {
        Golden.assertSame("summary.md", new MarkdownSummary(Words.ENGLISH).write(audit));
    }

    @Test
    void html_page() throws IOException {
        Golden.assertSame("assay.html", new HtmlPage(Words.ENGLISH).write(audit));
    }

    @Test
    void html_of_an_audit_of_nothing() throws IOException {
        Audit nothing =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(),
                        new Verdict(List.of()));
        Golden.assertSame("empty.html", new HtmlBody(Words.ENGLISH).of(nothing).render());
        Golden.assertSame("empty.json", new AuditJson(Words.ENGLISH).write(nothing));
    }
}
