package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.FileTimes;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.ExitCode;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.scan.Oddity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The child as a process of its own: exit codes, and what it leaves behind. */
class MainTest {

    @TempDir Path folder;

    private ExitCode run(Path request) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                request.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        return ExitCode.of(child.waitFor());
    }

    private Path request(RequestedDataset... datasets) throws IOException {
        Path file = folder.resolve("request.json");
        CanonicalJson.write(
                file,
                new AuditRequest(
                        AuditRequest.FORMAT,
                        new Work.Check(),
                        new AuditRequest.Folders(
                                folder.toString(), folder.resolve("out").toString(), null),
                        new AuditRequest.Means(Master.LOCAL, 2, 1, 0),
                        List.of(datasets)));
        return file;
    }

    private RequestedDataset dataset(String name, String file, String accepted) throws IOException {
        Path data = folder.resolve(file);
        long changed = Files.exists(data) ? FileTimes.of(data).latest() : 0;
        return new RequestedDataset(
                DatasetSpec.of(name, file),
                List.of(new DataFile(file, data.toFile().length(), changed, name)),
                accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = "ar-SA-u-nu-arab")
    void a_system_of_other_digits_and_letters_measures_the_same(String language) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            good_and_bad_data_are_answers_of_one_child_that_succeeds();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void good_and_bad_data_are_answers_of_one_child_that_succeeds() throws Exception {
        Files.writeString(folder.resolve("good.csv"), "a,b\n1,x\n2,y\n3\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {'a', 0, 'b'});
        Files.write(folder.resolve("empty.csv"), new byte[0]);
        Files.writeString(folder.resolve("twice.csv"), "a,a\n1,2\n");
        Path request =
                request(
                        dataset("binary", "binary.csv", null),
                        dataset("empty", "empty.csv", null),
                        dataset("missing", "missing.csv", null),
                        dataset("twice", "twice.csv", null),
                        dataset("good", "good.csv", null));
        assertEquals(ExitCode.OK, run(request));
        AuditResult result =
                CanonicalJson.read(folder.resolve("out/result.json"), AuditResult.class);
        List<String> faults = result.datasets().stream().map(MeasuredDataset::fault).toList();
        assertTrue(faults.get(0).startsWith("binary.csv:1: byte 1 is zero"), faults.get(0));
        assertTrue(faults.get(1).startsWith("empty.csv:1: the file is empty"), faults.get(1));
        assertTrue(faults.get(2).startsWith("missing.csv: there is no such file"), faults.get(2));
        assertTrue(faults.get(3).startsWith("twice.csv:1: the header names"), faults.get(3));
        assertNull(faults.get(4));
        // A ragged record is no fault of reading: it is counted, and judged.
        assertEquals(
                1,
                EvidenceFolder.read(folder.resolve("out/good"))
                        .profile()
                        .odd(Oddity.RAGGED)
                        .count());
        for (String name : List.of("binary", "empty", "missing", "twice")) {
            assertFalse(EvidenceFolder.exists(folder.resolve("out").resolve(name)), name);
        }
    }

    @Test
    void a_request_of_another_version_ends_with_its_own_code_and_no_result() throws Exception {
        Path request = Files.writeString(folder.resolve("request.json"), "{\"format\": \"x\"}");
        assertEquals(ExitCode.BAD_REQUEST, run(request));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void a_baseline_that_cannot_be_used_ends_with_its_own_code_and_no_result() throws Exception {
        Files.writeString(folder.resolve("good.csv"), "a,b\n1,x\n2,y\n");
        Path baseline = Files.createDirectories(folder.resolve("baseline"));
        Files.writeString(baseline.resolve("manifest.json"), "{\"format\": \"assay-evidence/2\"}");
        Path request = request(dataset("good", "good.csv", baseline.toString()));
        assertEquals(ExitCode.BAD_BASELINE, run(request));
        assertFalse(Files.exists(folder.resolve("out/result.json")));
    }
}
