package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.SpecReader;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.incident.Remembered;
import dev.assay.plugin.files.FileStamps;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir Path project;

    private ProjectFiles files;
    private AuditSpec spec;
    private Measurements today;

    @BeforeEach
    void declare() throws Exception {
        Path declaration = project.resolve("assay.yaml");
        Files.writeString(
                declaration,
                """
                format: assay/1
                datasets:
                  - name: orders
                    path: data/*.csv
                """);
        spec = SpecReader.read(declaration);
        files =
                ProjectFiles.of(
                        project.toFile(),
                        declaration.toFile(),
                        project.resolve("baseline").toFile(),
                        project.resolve("history").toFile(),
                        project.resolve("target/assay").toFile());
        today = files.today();
        Files.createDirectories(project.resolve("data"));
        written(Files.writeString(project.resolve("data/a.csv"), "id\n1\n"), NOON.minusSeconds(60));
    }

    @Test
    void measurements_that_are_missing_are_refused() {
        assertFalse(today.exist());
        assertRefused("There are no measurements in target/assay/today; measure again");
    }

    @Test
    void measurements_that_were_cut_before_the_result_are_refused() throws IOException {
        today.begin(request());
        assertFalse(today.exist());
        assertRefused("There are no measurements in target/assay/today; measure again");
    }

    @Test
    void a_result_that_is_cut_is_refused_by_file_and_line() throws IOException {
        today.begin(request());
        Path result = today.folder().resolve("result.json");
        Files.writeString(result, "{\n  \"format\": \"assay-result/1\",\n  \"datas");
        String message = assertThrows(DocumentException.class, this::assess).getMessage();
        assertTrue(message.startsWith(result + ":3:"), message);
    }

    @Test
    void a_dataset_that_was_not_measured_is_refused_by_its_name() throws IOException {
        today.begin(request());
        result();
        assertRefused("Dataset 'orders' was not measured; measure again");
    }

    @Test
    void evidence_that_is_missing_is_refused_by_the_datasets_name() throws IOException {
        today.begin(request());
        result(new MeasuredDataset("orders", null, Map.of()));
        assertRefused("The measurements of dataset 'orders' are not whole");
    }

    @Test
    void evidence_that_is_half_written_is_refused_by_the_datasets_name() throws IOException {
        today.begin(request());
        Path evidence = Files.createDirectories(today.evidenceFolder("orders"));
        Files.writeString(
                evidence.resolve("manifest.json"),
                "{\"format\": \"assay-evidence/2\", \"sha256\": {\"profile.bin\": \"00\"}}");
        Files.writeString(evidence.resolve("profile.bin"), "half");
        result(new MeasuredDataset("orders", null, Map.of()));
        assertRefused("The measurements of dataset 'orders' are not whole");
    }

    @Test
    void measurements_of_the_same_question_and_older_data_are_the_answer() throws IOException {
        assertTrue(measured().answer(request(), NOON));
    }

    @Test
    void another_question_is_not_answered() throws IOException {
        measured();
        assertFalse(today.answer(request(7, null), Instant.EPOCH));
    }

    @Test
    void a_question_asked_too_early_is_not_answered() throws IOException {
        assertFalse(measured().answer(request(), NOON.plusSeconds(1)));
    }

    @Test
    void data_written_since_is_not_answered() throws IOException {
        measured();
        Files.writeString(project.resolve("data/a.csv"), "id\n7\n");
        assertFalse(today.answer(request(), Instant.EPOCH));
    }

    @Test
    void the_same_data_written_again_is_answered() throws IOException {
        measured();
        written(project.resolve("data/a.csv"), NOON);
        assertTrue(today.answer(request(), Instant.EPOCH));
    }

    @Test
    void a_question_that_is_not_whole_is_not_answered() throws IOException {
        measured();
        Path asked = today.folder().resolve("request.json");
        String text = Files.readString(asked);
        Files.writeString(asked, text.substring(0, text.length() / 2));
        assertFalse(today.answer(request(), Instant.EPOCH));
    }

    @Test
    void a_baseline_written_since_is_not_answered() throws IOException {
        Path accepted = Files.createDirectories(project.resolve("baseline/orders"));
        AuditRequest request = request(1, accepted.toString());
        today.begin(request);
        result();
        written(today.folder().resolve("request.json"), NOON);
        written(accepted, NOON.minusSeconds(1));
        assertTrue(today.answer(request, Instant.EPOCH));
        written(accepted, NOON.plusSeconds(1));
        assertFalse(today.answer(request, Instant.EPOCH));
    }

    @Test
    void a_new_question_forgets_all_measurements() throws IOException {
        measured();
        today.begin(request());
        assertFalse(today.exist());
    }

    @Test
    void datasets_without_data_are_in_the_result_with_their_fault() throws IOException {
        today.begin(request());
        today.finish(spec, Map.of("orders", "no file"), List.of());
        assertEquals(
                List.of(new MeasuredDataset("orders", "no file", Map.of())),
                today.read().datasets());
    }

    @Test
    void datasets_that_were_measured_before_are_in_the_result_without_seconds() throws IOException {
        today.begin(request());
        today.finish(spec, Map.of(), request().datasets());
        assertEquals(
                List.of(new MeasuredDataset("orders", null, Map.of())), today.read().datasets());
    }

    private Measurements measured() throws IOException {
        today.begin(request());
        result(new MeasuredDataset("orders", null, Map.of()));
        written(today.folder().resolve("request.json"), NOON);
        return today;
    }

    private AuditRequest request() throws IOException {
        return request(1, null);
    }

    private AuditRequest request(long seed, String accepted) throws IOException {
        List<DataFile> data = new FileStamps(project, null).of(List.of("data/a.csv"));
        RequestedDataset orders = new RequestedDataset(spec.datasets().get(0), data, accepted);
        return new AuditRequest(
                AuditRequest.FORMAT,
                new Work.Check(),
                new AuditRequest.Folders(project.toString(), today.folder().toString(), null),
                new AuditRequest.Means(Master.LOCAL, 1, seed, 0),
                List.of(orders));
    }

    private void result(MeasuredDataset... datasets) throws IOException {
        CanonicalJson.write(
                today.folder().resolve("result.json"),
                new AuditResult(AuditResult.FORMAT, List.of(datasets), 0));
    }

    private static void written(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void assess() throws MeasuringException, IOException {
        Assessment.of(
                spec, Map.of(), today, files, new Strictness(0.01, false), Remembered.NOTHING, 3);
    }

    private void assertRefused(String start) {
        String message = assertThrows(MeasuringException.class, this::assess).getMessage();
        assertTrue(message.startsWith(start), message);
        assertTrue(message.contains("measure again"), message);
        assertFalse(message.contains("version control"), message);
    }
}
