package dev.assay.plugin.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.declare.FileTimes;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.data.Elsewhere;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.scan.place.http.WebServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundsTest {

    private static final Map<String, String> PATHS = Map.of("sales", "data/*.csv");
    private static final List<String> PARAMETERS = List.of("0.01", "false");

    @TempDir Path project;

    @BeforeEach
    void write() throws IOException {
        for (String file :
                List.of(
                        "assay.jar",
                        "assay.yaml",
                        "baseline/sales/profile.json",
                        "data/a.csv",
                        "history/sales.jsonl",
                        "target/assay/assay.html",
                        "target/assay/assay.md",
                        "target/assay/assay.sarif",
                        "target/assay/audit.json",
                        "target/assay/gl-code-quality-report.json",
                        "target/assay/TEST-assay.xml",
                        "target/assay/today/request.json",
                        "target/assay/today/result.json",
                        "target/assay/today/sales/profile.bin")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.writeString(project.resolve(file), "one\n");
        }
        assumeTrue(FileTimes.of(project.resolve("data/a.csv")).inode() != 0);
    }

    private Grounds grounds(Duration later) throws IOException {
        ProjectFiles files =
                ProjectFiles.of(
                        project.toFile(),
                        project.resolve("assay.yaml").toFile(),
                        project.resolve("baseline").toFile(),
                        project.resolve("history").toFile(),
                        project.resolve("target/assay").toFile());
        URL[] jars = {project.resolve("assay.jar").toUri().toURL()};
        return new Grounds(
                files,
                new URLClassLoader(jars),
                new Elsewhere(false, DeclaredData.Modules.PRESENT),
                Clock.offset(Clock.systemUTC(), later));
    }

    /** As if all files had been there for an hour. */
    private Optional<String> hash(List<String> parameters) throws IOException {
        return grounds(Duration.ofHours(1)).hash(parameters, PATHS);
    }

    private Optional<String> hash() throws IOException {
        return hash(PARAMETERS);
    }

    @Test
    void what_nobody_touched_has_the_same_hash() throws IOException {
        assertTrue(hash().isPresent());
        assertEquals(hash(), hash());
    }

    @Test
    void files_that_no_dataset_declares_do_not_matter() throws IOException {
        Optional<String> before = hash();
        Files.writeString(project.resolve("data/readme.txt"), "two\n");
        assertEquals(before, hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assay.jar",
                "assay.yaml",
                "baseline/sales/profile.json",
                "data/a.csv",
                "history/sales.jsonl"
            })
    void each_file_matters_even_if_its_size_and_time_are_put_back(String name) throws IOException {
        Optional<String> before = hash();
        Path file = project.resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(project.resolve("other"), "two\n");
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline/sales/more.json", "data/b.csv", "history/other.jsonl"})
    void a_new_file_matters(String name) throws IOException {
        Optional<String> before = hash();
        Files.writeString(project.resolve(name), "two\n");
        assertNotEquals(before, hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline/sales/profile.json", "history/sales.jsonl"})
    void a_file_that_is_gone_matters(String name) throws IOException {
        Optional<String> before = hash();
        Files.delete(project.resolve(name));
        assertNotEquals(before, hash());
    }

    @Test
    void data_that_is_gone_leaves_nothing_to_stand_on() throws IOException {
        Files.delete(project.resolve("data/a.csv"));
        assertEquals(Optional.empty(), hash());
    }

    @Test
    void a_parameter_matters() throws IOException {
        assertNotEquals(hash(), hash(List.of("0.05", "false")));
        assertNotEquals(hash(List.of("ab", "c")), hash(List.of("a", "bc")));
    }

    @Test
    void what_changed_just_now_may_change_again_unseen() throws IOException {
        assertEquals(Optional.empty(), grounds(Duration.ZERO).hash(PARAMETERS, PATHS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assay.html", "audit.json", "today/result.json"})
    void reports_that_are_gone_or_were_written_to_are_not_those_of_the_verdict(String name)
            throws IOException {
        Optional<String> before = grounds(Duration.ZERO).reports();
        assertTrue(before.isPresent());
        Path report = project.resolve("target/assay").resolve(name);
        Files.writeString(report, "longer than before\n");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().plusSeconds(9)));
        assertNotEquals(before, grounds(Duration.ZERO).reports());
        Files.delete(report);
        assertEquals(Optional.empty(), grounds(Duration.ZERO).reports());
    }

    /**
     * Else a check would say that all is well, and the accept that follows that there is nothing.
     */
    @Test
    void measurements_that_are_gone_are_not_those_of_the_verdict() throws IOException {
        Optional<String> before = grounds(Duration.ZERO).reports();
        Files.delete(project.resolve("target/assay/today/sales/profile.bin"));
        assertNotEquals(before, grounds(Duration.ZERO).reports());
    }

    @Test
    void the_version_of_a_file_elsewhere_matters() throws IOException {
        try (WebServer server = new WebServer()) {
            server.put("/a.csv", "id\n1\n".getBytes(StandardCharsets.UTF_8));
            Map<String, String> paths = Map.of("sales", server.address("/a.csv"));
            Optional<String> before = grounds(Duration.ofHours(1)).hash(PARAMETERS, paths);
            assertTrue(before.isPresent());
            assertEquals(before, grounds(Duration.ofHours(1)).hash(PARAMETERS, paths));
            server.put("/a.csv", "id\n2\n".getBytes(StandardCharsets.UTF_8));
            assertNotEquals(before, grounds(Duration.ofHours(1)).hash(PARAMETERS, paths));
            server.remove("/a.csv");
            assertTrue(grounds(Duration.ofHours(1)).hash(PARAMETERS, paths).isEmpty());
        }
    }
}
