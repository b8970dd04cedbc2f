package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    @TempDir Path project;

    @Test
    void all_that_is_written_lies_in_the_folder_of_the_audit() {
        ProjectFiles files = files();
        Stream.of(files.today().folder(), files.candidate().folder(), files.page(), files.log())
                .forEach(path -> assertEquals(files.audit(), path.getParent()));
    }

    @Test
    void measurements_that_are_judged_and_those_to_accept_are_kept_apart() {
        assertNotEquals(files().today(), files().candidate());
    }

    @Test
    void a_relative_path_is_made_absolute_and_plain() {
        ProjectFiles files =
                ProjectFiles.of(
                        new File("."),
                        new File("a/../assay.yaml"),
                        new File("b"),
                        new File("h"),
                        new File("c"));
        Path here = Path.of("").toAbsolutePath();
        assertEquals(here, files.project());
        assertEquals(here.resolve("assay.yaml"), files.declaration());
    }

    @Test
    void a_path_below_the_project_is_named_from_there_with_forward_slashes() {
        assertEquals("src/assay/assay.yaml", files().name(project.resolve("src/assay/assay.yaml")));
    }

    @Test
    void a_path_outside_the_project_is_named_without_the_folders_of_the_machine() {
        assertEquals("assay.yaml", files().name(project.resolveSibling("other/assay.yaml")));
    }

    @Test
    void a_folder_whose_name_merely_begins_like_the_projects_is_outside() {
        Path beside = project.resolveSibling(project.getFileName() + "-2");
        assertEquals("assay.yaml", files().name(beside.resolve("assay.yaml")));
    }

    private ProjectFiles files() {
        File top = project.toFile();
        return ProjectFiles.of(
                top,
                new File(top, "src/assay/assay.yaml"),
                new File(top, "src/assay/baseline"),
                new File(top, "src/assay/history"),
                new File(top, "target/assay"));
    }
}
