package dev.assay.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.declare.yaml.SpecException;
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
    void of_a_path_into_archives_the_archives_are_found() throws Exception {
        Files.writeString(project.resolve("data/b.zip"), "");
        Files.writeString(project.resolve("data/a.tar.gz"), "");
        assertEquals(
                List.of("data/a.tar.gz", "data/b.zip"), resolve("data/*.{zip,tar.gz}!/**/*.csv"));
        assertEquals(List.of("data/b.zip"), resolve("data/b.zip!/a.csv"));
        assertTrue(fault("data/*.tar!/*").contains("no file matches path 'data/*.tar'"));
        assertEquals(
                List.of("a.csv", "x/y/b.csv"),
                DatasetFiles.members(List.of("a.csv", "b.txt", "x/y/b.csv"), "**/*.csv"));
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
                "data/a.zip!/../x.csv",
                "../a.zip!/x.csv",
                "data/a.zip!//x.csv",
                "data/a.zip!/b.zip!/x.csv",
                "data/a.zip!/",
                "!/x.csv",
                "data/a.zip!/[x.csv",
                "C:/data/a.csv",
                "data\\a.csv"
            })
    void a_path_that_leads_out_is_refused_before_anything_is_read(String glob) {
        assertEquals("dataset 'orders': " + DatasetFiles.fault(glob).orElseThrow(), fault(glob));
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
                "dataset 'orders': data/z.csv is a link to a file that is not there; bring the file"
                        + " there, or remove the link",
                fault("data/*.csv"));
    }

    @Test
    void a_pipe_is_refused_before_anybody_waits_for_it() throws Exception {
        Path pipe = project.resolve("data/pipe.csv");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "no pipes here");
        }
        assertEquals(
                "dataset 'orders': data/pipe.csv is a pipe or a device, not a file; leave it out of"
                        + " path",
                fault("data/*.csv"));
    }

    @Test
    void a_backslash_and_a_line_end_may_be_in_a_name_where_the_system_has_such_names()
            throws Exception {
        try {
            Files.writeString(project.resolve("data").resolve("back\\slash.csv"), "x\n");
            Files.writeString(project.resolve("data").resolve("line\nend.csv"), "x\n");
        } catch (java.nio.file.InvalidPathException e) {
            assumeTrue(false, "the file system has no such names");
        }
        assertEquals(List.of("data/back\\slash.csv"), resolve("data/back*.csv"));
        assertEquals(List.of("data/line\nend.csv"), resolve("data/line*.csv"));
        assertTrue(Files.exists(project.resolve(resolve("data/back*.csv").get(0))));
    }

    @Test
    void a_folder_is_looked_at_once_for_all_datasets() throws Exception {
        DatasetFiles files = new DatasetFiles(project);
        files.resolve(DatasetSpec.of("orders", "data/*.csv"));
        Files.writeString(project.resolve("data/later.csv"), "x\n");
        assertEquals(
                List.of("data/a.csv", "data/b.csv"),
                files.resolve(DatasetSpec.of("again", "data/?*.csv")));
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
        return new DatasetFiles(project).resolve(DatasetSpec.of("orders", glob));
    }

    private String fault(String glob) {
        return assertThrows(SpecException.class, () -> resolve(glob)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "data/orders.csv,   data/orders.csv.dvc",
        "data/ord*.csv,     data/orders.csv.dvc",
        "data/2024/*.gz,    data/2024.dvc",
        "daily/*.csv,       daily.dvc"
    })
    void where_dvc_has_the_data_it_says_how_to_bring_them(String glob, String pointer)
            throws IOException {
        Files.writeString(project.resolve(pointer), "outs:\n");
        SpecException e =
                assertThrows(
                        SpecException.class,
                        () -> new DatasetFiles(project).resolve("orders", glob));
        assertTrue(
                e.getMessage()
                        .endsWith(
                                pointer
                                        + " points at data that DVC keeps elsewhere; fetch them with"
                                        + " dvc pull "
                                        + pointer),
                e.getMessage());
    }
}
