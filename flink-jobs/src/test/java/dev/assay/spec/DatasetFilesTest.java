package dev.assay.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFilesTest {

    @TempDir Path outside;
    private Path project;

    @BeforeEach
    void files() throws IOException {
        project = Files.createDirectory(outside.resolve("project")).toRealPath();
        for (String file :
                List.of(
                        "a.csv",
                        "data/b.csv",
                        "data/a.csv",
                        "data/notes.txt",
                        "data/.hidden.csv",
                        "data/2024/c.csv",
                        "data/2024/05/d.csv",
                        ".git/e.csv",
                        "target/f.csv")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.writeString(project.resolve(file), "x\n1\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.csv           # a.csv",
                "data/*.csv      # data/a.csv data/b.csv",
                "data/[a-b].csv  # data/a.csv data/b.csv",
                "data/{b,x}.csv  # data/b.csv",
                "data/?.csv      # data/a.csv data/b.csv",
                "data/**/*.csv   # data/2024/05/d.csv data/2024/c.csv data/a.csv data/b.csv",
                "data/**.csv     # data/2024/05/d.csv data/2024/c.csv data/a.csv data/b.csv",
                "**/a.csv        # a.csv data/a.csv",
                "data/**/05/*    # data/2024/05/d.csv",
                "target/*.csv    # target/f.csv",
            })
    void files_that_match_are_found_in_order(String glob, String files) throws SpecException {
        assertEquals(List.of(files.split(" ")), resolve(glob));
    }

    @Test
    void hidden_files_and_build_folders_never_match_a_wildcard() throws SpecException {
        assertEquals(
                List.of(
                        "a.csv",
                        "data/2024/05/d.csv",
                        "data/2024/c.csv",
                        "data/a.csv",
                        "data/b.csv"),
                resolve("**/*.csv"));
    }

    @Test
    void names_are_in_the_order_of_their_code_points() throws Exception {
        Path folder = Files.createDirectory(project.resolve("names"));
        try {
            Files.writeString(folder.resolve("\uD83D\uDE00.csv"), "");
            Files.writeString(folder.resolve("\uFF21.csv"), "");
        } catch (java.nio.file.InvalidPathException e) {
            assumeFalse(true, "the file system has no such names");
        }
        Files.writeString(folder.resolve("B.csv"), "");
        Files.writeString(folder.resolve("a.csv"), "");
        assertEquals(
                List.of("names/B.csv", "names/a.csv", "names/\uFF21.csv", "names/\uD83D\uDE00.csv"),
                resolve("names/*.csv"));
    }

    @Test
    void no_match_says_what_was_searched_and_how_many_files_are_near() {
        assertEquals(
                "dataset 'orders': no file matches path 'data/*.json'; looked at 6 files below data"
                        + ". Correct path, or bring the data there",
                fault("data/*.json"));
    }

    @Test
    void a_folder_that_is_not_there_is_searched_from_the_nearest_one_that_is() {
        assertTrue(fault("data/2023/*.csv").contains("below data."));
        assertTrue(fault("lake/*.csv").contains("below the project's folder."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../*.csv",
                "data/../../x.csv",
                "/etc/passwd",
                "C:/data/a.csv",
                "data\\a.csv"
            })
    void a_path_that_leads_out_is_refused_before_anything_is_read(String glob) {
        assertEquals("dataset 'orders': " + DatasetFiles.fault(glob).orElseThrow(), fault(glob));
    }

    @Test
    void only_regular_files_are_data() throws Exception {
        Path pipe = project.resolve("data/pipe.csv");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        assertEquals(
                "dataset 'orders': data/pipe.csv is no file but a FIFO (a named pipe), which may"
                        + " never end; put the data into a file, or leave it out of path",
                fault("data/*.csv"));
        assertEquals(List.of("data/a.csv"), resolve("data/a*.csv"));
    }

    @Test
    void a_folder_where_a_file_is_expected_is_named() throws Exception {
        Files.createDirectory(project.resolve("data/x.csv"));
        String fault =
                "dataset 'orders': data/x.csv is a folder, expected a file; write data/x.csv/* for"
                        + " the files in it, or leave it out of path";
        assertEquals(fault, fault("data/*.csv"));
        assertEquals(fault, fault("data/x.csv"));
        assertEquals(List.of("data/a.csv", "data/b.csv", "data/notes.txt"), resolve("data/*"));
        Files.writeString(project.resolve("data/x.csv/part-0.csv"), "x\n");
        assertTrue(resolve("data/**/*.csv").contains("data/x.csv/part-0.csv"));
    }

    @Test
    void a_backslash_in_a_name_is_a_letter_where_folders_are_separated_by_slashes()
            throws Exception {
        assumeTrue(java.io.File.separatorChar == '/', "backslashes separate folders");
        Files.writeString(project.resolve("data/2024/x\\y.csv"), "x\n");
        assertEquals(List.of("data/2024/c.csv", "data/2024/x\\y.csv"), resolve("data/2024/*.csv"));
    }

    @Test
    void a_link_to_a_file_outside_is_refused() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.csv"), "x\n");
        Files.createSymbolicLink(project.resolve("data/z.csv"), secret);
        assertTrue(fault("data/*.csv").startsWith("dataset 'orders': data/z.csv is reached by"));
    }

    @Test
    void a_link_to_a_folder_outside_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret.csv"), "x\n");
        Files.createSymbolicLink(project.resolve("linked"), elsewhere);
        assertTrue(fault("linked/*.csv").contains("a link that leads out of the project"));
    }

    @Test
    void links_inside_the_project_are_followed_and_circles_are_not() throws Exception {
        Files.createSymbolicLink(project.resolve("latest"), project.resolve("data/2024"));
        Files.createSymbolicLink(project.resolve("data/2024/up"), project.resolve("data/2024"));
        assertEquals(List.of("latest/c.csv"), resolve("latest/*.csv"));
        assertEquals(List.of("data/2024/05/d.csv", "data/2024/c.csv"), resolve("data/2024/**.csv"));
    }

    @Test
    void a_dead_link_matters_only_where_it_matches() throws Exception {
        Files.createSymbolicLink(project.resolve("data/z.csv"), project.resolve("gone"));
        assertEquals(List.of("data/a.csv"), resolve("data/a*.csv"));
        assertEquals(
                "dataset 'orders': data/z.csv cannot be read; check its permissions",
                fault("data/*.csv"));
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path closed = project.resolve("data/b.csv");
        assumeFalse(!closed.toFile().setReadable(false) || Files.isReadable(closed), "as root");
        assertEquals(
                "dataset 'orders': data/b.csv cannot be read; check its permissions",
                fault("data/*.csv"));
    }

    private List<String> resolve(String glob) throws SpecException {
        return DatasetFiles.resolve(project, DatasetSpec.of("orders", glob));
    }

    private String fault(String glob) {
        return assertThrows(SpecException.class, () -> resolve(glob)).getMessage();
    }
}
