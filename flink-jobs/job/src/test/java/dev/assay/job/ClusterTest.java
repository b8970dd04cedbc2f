package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.Partitions;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.job.cluster.Causes;
import dev.assay.job.cluster.ClusterException;
import dev.assay.job.cluster.RemoteCluster;
import dev.assay.job.flink.PortionJob;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.Task;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.csv.CsvFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Jobs on a running cluster of several JVMs. It is started once, and each test leaves less of it to
 * those after it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {

    private static final int SLOTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static SessionCluster cluster;

    @TempDir Path folder;

    private boolean vae;
    private String accepted;

    @BeforeAll
    static void start(@TempDir Path configuration) throws Exception {
        cluster = SessionCluster.start(configuration, 2, SLOTS);
    }

    @AfterAll
    static void end() throws Exception {
        cluster.close();
    }

    @Test
    @Order(1)
    void what_a_task_manager_finds_wrong_is_told_as_it_would_be_here() throws Exception {
        Files.write(folder.resolve("logo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        orders("orders.csv", 100);
        List<MeasuredDataset> measured = remote(PATIENCE, "logo.csv", "orders.csv").get();
        assertEquals(local("logo.csv", "orders.csv").get(0).fault(), measured.get(0).fault());
        assertNull(measured.get(1).fault());
        assertEquals(evidence("local"), evidence("remote"));
    }

    @Test
    @Order(1)
    void a_file_that_a_task_manager_has_not_or_has_otherwise_is_named() throws Exception {
        PortionJob job =
                new PortionJob(folder.toString(), 1, new RemoteCluster(cluster.master(), PATIENCE));
        CsvFormat csv = new CsvFormat(CsvDialect.RFC_4180, List.of());
        List<DataFile> files = List.of(new DataFile("not-shared.csv", 100, 0, "0a"));
        List<Portion> elsewhere = Portion.cut(files, file -> null, csv, Partitions.NONE);
        DataPlan plan = new DataPlan(csv, List.of("id"), files, elsewhere, 100);
        Task task = new ProfileTask(List.of("id"), List.of(), List.of(), 1);
        String message =
                assertThrows(
                                ClusterException.class,
                                () -> job.run("profile", plan, elsewhere, task))
                        .getMessage();
        assertTrue(message.contains(cluster.master().toString()), message);
        assertTrue(message.contains(folder.resolve("not-shared.csv").toString()), message);

        Files.writeString(folder.resolve("not-shared.csv"), "id\n1\n");
        Exception old =
                assertThrows(Exception.class, () -> job.run("profile", plan, elsewhere, task));
        assertTrue(
                Causes.find(old, UnreadableDataException.class)
                        .orElseThrow()
                        .getMessage()
                        .startsWith("not-shared.csv: had 100 bytes"),
                old::toString);
    }

    @Test
    @Order(1)
    void rows_are_scored_where_they_are_read() throws Exception {
        orders("orders.csv", 1000);
        vae = true;
        new AuditJob(request(true, "accepted", Master.LOCAL, "orders.csv")).run();
        accepted = folder.resolve("accepted/orders.csv").toString();
        local("orders.csv");
        remote(PATIENCE, "orders.csv").get();
        assertEquals(evidence("local"), evidence("remote"));
        Evidence evidence = EvidenceFolder.read(folder.resolve("remote/orders.csv"));
        assertEquals(1000, evidence.scores().vae().rows());
    }

    @Test
    @Order(2)
    void a_lost_task_manager_changes_no_byte() throws Exception {
        orders("orders.csv", 400_000);
        long bytes = Files.size(folder.resolve("orders.csv"));
        CompletableFuture<List<MeasuredDataset>> audit = remote(PATIENCE, "orders.csv");
        long done = awaitAnswers(audit);
        cluster.killTaskManager(0);
        assertTrue(0 < done && done < bytes, () -> done + " of " + bytes + " bytes were done");
        assertNull(audit.get().get(0).fault());
        local("orders.csv");
        assertEquals(evidence("local"), evidence("remote"));
    }

    @Test
    @Order(3)
    void a_cluster_that_goes_away_ends_the_audit() throws Exception {
        orders("orders.csv", 400_000);
        CompletableFuture<List<MeasuredDataset>> audit = remote(Duration.ZERO, "orders.csv");
        awaitAnswers(audit);
        cluster.killJobManager();
        ExecutionException e = assertThrows(ExecutionException.class, audit::get);
        String message = Causes.find(e, ClusterException.class).orElseThrow().getMessage();
        assertTrue(
                message.startsWith("The Flink cluster at " + cluster.master() + " was lost"),
                message);
        assertFalse(EvidenceFolder.exists(folder.resolve("remote/orders.csv")));
    }

    @Test
    @Order(1)
    void without_a_cluster_there_is_no_result_and_the_address_is_told() throws Exception {
        orders("orders.csv", 100);
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertRefused("127.0.0.1:" + closed, "There is no Flink cluster: http://127.0.0.1:");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "200, hello, is no Flink cluster",
        "200, {}, is no Flink cluster",
        "404, {}, HTTP status 404",
        "200, '{\"slots-total\":4,\"slots-available\":4,\"flink-version\":\"1.19.1\"}', is of version 1.19.1",
        "200, '{\"slots-total\":0,\"slots-available\":0,\"flink-version\":\"1.20.5\"}', has no slots"
    })
    void what_cannot_run_our_jobs_is_refused(int status, String body, String expected)
            throws Exception {
        orders("orders.csv", 100);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/overview",
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            assertRefused("127.0.0.1:" + server.getAddress().getPort(), expected);
        } finally {
            server.stop(0);
        }
    }

    private void assertRefused(String address, String expected) throws IOException {
        Path request = folder.resolve("request.json");
        CanonicalJson.write(request, request(false, "remote", address, "orders.csv"));
        assertEquals(ExitCode.CLUSTER, Main.run(request));
        String words = LastWords.read(folder.resolve("remote")).orElseThrow();
        assertTrue(words.contains(address) && words.contains(expected), words);
        assertFalse(Files.exists(folder.resolve("remote/result.json")));
    }

    /** Waits for the first answers; the data is large enough for many more. */
    private static long awaitAnswers(CompletableFuture<?> audit) throws InterruptedException {
        while (Meter.OF_THIS_JVM.done() == 0 && !audit.isDone()) {
            Thread.sleep(5);
        }
        return Meter.OF_THIS_JVM.done();
    }

    private CompletableFuture<List<MeasuredDataset>> remote(Duration patience, String... files)
            throws IOException {
        Meter.OF_THIS_JVM.reset();
        Master master = cluster.master();
        AuditJob job =
                new AuditJob(
                        request(false, "remote", master.toString(), files),
                        new RemoteCluster(master, patience));
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return job.run().datasets();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private List<MeasuredDataset> local(String... files) throws Exception {
        return new AuditJob(request(false, "local", Master.LOCAL, files)).run().datasets();
    }

    private AuditRequest request(boolean train, String output, String master, String... files) {
        return new AuditRequest(
                AuditRequest.FORMAT,
                train ? new Work.Baseline() : new Work.Check(),
                new AuditRequest.Folders(
                        folder.toString(), folder.resolve(output).toString(), null),
                new AuditRequest.Means(master, SLOTS, 7, 0),
                Stream.of(files)
                        .map(this::spec)
                        .map(
                                spec ->
                                        new RequestedDataset(
                                                spec,
                                                List.of(DataFiles.of(folder, spec.path())),
                                                accepted))
                        .toList());
    }

    private DatasetSpec spec(String file) {
        return Declared.dataset(
                "name: %1$s\npath: %1$s\nlearned: {vae: %2$s, gan: false}".formatted(file, vae));
    }

    /** All files of all datasets. */
    private TreeMap<String, String> evidence(String output) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        Path root = folder.resolve(output);
        try (Stream<Path> written = Files.walk(root)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        root.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        assertFalse(bytes.isEmpty());
        return bytes;
    }

    private void orders(String file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve(file))) {
            csv.write("id,shop,price,note\n");
            for (int row = 0; row < rows; row++) {
                csv.write(row + ",shop-" + random.nextInt(500) + "," + random.nextInt(100_000));
                csv.write(
                        row % 50 == 0 ? ".25,\"two\nlines, quoted\"\n" : ".5,as it was ordered\n");
            }
        }
    }
}
