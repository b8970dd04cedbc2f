package dev.assay.plugin.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.FileStamps;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.scan.kind.FormatModule;
import dev.assay.scan.place.http.WebServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredDataTest {

    @TempDir Path top;

    private Path project;
    private boolean isOffline;

    @BeforeEach
    void makeFiles() throws IOException {
        project = Files.createDirectories(top.resolve("project"));
        Files.createDirectories(project.resolve("data"));
        Files.writeString(project.resolve("data/b.csv"), "id\n1\n");
        Files.writeString(project.resolve("data/a.csv"), "id\n1\n");
        Files.writeString(top.resolve("outside.csv"), "id\n1\n");
    }

    @Test
    void files_of_a_dataset_are_asked_for_relative_to_the_project() throws Exception {
        DeclaredData data = find("data/*.csv");
        assertEquals(
                List.of("data/a.csv", "data/b.csv"),
                data.requested().get(0).files().stream().map(DataFile::path).toList());
        assertTrue(data.faults().isEmpty());
    }

    @Test
    void members_of_archives_are_files_of_a_dataset() throws Exception {
        writeArchive("data/x.zip", "b.csv", "days/a.csv", ".hidden.csv");
        writeArchive("data/w.zip", "c.csv");
        DeclaredData data = find("data/*.zip!/**/*.csv");
        assertEquals(
                List.of("data/w.zip!/c.csv", "data/x.zip!/b.csv", "data/x.zip!/days/a.csv"),
                data.requested().get(0).files().stream().map(DataFile::path).toList());
    }

    @Test
    void an_archive_without_such_members_is_a_fault_of_its_dataset() throws Exception {
        writeArchive("data/x.zip", "b.csv");
        DeclaredData data = find("data/x.zip!/*.tsv");
        assertEquals(
                "dataset 'orders': no member of an archive matches path 'data/x.zip!/*.tsv'; looked"
                        + " into data/x.zip. Correct what is behind !/, or bring the data there; **"
                        + " means all members",
                data.faults().get("orders"));
        writeArchive("data/x.zip", "../b.csv");
        assertTrue(
                find("data/x.zip!/*").faults().get("orders").contains("the member '../b.csv' has"));
    }

    private void writeArchive(String archive, String... names) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(Files.newOutputStream(project.resolve(archive)))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("id\n1\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_path_that_leaves_the_project_is_a_fault_of_the_declaration() {
        String message =
                assertThrows(SpecException.class, () -> find("../outside.csv")).getMessage();
        assertTrue(message.contains("'../outside.csv' leads out of the project"), message);
    }

    @Test
    void a_link_that_leaves_the_project_is_a_fault_of_its_dataset() throws Exception {
        Files.createSymbolicLink(project.resolve("data/link.csv"), top.resolve("outside.csv"));
        assertFault("data/link.csv");
    }

    @Test
    void data_that_is_gone_is_a_fault_of_its_dataset() throws Exception {
        assertFault("data/*.tsv");
    }

    @Test
    void what_was_accepted_of_a_dataset_is_asked_to_be_compared() throws Exception {
        assertNull(find("data/*.csv").requested().get(0).accepted());
        Path accepted = Files.createDirectories(project.resolve("baseline/orders"));
        assertEquals(accepted.toString(), find("data/*.csv").requested().get(0).accepted());
    }

    @Test
    void a_file_of_a_web_server_is_asked_for_as_it_is_now() throws Exception {
        try (WebServer server = new WebServer()) {
            server.put("/a.csv", "id;price\n1;1,5\n2;2,5\n".getBytes(StandardCharsets.UTF_8));
            String path = server.address("/a.csv");
            DeclaredData data = find(path);
            assertEquals(Map.of(), data.faults());
            DataFile file = data.requested().get(0).files().get(0);
            assertEquals(path, file.path());
            assertEquals(21, file.bytes());
            server.remove("/a.csv");
            assertFault(path);
            isOffline = true;
            assertEquals(
                    "dataset 'orders': "
                            + path
                            + " lies elsewhere, and Maven is offline (-o); run without it, or keep a"
                            + " copy in the project and give that as path",
                    find(path).faults().get("orders"));
        }
    }

    @Test
    void members_of_an_archive_elsewhere_are_files_of_a_dataset() throws Exception {
        writeArchive("x.zip", "b.csv", "days/a.csv", "note.txt");
        try (WebServer server = new WebServer()) {
            server.put("/x.zip", Files.readAllBytes(project.resolve("x.zip")));
            String archive = server.address("/x.zip");
            DeclaredData data = find(archive + "!/**/*.csv");
            assertEquals(Map.of(), data.faults());
            assertEquals(
                    List.of(archive + "!/b.csv", archive + "!/days/a.csv"),
                    data.requested().get(0).files().stream().map(DataFile::path).toList());
            String none = find(archive + "!/*.tsv").faults().get("orders");
            assertTrue(none.contains("no member of an archive matches path '" + archive), none);
        }
    }

    @Test
    void what_reads_from_a_place_is_brought_before_it_is_asked() {
        MeasuringException asked = new MeasuringException("no network");
        DeclaredData.Modules none =
                modules -> {
                    assertEquals(Set.of(FormatModule.S3), modules);
                    throw asked;
                };
        assertSame(
                asked,
                assertThrows(
                        MeasuringException.class,
                        () -> new Elsewhere(false, none).files("s3://bucket/a.csv")));
    }

    private void assertFault(String path) throws Exception {
        DeclaredData data = find(path);
        assertTrue(data.requested().isEmpty());
        assertEquals(Set.of("orders"), data.faults().keySet());
        assertTrue(data.faults().get("orders").startsWith("dataset 'orders': "));
    }

    private DeclaredData find(String path) throws Exception {
        Path declaration = project.resolve("assay.yaml");
        Files.writeString(
                declaration,
                "format: assay/1\ndatasets:\n  - name: orders\n    path: " + path + "\n");
        return DeclaredData.find(
                SpecReader.read(declaration),
                project,
                new Baseline(project.resolve("baseline")),
                new FileStamps(project, null),
                new Elsewhere(isOffline, DeclaredData.Modules.PRESENT));
    }
}
