package dev.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Shop;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DamagedJson;
import dev.assay.score.GanScores;
import dev.assay.score.GanScores.Fit;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFolderTest {

    private static final Scores SCORES =
            new Scores(
                    new VaeScores(
                            600,
                            List.of(50L, 60L, 70L, 60L, 60L, 60L, 60L, 60L, 60L, 60L),
                            5,
                            0.0625,
                            List.of(new ColumnBlame("price", 1.5, 1.25, 5)),
                            List.of(
                                    new UnusualRow(
                                            "data/day-01.csv",
                                            7,
                                            12.5,
                                            0.004,
                                            List.of(new CellBlame("price", 9.5, null, null)),
                                            new UsualRow(9, Collections.singletonList(null)))),
                            Map.of("data/day-01.csv", new FileShare(200, 5, 4)),
                            List.of()),
                    null,
                    new GanScores(
                            150,
                            0.625,
                            0.5,
                            0.03125,
                            7,
                            List.of(new Fit("price", 0.125, 0, 4.5, 7))),
                    null);
    private static final Evidence EVIDENCE =
            Shop.of(1, 3, 200)
                    .measured(Shop.spec())
                    .evidence(Shop.of(1, 3, 200).measured(Shop.spec()).bins(), SCORES)
                    .with(
                            Behaviour.of(
                                            LogFixture.activity(LogFixture.rows(60, 100, 40, 1)),
                                            null,
                                            1)
                                    .orElseThrow());

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        EvidenceFolder.write(folder, EVIDENCE);
    }

    @Test
    void evidence_is_read_as_it_was_written() throws IOException {
        assertEquals(EVIDENCE, EvidenceFolder.read(folder));
    }

    @Test
    void evidence_read_back_is_written_with_the_same_bytes() throws IOException {
        Path again = folder.resolve("again");
        EvidenceFolder.write(again, EvidenceFolder.read(folder));
        for (String name : names(again)) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(name)),
                    Files.readAllBytes(again.resolve(name)),
                    name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_without_its_manifest_is_no_evidence() throws IOException {
        assertTrue(EvidenceFolder.exists(folder));
        Files.delete(folder.resolve(EvidenceFolder.MANIFEST));
        assertFalse(EvidenceFolder.exists(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile.bin",
                "profile.json",
                "bins.json",
                "batches.jsonl",
                "dependencies.jsonl",
                "scores.json",
                "manifest.json"
            })
    void a_file_cut_in_half_is_named_with_what_to_do(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile.bin", "bins.json", "batches.jsonl", "manifest.json"})
    void a_file_that_is_missing_is_named_with_what_to_do(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.delete(file);
        assertRefused(file);
    }

    @Test
    void a_file_edited_by_hand_is_named_with_what_to_do() throws IOException {
        Path file = folder.resolve("bins.json");
        Files.writeString(file, Files.readString(file) + "\n");
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"format\": \"assay-evidence/7\"}",
                "{\"format\": \"assay-evidence/7\", \"sha256\": {}}",
                "{\"format\": \"assay-evidence/7\", \"sha256\": {\"bins.json\": \"00\"}}"
            })
    void a_manifest_that_does_not_vouch_for_every_file_is_refused(String manifest)
            throws IOException {
        Path file = folder.resolve(EvidenceFolder.MANIFEST);
        Files.writeString(file, manifest);
        assertRefused(file);
    }

    private void assertRefused(Path file) {
        IOException e = assertThrows(IOException.class, () -> EvidenceFolder.read(folder));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains("mvn assay:baseline"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": \"assay-evidence/99\", \"sha256\": {}}",
                "{\"format\": \"assay-evidence/99\", \"blake3\": {\"profile.bin\": \"00\"}}"
            })
    void evidence_of_a_newer_version_says_which_version_reads_it(String manifest)
            throws IOException {
        Path file = folder.resolve(EvidenceFolder.MANIFEST);
        Files.writeString(file, manifest);
        IOException e = assertThrows(IOException.class, () -> EvidenceFolder.read(folder));
        assertTrue(e.getMessage().contains("assay-evidence/99"), e.getMessage());
        assertTrue(e.getMessage().contains("use the version of Assay that wrote it"));
    }

    @Test
    void a_manifest_of_arbitrary_bytes_is_refused() throws IOException {
        Path file = folder.resolve(EvidenceFolder.MANIFEST);
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF});
        assertRefused(file);
    }

    @Test
    void writing_over_older_evidence_replaces_it() throws IOException {
        Evidence other = Shop.of(2, 2, 50).measured(Shop.spec()).evidence();
        EvidenceFolder.write(folder, other);
        assertEquals(other, EvidenceFolder.read(folder));
    }

    @Test
    void whatever_a_value_is_replaced_by_the_folder_is_read_or_the_file_refused_by_name()
            throws IOException {
        TrainingCurves curves =
                new TrainingCurves(
                        TrainingCurves.FORMAT,
                        List.of(new VaePoint(100, 1.5, 2.5, 3.5)),
                        null,
                        0,
                        List.of(new GanPoint(100, 0.5, 0.25, 0.75)),
                        null,
                        null);
        CanonicalJson.write(folder.resolve("training.json"), curves);
        EvidenceFolder.write(folder, EVIDENCE);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().matches(".*jsonl?")).sorted().toList();
        }
        assertEquals(10, files.size());
        for (Path file : files) {
            boolean readByPeople = file.endsWith("profile.json");
            String whole = Files.readString(file);
            int lineEnd = whole.indexOf('\n');
            boolean ofLines = file.toString().endsWith("jsonl");
            for (String damaged : DamagedJson.of(ofLines ? whole.substring(0, lineEnd) : whole)) {
                Files.writeString(file, ofLines ? damaged + whole.substring(lineEnd) : damaged);
                if (!file.endsWith(EvidenceFolder.MANIFEST)) {
                    sign();
                }
                try {
                    EvidenceFolder.read(folder);
                    TrainingCurves.read(folder);
                    assertFalse(damaged.equals("null") && !readByPeople, file + " of null");
                } catch (IOException e) {
                    String fileName = file.getFileName().toString();
                    boolean isNamed =
                            e.getMessage().contains(fileName) || fileName.equals("manifest.json");
                    assertTrue(isNamed, file + ": " + e.getMessage() + " of " + damaged);
                    assertTrue(e.getMessage().contains("assay:baseline"), e.getMessage());
                }
            }
            Files.writeString(file, whole);
            sign();
        }
    }

    /** Whoever edits a file can edit its checksum too. */
    private void sign() throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                if (!file.endsWith(EvidenceFolder.MANIFEST)) {
                    checksums.put(file.getFileName().toString(), sha256(file));
                }
            }
        }
        CanonicalJson.write(
                folder.resolve(EvidenceFolder.MANIFEST),
                new Checksums.Manifest(Checksums.FORMAT, checksums));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.json", "vae.zip", "gan.zip"})
    void what_training_left_is_in_the_manifest_too(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "{}");
        assertTrue(refusal().contains(name + ": the file is not one of those in"), refusal());
        EvidenceFolder.write(folder, EVIDENCE);
        assertEquals(EVIDENCE, EvidenceFolder.read(folder));
        Files.writeString(file, "{ }");
        assertTrue(refusal().contains(name + ": the file was cut or changed"), refusal());
        Files.delete(file);
        assertTrue(refusal().contains(name + ": the file is missing"), refusal());
    }

    @Test
    void hidden_files_of_the_system_do_not_matter() throws IOException {
        Files.writeString(folder.resolve(".DS_Store"), "");
        assertEquals(EVIDENCE, EvidenceFolder.read(folder));
    }

    private String refusal() {
        return assertThrows(IOException.class, () -> EvidenceFolder.read(folder)).getMessage();
    }

    @Test
    void how_the_data_was_read_is_kept_where_it_was_found_out() throws IOException {
        HowRead read =
                new HowRead(
                        new CsvDialect(';', true).or(CsvDialect.RFC_4180),
                        List.of(
                                new HowRead.Guess(
                                        HowRead.Key.DELIMITER,
                                        List.of(
                                                new HowRead.Answer(";", 0.8),
                                                new HowRead.Answer(",", 0.2)))));
        EvidenceFolder.write(folder, EVIDENCE, read);
        assertEquals(Optional.of(read), EvidenceFolder.howRead(folder));
        EvidenceFolder.read(folder);
        EvidenceFolder.write(folder, EVIDENCE, null);
        assertEquals(Optional.empty(), EvidenceFolder.howRead(folder));
        EvidenceFolder.read(folder);
    }
}
