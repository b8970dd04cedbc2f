package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.JsonRecords;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All stages on a local cluster, as the child runs them. */
class AuditJobTest {

    private static final String HEADER = "id,shop,price,note,day\n";

    private static final DatasetSpec WITHOUT_NETWORKS =
            Declared.dataset(
                    """
                    name: orders
                    path: "*.csv"
                    learned: {vae: false, gan: false}
                    """);

    /** Trained once for all tests that need an accepted state with networks. */
    private static Path accepted;

    @TempDir Path folder;

    private Path cache;
    private DatasetSpec spec = DatasetSpec.of("orders", "*.csv");

    @BeforeAll
    static void accept(@TempDir Path state) throws Exception {
        AuditJobTest job = new AuditJobTest();
        job.folder = state;
        job.measured(job.orders(3, 300), 1, true, null);
        accepted = state.resolve("train-1/orders");
    }

    @Test
    void the_same_data_gives_the_same_bytes_at_any_parallelism() throws Exception {
        List<String> files = orders(3, 300);
        TreeMap<String, String> once = contents(accepted);
        assertTrue(
                once.keySet().containsAll(List.of("profile.bin", "vae.zip", "gan.zip")),
                () -> "measured were " + once.keySet());
        assertEquals(once, measured(files, 4, true, null));

        TreeMap<String, String> today = measured(files, 1, false, accepted);
        assertEquals(today, measured(files, 2, false, accepted));
        assertEquals(today, measured(files, 4, false, accepted));
    }

    /** A range has at least 64 KiB, so this one file is cut into several. */
    @Test
    void one_file_of_many_ranges_gives_the_same_bytes_at_any_parallelism() throws Exception {
        spec = WITHOUT_NETWORKS;
        List<String> files = orders(1, 12_000);
        TreeMap<String, String> one = measured(files, 1, true, null);
        assertEquals(one, measured(files, 2, true, null));
        assertEquals(one, measured(files, 4, true, null));
        Evidence evidence = EvidenceFolder.read(folder.resolve("train-4/orders"));
        assertTrue(evidence.batches().size() > 4, () -> evidence.batches().size() + " ranges");
        assertEquals(12_000, evidence.profile().rows());
    }

    @Test
    void behaviour_of_a_log_is_the_same_at_any_parallelism_and_kept_by_a_baseline()
            throws Exception {
        spec =
                Declared.dataset(
                        """
                        name: orders
                        path: "*.csv"
                        role: events
                        columns: {user: id, item: shop, time: day, price: price}
                        learned: {vae: false, gan: false}
                        """);
        List<String> files = orders(1, 12_000);
        TreeMap<String, String> one = measured(files, 1, true, null);
        assertTrue(one.containsKey("behaviour.json"), () -> one.keySet().toString());
        assertEquals(one, measured(files, 4, true, null));
        Evidence evidence = EvidenceFolder.read(folder.resolve("train-4/orders"));
        assertEquals(12_000, evidence.behaviour().totals().events());
        Path state = folder.resolve("train-1/orders");
        assertEquals(
                one.get("behaviour.json"), measured(files, 2, false, state).get("behaviour.json"));
    }

    @Test
    void evidence_counts_every_row_of_every_file_once() throws Exception {
        spec = WITHOUT_NETWORKS;
        List<String> files = orders(4, 150);
        measured(files, 2, true, null);
        Evidence evidence = EvidenceFolder.read(folder.resolve("train-2/orders"));
        assertEquals(4 * 150, evidence.profile().rows());
        assertEquals(4 * 150, evidence.batches().stream().mapToLong(b -> b.rows()).sum());
        assertEquals(files, evidence.batches().stream().map(b -> b.file()).distinct().toList());
    }

    @Test
    void scores_of_the_accepted_data_are_unremarkable_and_those_of_shuffled_data_are_not()
            throws Exception {
        List<String> files = orders(3, 300);
        measured(files, 2, false, accepted);
        Evidence clean = EvidenceFolder.read(folder.resolve("check-2/orders"));
        assertNotNull(clean.scores().vae());
        assertNotNull(clean.scores().gan());

        for (String file : files) {
            breakDependency(folder.resolve(file));
        }
        measured(files, 2, false, accepted);
        Evidence broken = EvidenceFolder.read(folder.resolve("check-2/orders"));
        assertTrue(
                broken.scores().vae().unusual() > 5 * clean.scores().vae().unusual(),
                () -> clean.scores() + " / " + broken.scores());
    }

    @Test
    void a_column_that_a_long_file_brings_late_is_measured() throws Exception {
        spec =
                Declared.dataset(
                                """
                                name: orders
                                path: "*.jsonl"
                                learned: {vae: false, gan: false}
                                """)
                        .withFormat(new JsonRecords(null));
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < 60_000; row++) {
            lines.append(
                    row == 32_000
                            ? "{\"late\": 1}\n"
                            : "{\"id\": " + row + ", \"text\": \"" + "text ".repeat(28) + "\"}\n");
        }
        Files.writeString(folder.resolve("a.jsonl"), lines);
        measured(List.of("a.jsonl"), 2, true, null);
        Evidence evidence = EvidenceFolder.read(folder.resolve("train-2/orders"));
        assertEquals(List.of("id", "late", "text"), sorted(evidence.profile().names()));
        assertEquals(60_000, evidence.profile().rows());
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void what_was_measured_before_is_the_same_as_what_is_measured_again() throws Exception {
        List<String> files = orders(3, 300);
        TreeMap<String, String> today = measured(files, 2, false, accepted);

        cache = folder.resolve("cache");
        measured(files.subList(0, 2), 2, false, accepted);
        assertEquals(today, measured(files, 2, false, accepted));
        assertEquals(today, measured(files, 1, false, accepted));
        try (Stream<Path> entries = Files.walk(cache)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Files.write(entry, Arrays.copyOf(Files.readAllBytes(entry), 100));
            }
        }
        assertEquals(today, measured(files, 2, false, accepted));
    }

    @Test
    void data_that_cannot_be_read_is_an_answer_and_others_are_measured_all_the_same()
            throws Exception {
        List<String> files = orders(1, 100);
        Files.write(folder.resolve("logo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        AuditRequest request =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        new Work.Check(),
                        new AuditRequest.Folders(
                                folder.toString(), folder.resolve("out").toString(), null),
                        new AuditRequest.Means(Master.LOCAL, 2, 1, 0),
                        List.of(
                                new RequestedDataset(
                                        DatasetSpec.of("logo", "logo.csv"),
                                        data(List.of("logo.csv")),
                                        null),
                                new RequestedDataset(spec, data(files), null)));
        List<MeasuredDataset> measured = new AuditJob(request).run().datasets();
        assertTrue(
                measured.get(0).fault().startsWith("logo.csv:1: byte 4 is zero"),
                measured.get(0).fault());
        assertNull(measured.get(1).fault());
        assertTrue(EvidenceFolder.exists(folder.resolve("out/orders")));
    }

    @Test
    void an_accepted_baseline_that_was_cut_is_not_measured_against() throws Exception {
        spec = WITHOUT_NETWORKS;
        List<String> files = orders(1, 100);
        measured(files, 2, true, null);
        Path baseline = folder.resolve("train-2/orders");
        Path profile = baseline.resolve("profile.bin");
        byte[] bytes = Files.readAllBytes(profile);
        Files.write(profile, Arrays.copyOf(bytes, bytes.length / 2));
        BaselineException e =
                assertThrows(BaselineException.class, () -> measured(files, 2, false, baseline));
        assertTrue(e.getMessage().contains(profile.toString()), e.getMessage());
    }

    /** Bytes of all files of the evidence by name. */
    private TreeMap<String, String> measured(
            List<String> files, int parallelism, boolean train, Path baseline) throws Exception {
        Path output = folder.resolve((train ? "train-" : "check-") + parallelism);
        AuditRequest request =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        train ? new Work.Baseline() : new Work.Check(),
                        new AuditRequest.Folders(
                                folder.toString(),
                                output.toString(),
                                cache == null ? null : cache.toString()),
                        new AuditRequest.Means(Master.LOCAL, parallelism, 7, 0),
                        List.of(
                                new RequestedDataset(
                                        spec,
                                        data(files),
                                        baseline == null ? null : baseline.toString())));
        assertNull(new AuditJob(request).run().datasets().get(0).fault());
        return contents(output.resolve("orders"));
    }

    private static TreeMap<String, String> contents(Path evidence) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> written = Files.list(evidence)) {
            for (Path file : written.toList()) {
                bytes.put(
                        file.getFileName().toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private List<DataFile> data(List<String> files) {
        return files.stream().map(name -> DataFiles.of(folder, name)).toList();
    }

    /** Files whose prices are told by the shop, with line ends inside quotes. */
    private List<String> orders(int files, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> names = new ArrayList<>();
        for (int f = 0; f < files; f++) {
            StringBuilder csv = new StringBuilder(HEADER);
            for (int row = 0; row < rows; row++) {
                int shop = random.nextInt(6);
                csv.append(f * rows + row).append(",shop-").append(shop).append(',');
                csv.append(10 * shop + random.nextInt(3)).append(".5,");
                csv.append(row % 50 == 0 ? "\"two\nlines, quoted\"" : "plain");
                csv.append(",2024-05-").append(String.format("%02d", 1 + f)).append('\n');
            }
            names.add("day-" + f + ".csv");
            Files.writeString(folder.resolve(names.get(f)), csv, StandardCharsets.UTF_8);
        }
        return names;
    }

    /** Renames two shops to each other: every column's values stay, prices no longer fit. */
    private static void breakDependency(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace(",shop-0,", ",shop-x,")
                        .replace(",shop-5,", ",shop-0,")
                        .replace(",shop-x,", ",shop-5,"));
    }

    @Test
    void unique_counts_all_rows_of_all_files_at_any_parallelism() throws Exception {
        spec =
                Declared.dataset(
                        """
                        name: orders
                        path: "*.csv"
                        sensitive: [mail]
                        rules: ["unique(mail)", "unique(id, n)", "distinctness(id) == 100%"]
                        learned: {vae: false, gan: false}
                        """);
        List<String> files = List.of("a.csv", "b.csv");
        for (int f = 0; f < 2; f++) {
            StringBuilder csv = new StringBuilder("id,n,mail\n");
            for (int i = 0; i < 9_000; i++) {
                int id = f == 1 && i == 4_000 ? 5 : f * 9_000 + i;
                csv.append("id-").append(id).append(",1,").append(i < 7 ? "" : "m" + id + "@x.y\n");
                csv.append(i < 7 ? "\n" : "");
            }
            Files.writeString(folder.resolve(files.get(f)), csv);
        }
        TreeMap<String, String> once = measured(files, 1, false, null);
        assertEquals(once, measured(files, 4, false, null));
        List<Finding> rules = EvidenceFolder.read(folder.resolve("check-4/orders")).rules();
        assertEquals(
                List.of(Outcome.PASS, Outcome.FAIL, Outcome.FAIL),
                rules.stream().map(Finding::outcome).toList(),
                rules.toString());
        assertTrue(Words.ENGLISH.sentence(rules.get(1)).contains("1 of 18,000 rows repeats"));
        assertTrue(
                Words.ENGLISH.sentence(rules.get(1)).contains("b.csv:4002"),
                Words.ENGLISH.sentence(rules.get(1)));
        assertTrue(
                Words.ENGLISH.sentence(rules.get(0)).contains("none of 17,986 rows"),
                Words.ENGLISH.sentence(rules.get(0)));
    }
}
