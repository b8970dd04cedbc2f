package dev.assay.plugin.derive;

import dev.assay.derive.clean.copy.Copied;
import dev.assay.derive.clean.copy.OutputName;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where repaired copies are.
 *
 * @param files of the project
 */
public record CleanFiles(ProjectFiles files) {

    /** Where copies are made before they are put in their place. */
    public Measurements made() {
        return new Measurements(files.audit().resolve("cleaning"));
    }

    /** A dataset's copy. */
    public Path folder(String dataset) {
        return files.audit().resolve("clean").resolve(dataset);
    }

    /** All results, for programs. */
    public Path document() {
        return files.audit().resolve("clean.json");
    }

    /** All results, for people. */
    public Path page() {
        return files.audit().resolve("clean.html");
    }

    /** The project, for judging its data as they are. */
    public ProjectFiles before() {
        return new ProjectFiles(
                files.project(),
                files.declaration(),
                files.baseline(),
                files.history(),
                judging().resolve("before"),
                files.kept());
    }

    /** A project whose data is the copy of a dataset. */
    public ProjectFiles after(String dataset) {
        return new ProjectFiles(
                folder(dataset).resolve(OutputName.FILES),
                files.declaration(),
                files.baseline(),
                files.history(),
                judging().resolve("after"),
                files.kept());
    }

    private Path judging() {
        return files.audit().resolve("cleaning-judged");
    }

    /** Deletes what was measured to judge. */
    public void clear() throws IOException {
        made().clear();
        FolderSwap.delete(judging());
    }

    /**
     * Refuses a folder with files that are not of a copy: they would be deleted with the old one.
     */
    public void requireOurs(String dataset) throws MeasuringException, IOException {
        Path folder = folder(dataset);
        for (Path part = folder; part.startsWith(files.audit()); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw new MeasuringException(
                        files.name(part)
                                + " is a link, and a repaired copy would be written to where it leads;"
                                + " delete the link");
            }
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> ours = new HashSet<>(List.of(Copied.FILE, Copied.CHANGES, Copied.QUARANTINE));
        Path manifest = folder.resolve(Copied.FILE);
        if (Files.isRegularFile(manifest)) {
            try {
                Copied copied = CanonicalJson.read(manifest, Copied.class);
                ours.addAll(copied.outputs());
            } catch (DocumentException e) {
                throw foreign(folder, Copied.FILE);
            }
        } else {
            ours.clear();
        }
        for (String file : list(folder)) {
            if (!ours.contains(file)) {
                throw foreign(folder, file);
            }
        }
    }

    private static List<String> list(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> all.add(folder.relativize(path).toString().replace('\\', '/')));
        }
        all.sort(String::compareTo);
        return all;
    }

    private MeasuringException foreign(Path folder, String file) {
        return new MeasuringException(
                files.name(folder)
                        + " holds a file that is not of a repaired copy ("
                        + file
                        + "), and a new copy would replace the folder; move it away, or name another"
                        + " folder with -Dassay.auditDirectory");
    }

    /** Puts a copy that is whole in its place, and deletes the one that was there. */
    public void publish(String dataset) throws IOException {
        Path folder = folder(dataset);
        Files.createDirectories(folder.getParent());
        FolderSwap.delete(folder);
        Files.move(made().evidenceFolder(dataset), folder);
    }
}
