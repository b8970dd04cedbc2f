package dev.assay.plugin.files;

import dev.assay.audit.Audit;
import dev.assay.document.AtomicFile;
import dev.assay.incident.Remembered;
import dev.assay.report.Report;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The audit in a build's output folder, once for each kind of reader. */
public final class AuditFiles {

    private AuditFiles() {}

    /**
     * Writes all of them, in their order.
     *
     * @param words of what people read
     */
    public static void write(Words words, Audit audit, ProjectFiles files) throws IOException {
        for (Report report : Report.values()) {
            AtomicFile.write(files.audit().resolve(report.file()), report.write(words, audit));
        }
    }

    /** What the last audit said; nothing where there was none, or its report is gone. */
    public static Remembered last(ProjectFiles files) {
        try {
            return AuditJson.remembered(
                    Files.readString(files.audit().resolve(Report.JSON.file())));
        } catch (IOException e) {
            return Remembered.NOTHING;
        }
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
        return Stream.of(Report.values())
                .map(report -> files.audit().resolve(report.file()))
                .toList();
    }
}
