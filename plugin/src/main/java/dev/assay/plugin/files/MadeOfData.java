package dev.assay.plugin.files;

import dev.assay.inventory.export.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goals leave in the folder of the build: all of it is made of the data, and can be made
 * again. What is not known to be Assay's is left alone, whatever it is called.
 *
 * @param files of the project
 */
public record MadeOfData(ProjectFiles files) {

    private static final List<String> FOLDERS =
            List.of(
                    "today",
                    "candidate",
                    "clean",
                    "anonymized",
                    "features",
                    "synthetic",
                    "unsealed",
                    // Of goals that were killed.
                    "anonymizing",
                    "making-features",
                    "making-synthetic");

    /** Pages and documents of goals besides those of a check. */
    private static final List<String> DOCUMENTS =
            List.of(
                    "backtest",
                    "mutation",
                    "clean",
                    "anonymized",
                    "features",
                    "synthetic",
                    "inventory",
                    "undeclared",
                    "imported");

    /** By one of these a folder is known. */
    private static final List<String> MARKS = List.of("manifest.json", "request.json");

    /** How the formats of Assay's documents begin. */
    private static final String FORMAT = "\"assay-";

    /** Those that are there. */
    public List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(AuditFiles.all(files));
        all.add(files.verdict());
        all.add(files.log());
        DOCUMENTS.forEach(
                name ->
                        Stream.of(".html", ".json", ".yaml")
                                .map(ending -> files.audit().resolve(name + ending))
                                .forEach(all::add));
        Arrays.stream(Catalogue.values())
                .map(form -> files.audit().resolve("catalogue").resolve(form.file()))
                .forEach(all::add);
        all.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
        for (String name : FOLDERS) {
            Path folder = files.audit().resolve(name);
            if (isOurs(folder)) {
                all.add(folder);
            }
        }
        all.sort(null);
        return all;
    }

    /** Whether it, or each thing in it, has a document that says so. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (isMarked(folder)) {
            return true;
        }
        List<Path> within;
        try (Stream<Path> some = Files.list(folder)) {
            within = some.toList();
        }
        for (Path one : within) {
            if (!Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS) || !isMarked(one)) {
                return false;
            }
        }
        return !within.isEmpty();
    }

    private static boolean isMarked(Path folder) throws IOException {
        for (String name : MARKS) {
            Path mark = folder.resolve(name);
            if (Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(mark).contains(FORMAT)) {
                return true;
            }
        }
        return false;
    }

    /** Deletes them. */
    public void delete() throws IOException {
        for (Path path : all()) {
            FolderSwap.delete(path);
        }
    }
}
