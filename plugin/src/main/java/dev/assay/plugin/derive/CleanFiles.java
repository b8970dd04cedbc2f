package dev.assay.plugin.derive;

import dev.assay.derive.clean.copy.OutputName;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;

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
    public MadeFolder of(String dataset) {
        return new MadeFolder(files.audit(), "clean/" + dataset);
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
        return files.judging(files.project(), judging().resolve("before"));
    }

    /** A project whose data is the copy of a dataset. */
    public ProjectFiles after(String dataset) {
        return files.judging(
                of(dataset).folder().resolve(OutputName.FILES), judging().resolve("after"));
    }

    private Path judging() {
        return files.audit().resolve("cleaning-judged");
    }

    /** Deletes what was measured to judge. */
    public void clear() throws IOException {
        made().clear();
        FolderSwap.delete(judging());
    }
}
