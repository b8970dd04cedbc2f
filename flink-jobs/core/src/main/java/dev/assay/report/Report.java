package dev.assay.report;

import dev.assay.audit.Audit;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.CodeQuality;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.words.Words;
import java.io.IOException;

/**
 * The forms of an audit, one for each kind of reader, in the order in which they are written. A new
 * form is a constant: builds write it, and tests give it hostile names and sensitive values. What
 * programs read is in English whatever the language: the same data makes the same bytes anywhere.
 */
public enum Report {
    /** For people, in a browser. */
    PAGE("assay.html", (words, audit) -> new HtmlPage(words).write(audit)),
    /** For CI servers, as the results of tests. */
    JUNIT("TEST-assay.xml", (words, audit) -> new JunitXml(Words.ENGLISH).write(audit)),
    /** For code hosts, as findings beside lines. */
    SARIF("assay.sarif", (words, audit) -> new AuditSarif(Words.ENGLISH).write(audit)),
    /** For GitLab, as issues of a merge request. */
    QUALITY(
            "gl-code-quality-report.json",
            (words, audit) -> new CodeQuality(Words.ENGLISH).write(audit)),
    /** For people, in a pull request. */
    MARKDOWN("assay.md", (words, audit) -> new MarkdownSummary(words).write(audit)),
    /** For programs, all of it; the last one, so that it speaks for the others. */
    JSON("audit.json", (words, audit) -> new AuditJson(Words.ENGLISH).write(audit));

    private final String file;
    private final Form form;

    Report(String file, Form form) {
        this.file = file;
        this.form = form;
    }

    private interface Form {
        String of(Words words, Audit audit) throws IOException;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /**
     * The whole text, with a line feed at the end.
     *
     * @param words of the language of what people read
     */
    public String write(Words words, Audit audit) throws IOException {
        return form.of(words, audit);
    }
}
