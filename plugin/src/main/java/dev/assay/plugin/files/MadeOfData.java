package dev.assay.plugin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goals leave in the folder of the build: all of it is made of the data, and can be made
 * again.
 *
 * @param files of the project
 */
public record MadeOfData(ProjectFiles files) {

    /** Folders of Assay's; others in the folder of the build are somebody else's. */
    private static final List<String> FOLDERS =
            List.of(
                    "today",
                    "candidate",
                    "inventory",
                    "catalogue",
                    "clean",
                    "anonymized",
                    "features",
                    "synthetic");

    /** Pages and documents of goals besides those of a check. */
    private static final List<String> DOCUMENTS =
            List.of(
                    "backtest",
                    "mutation",
                    "clean",
                    "anonymized",
                    "inventory",
                    "undeclared",
                    "imported");

    /** Those that are there. */
    public List<Path> all() {
        Stream<Path> documents =
                DOCUMENTS.stream()
                        .flatMap(name -> Stream.of(".html", ".json", ".yaml").map(name::concat))
                        .map(files.audit()::resolve);
        return Stream.of(
                        FOLDERS.stream().map(files.audit()::resolve),
                        documents,
                        AuditFiles.all(files).stream(),
                        Stream.of(files.verdict(), files.log()))
                .flatMap(some -> some)
                .filter(Files::exists)
                .sorted()
                .toList();
    }

    /** Deletes them. */
    public void delete() throws IOException {
        for (Path path : all()) {
            FolderSwap.delete(path);
        }
    }
}
