package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.fork.Master;
import dev.assay.scan.ByteRange;
import dev.assay.scan.CsvFormat;
import dev.assay.spec.CsvDialect;
import dev.assay.spec.DatasetSpec;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs on a running cluster of several JVMs. */
class ClusterTest {

    private static final int SLOTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private String accepted;

    @Test
    void a_lost_task_manager_changes_no_byte() throws Exception {
        orders("orders.csv", 400_000);
        long bytes = Files.size(folder.resolve("orders.csv"));
        try (SessionCluster cluster = SessionCluster.start(folder.resolve("flink"), 2, SLOTS)) {
            CompletableFuture<List<MeasuredDataset>> audit =
                    audit(cluster.master(), PATIENCE, "orders.csv");
            long done = awaitAnswers(audit);
            cluster.killTaskManager(0);
            assertTrue(done < bytes, () -> done + " of " + bytes + " bytes were done");
            assertNull(audit.get().get(0).fault());
        }
        local("orders.csv");
        assertEquals(evidence("local"), evidence("remote"));
    }

    @Test
    void a_cluster_that_goes_away_ends_the_audit() throws Exception {
        orders("orders.csv", 400_000);
        try (SessionCluster cluster = SessionCluster.start(folder.resolve("flink"), 1, SLOTS)) {
            CompletableFuture<List<MeasuredDataset>> audit =
                    audit(cluster.master(), Duration.ofSeconds(2), "orders.csv");
            awaitAnswers(audit);
            cluster.killJobManager();
            ExecutionException e = assertThrows(ExecutionException.class, audit::get);
            ClusterException lost = Causes.find(e, ClusterException.class).orElseThrow();
            assertTrue(
                    lost.getMessage()
                            .startsWith("The Flink cluster at " + cluster.master() + " was lost"),
                    lost.getMessage());
        }
        assertFalse(Files.exists(folder.resolve("remote/orders.csv")));
    }

    @Test
    void what_a_task_manager_finds_wrong_is_told_as_it_would_be_here() throws Exception {
        Files.write(folder.resolve("logo.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        orders("orders.csv", 100);
        try (SessionCluster cluster = SessionCluster.start(folder.resolve("flink"), 1, 1)) {
            List<MeasuredDataset> measured =
                    audit(cluster.master(), PATIENCE, "logo.csv", "orders.csv").get();
            assertEquals(local("logo.csv", "orders.csv").get(0).fault(), measured.get(0).fault());
            assertNull(measured.get(1).fault());

            RangeJob job =
                    new RangeJob(
                            folder.toString(), 1, new RemoteCluster(cluster.master(), PATIENCE));
            CsvFormat csv = new CsvFormat(CsvDialect.RFC_4180, List.of());
            List<ByteRange> elsewhere = ByteRange.cut("not-shared.csv", 0, 100);
            ClusterException e =
                    assertThrows(
                            ClusterException.class,
                            () ->
                                    job.run(
                                            "profile",
                                            csv,
                                            List.of("id"),
                                            elsewhere,
                                            new ProfileTask(List.of("id"), List.of(), 1, 1)));
            assertTrue(e.getMessage().contains(cluster.master().toString()), e.getMessage());
            assertTrue(
                    e.getMessage().contains(folder.resolve("not-shared.csv").toString()),
                    e.getMessage());
        }
        assertEquals(evidence("local"), evidence("remote"));
    }

    @Test
    void rows_are_scored_where_they_are_read() throws Exception {
        orders("orders.csv", 20_000);
        AuditRequest training =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        true,
                        folder.toString(),
                        folder.resolve("accepted").toString(),
                        Master.LOCAL,
                        2,
                        7,
                        request("x", Master.LOCAL, "orders.csv").datasets());
        assertNull(new AuditJob(training).run().datasets().get(0).fault());
        accepted = folder.resolve("accepted/orders.csv").toString();
        local("orders.csv");
        try (SessionCluster cluster = SessionCluster.start(folder.resolve("flink"), 1, SLOTS)) {
            // A second time: native libraries are loaded once in a JVM, jobs come and go.
            for (int time = 0; time < 2; time++) {
                audit(cluster.master(), PATIENCE, "orders.csv").get();
                assertEquals(evidence("local"), evidence("remote"));
            }
        }
    }

    @Test
    void without_a_cluster_there_is_no_result_and_the_address_is_told() throws Exception {
        orders("orders.csv", 100);
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertRefused("127.0.0.1:" + closed, "There is no Flink cluster: http://127.0.0.1:");
    }

    @ParameterizedTest
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
        CanonicalJson.write(request, request("remote", address, "orders.csv"));
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

    private CompletableFuture<List<MeasuredDataset>> audit(
            Master master, Duration patience, String... files) {
        Meter.OF_THIS_JVM.reset();
        AuditJob job =
                new AuditJob(
                        request("remote", master.toString(), files),
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
        return new AuditJob(request("local", Master.LOCAL, files)).run().datasets();
    }

    private AuditRequest request(String output, String master, String... files) {
        return new AuditRequest(
                AuditRequest.FORMAT,
                false,
                folder.toString(),
                folder.resolve(output).toString(),
                master,
                SLOTS,
                7,
                Stream.of(files)
                        .map(file -> DatasetSpec.of(file, file))
                        .map(spec -> new RequestedDataset(spec, List.of(spec.path()), accepted))
                        .toList());
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
