package dev.assay.plugin.files;

import dev.assay.audit.Audit;
import dev.assay.document.AtomicFile;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.ci.AuditSarif;
import dev.assay.report.ci.JunitXml;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The audit in a build's output folder, once for each kind of reader. */
public final class AuditFiles {

    private static final String JSON = "audit.json";
    private static final String JUNIT = "TEST-assay.xml";
    private static final String SARIF = "assay.sarif";
    private static final String MARKDOWN = "assay.md";

    private AuditFiles() {}

    /** Writes all of them; {@code audit.json} last, so that it speaks for the others. */
    public static void write(Audit audit, ProjectFiles files) throws IOException {
        AtomicFile.write(files.page(), HtmlPage.write(audit));
        AtomicFile.write(files.audit().resolve(JUNIT), JunitXml.write(audit));
        AtomicFile.write(files.audit().resolve(SARIF), AuditSarif.write(audit));
        AtomicFile.write(files.audit().resolve(MARKDOWN), MarkdownSummary.write(audit));
        AtomicFile.write(files.audit().resolve(JSON), AuditJson.write(audit));
    }

    /** Removes those of an earlier build, so that none outlives a build that came to no verdict. */
    public static void delete(ProjectFiles files) throws IOException {
        Files.deleteIfExists(files.verdict());
        for (Path file : all(files)) {
            Files.deleteIfExists(file);
        }
    }

    /** Where they are. */
    public static List<Path> all(ProjectFiles files) {
        return List.of(
                files.audit().resolve(JSON),
                files.audit().resolve(JUNIT),
                files.audit().resolve(SARIF),
                files.audit().resolve(MARKDOWN),
                files.page());
    }
}
