package dev.assay.report;

import dev.assay.audit.Audit;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.HtmlPage;
import java.io.IOException;

/**
 * The forms of an audit, one for each kind of reader, in the order in which they are written. A new
 * form is a constant: builds write it, and tests give it hostile names and sensitive values.
 */
public enum Report {
    /** For people, in a browser. */
    PAGE("assay.html", HtmlPage::write),
    /** For CI servers, as the results of tests. */
    JUNIT("TEST-assay.xml", JunitXml::write),
    /** For code hosts, as findings beside lines. */
    SARIF("assay.sarif", AuditSarif::write),
    /** For people, in a pull request. */
    MARKDOWN("assay.md", MarkdownSummary::write),
    /** For programs, all of it; the last one, so that it speaks for the others. */
    JSON("audit.json", AuditJson::write);

    private final String file;
    private final Form form;

    Report(String file, Form form) {
        this.file = file;
        this.form = form;
    }

    private interface Form {
        String of(Audit audit) throws IOException;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** The whole text, with a line feed at the end. */
    public String write(Audit audit) throws IOException {
        return form.of(audit);
    }
}
