package dev.assay.plugin.files;

import dev.assay.audit.Audit;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.AtomicFile;
import dev.assay.history.Entry.Event;
import dev.assay.history.HistoryFile;
import dev.assay.incident.Remembered;
import dev.assay.report.Report;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * What the last audit said of data that was not accepted since. Where its report is gone, as on
     * a machine that has just checked the project out, what the histories say of it, if they are
     * kept; else nothing.
     */
    public static Remembered last(ProjectFiles files, List<DatasetSpec> datasets)
            throws IOException {
        Path report = files.audit().resolve(Report.JSON.file());
        if (Files.exists(report)) {
            String document;
            try {
                document = Files.readString(report);
            } catch (IOException e) {
                // It only says since when; what is wrong is found all the same.
                return Remembered.NOTHING;
            }
            return AuditJson.remembered(document)
                    .only(notAccepted(files, datasets, AuditJson.startedAt(document)));
        }
        Remembered last = Remembered.NOTHING;
        for (DatasetSpec dataset : datasets) {
            last = last.plus(Remembered.of(HistoryFile.read(files.history(dataset))));
        }
        return last;
    }

    /** Datasets that nobody accepted at that time or later. */
    private static Set<String> notAccepted(
            ProjectFiles files, List<DatasetSpec> datasets, String time) throws IOException {
        Set<String> names = new HashSet<>();
        for (DatasetSpec dataset : datasets) {
            boolean isAccepted =
                    HistoryFile.read(files.history(dataset)).stream()
                            .filter(entry -> entry.event() != Event.CHECK)
                            .anyMatch(entry -> entry.at().compareTo(time) >= 0);
            if (!isAccepted) {
                names.add(dataset.name());
            }
        }
        return names;
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
