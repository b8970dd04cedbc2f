package dev.assay.scan.place.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.RemotePath;
import dev.assay.scan.ContentHash;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.RemoteFile;
import dev.assay.scan.place.Tries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPlaceTest {

    private static final byte[] LARGE = new byte[3_000_000];

    static {
        new Random(1).nextBytes(LARGE);
    }

    private final HttpPlace place = new HttpPlace(new Client(new Tries(3, 1), 5_000, 5_000));
    private WebServer server;
    private RemotePath file;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
        server.put("/data/a.csv", LARGE);
        file = at("/data/a.csv");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RemotePath at(String path) {
        return RemotePath.of(server.address(path)).orElseThrow();
    }

    private static byte[] rest(SeekableInput input) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[70_000];
        for (int n; (n = input.read(buffer, 0, buffer.length)) > 0; ) {
            all.write(buffer, 0, n);
        }
        return all.toByteArray();
    }

    private byte[] all() throws IOException {
        try (SeekableInput input = place.open(file)) {
            return rest(input);
        }
    }

    private String fault() {
        return assertThrows(UnreadableDataException.class, this::all).getMessage();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_is_read_from_any_position_whether_or_not_the_server_sends_parts(boolean parts)
            throws IOException {
        server.hasParts = parts;
        try (SeekableInput input = place.open(file)) {
            assertArrayEquals(LARGE, rest(input));
            Random random = new Random(2);
            for (int i = 0; i < 50; i++) {
                int at = random.nextInt(LARGE.length);
                byte[] some = new byte[1 + random.nextInt(10)];
                input.seek(at);
                int n = input.read(some, 0, some.length);
                assertArrayEquals(Arrays.copyOfRange(LARGE, at, at + n), Arrays.copyOf(some, n));
            }
            input.seek(LARGE.length);
            assertEquals(-1, input.read(new byte[1], 0, 1));
            assertEquals(parts ? LARGE.length : SeekableInput.UNKNOWN, input.length());
        }
    }

    @Test
    void who_reads_on_asks_for_more_each_time_and_the_start_is_asked_for_once() throws IOException {
        try (SeekableInput input = place.open(file)) {
            rest(input);
            input.seek(0);
            input.read(new byte[10], 0, 10);
        }
        assertEquals(
                List.of(
                        "/data/a.csv bytes=0-131071",
                        "/data/a.csv bytes=131072-393215",
                        "/data/a.csv bytes=393216-917503",
                        "/data/a.csv bytes=917504-1966079",
                        "/data/a.csv bytes=1966080-2999999"),
                server.requests());
    }

    @Test
    void of_a_server_that_sends_no_parts_each_byte_is_fetched_once() throws IOException {
        server.hasParts = false;
        try (SeekableInput input = place.open(file)) {
            rest(input);
            input.seek(0);
            rest(input);
        }
        assertEquals(2, server.requests().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_empty_file_is_empty(boolean parts) throws IOException {
        server.hasParts = parts;
        server.put("/data/a.csv", new byte[0]);
        assertEquals(0, all().length);
        assertEquals(0, place.look(file).bytes());
    }

    @Test
    void a_file_is_looked_at_without_reading_it() throws IOException {
        RemoteFile before = place.look(file);
        assertEquals(
                new RemoteFile(file.toString(), LARGE.length, 1767323045000L, before.version()),
                before);
        assertEquals(before, place.look(file));
        server.put("/data/a.csv", Arrays.copyOf(LARGE, 10));
        assertNotEquals(before.version(), place.look(file).version());
        server.hasTags = false;
        assertEquals("modified 1767323045000", place.look(file).version());
        server.hasTimes = false;
        assertEquals("", place.look(file).version());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_changes_while_it_is_read_is_a_fault(boolean tags) throws IOException {
        server.hasTags = tags;
        try (SeekableInput input = place.open(file)) {
            input.read(new byte[10], 0, 10);
            server.put("/data/a.csv", Arrays.copyOf(LARGE, LARGE.length - 1));
            input.seek(2_000_000);
            String message =
                    assertThrows(
                                    UnreadableDataException.class,
                                    () -> input.read(new byte[10], 0, 10))
                            .getMessage();
            assertEquals(
                    file
                            + ": the file was written to while it was read; run again when nobody"
                            + " writes to the data",
                    message);
        }
    }

    @Test
    void servers_of_one_site_may_say_different_times_of_the_same_content() {
        Version one = new Version("\"a\"", 1, 10);
        assertFalse(one.isOther(new Version("\"a\"", 2, 10)));
        assertTrue(one.isOther(new Version("\"b\"", 1, 10)));
        assertTrue(one.isOther(new Version("\"a\"", 1, 11)));
        // What is weak stands for no bytes.
        Version weak = new Version("W/\"a\"", 1, 10);
        assertEquals("modified 1", weak.text());
        assertTrue(weak.isOther(new Version("W/\"a\"", 2, 10)));
    }

    @Test
    void what_a_server_fails_at_once_is_tried_again() throws IOException {
        server.next(500);
        server.nextIsCut();
        assertArrayEquals(LARGE, all());
        server.next(429);
        server.next(503);
        assertArrayEquals(LARGE, all());
    }

    @Test
    void a_whole_file_that_is_cut_on_the_way_is_fetched_again() throws IOException {
        server.hasParts = false;
        server.next(502);
        try (SeekableInput input = place.open(file)) {
            server.next(
                    (exchange, bytes) -> {
                        exchange.getResponseHeaders()
                                .set("ETag", '"' + ContentHash.of(bytes) + '"');
                        exchange.getResponseHeaders()
                                .set("Last-Modified", "Fri, 02 Jan 2026 03:04:05 GMT");
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes, 0, 1_000_000);
                        exchange.getResponseBody().flush();
                    });
            assertArrayEquals(LARGE, rest(input));
        }
    }

    @Test
    void a_server_that_goes_on_failing_is_a_fault_that_says_so() {
        for (int i = 0; i < 3; i++) {
            server.next(503);
        }
        assertEquals(
                file
                        + ": the file cannot be had (the server answers 503, tried 3 times); check the"
                        + " address, the network and the server, and run again",
                fault());
        for (int i = 0; i < 3; i++) {
            server.nextIsCut();
        }
        server.put("/data/a.csv", "id\n1\n".getBytes(UTF_8));
        assertTrue(fault().contains("the answer ends after 2 of 5 bytes, tried 3 times"));
    }

    @Test
    void what_is_not_there_or_not_handed_out_is_not_tried_again() {
        server.remove("/data/a.csv");
        assertEquals(
                file
                        + ": there is no such file (the server answers 404); put it there again, or"
                        + " correct path",
                fault());
        server.next(403);
        assertTrue(fault().contains("does not hand the file out (it answers 403)"));
        assertEquals(2, server.requests().size());
    }

    @Test
    void a_request_is_sent_on_and_no_message_holds_the_query_to_which() throws IOException {
        server.nextIsAt(server.address("/data/a.csv?X-Amz-Signature=secret"));
        assertArrayEquals(LARGE, all());
        server.nextIsAt("/gone.csv?token=secret");
        assertFalse(fault().contains("secret"));
        server.nextIsAt("ftp://host/a.csv?token=secret");
        assertEquals(
                file
                        + ": the request is sent on to what is no web server, which is not followed;"
                        + " give the address at which the file is",
                fault());
        server.nextIsAt("http://[bad?token=secret");
        assertFalse(fault().contains("secret"));
        for (int i = 0; i < 6; i++) {
            server.nextIsAt("/data/a.csv");
        }
        assertTrue(fault().contains("is sent on more than 5 times"));
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_told() {
        HttpPlace hasty = new HttpPlace(new Client(new Tries(1, 1), 200, 200));
        server.next(
                (exchange, bytes) -> {
                    try {
                        Thread.sleep(10_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        String message =
                assertThrows(UnreadableDataException.class, () -> hasty.look(file)).getMessage();
        assertTrue(message.contains("(nothing came for 1 s, tried 1 times)"), message);
    }

    @Test
    void nobody_at_a_host_and_no_such_host_are_faults() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        file = RemotePath.of("http://localhost:" + port + "/a.csv").orElseThrow();
        assertTrue(fault().contains("(nobody answers at that host, tried 3 times)"));
        file = RemotePath.of("http://no-such-host.invalid/a.csv").orElseThrow();
        assertTrue(fault().contains("no-such-host.invalid/a.csv: the file cannot be had (no host"));
    }

    @Test
    void who_is_not_known_to_be_who_he_should_be_is_a_fault() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread plain =
                    new Thread(
                            () -> {
                                try (Socket client = socket.accept()) {
                                    client.getOutputStream().write("no TLS at all".getBytes(UTF_8));
                                    client.getInputStream().readNBytes(1);
                                } catch (IOException e) {
                                    // Then the test fails.
                                    return;
                                }
                            });
            plain.start();
            String address = "https://localhost:" + socket.getLocalPort() + "/a.csv";
            file = RemotePath.of(address).orElseThrow();
            assertTrue(fault().startsWith(address + ": no safe connection comes about ("));
            plain.join();
        }
    }

    @Test
    void lying_headers_are_faults_and_cost_no_memory() {
        for (String range :
                new String[] {
                    "bytes 0-9/999999999999999999", "bytes 5-9/10", "bytes 0-9/*", "lines 1-2/3", ""
                }) {
            for (int i = 0; i < 3; i++) {
                server.next(
                        (exchange, bytes) -> {
                            exchange.getResponseHeaders().set("Content-Range", range);
                            exchange.sendResponseHeaders(206, 10);
                            exchange.getResponseBody().write(new byte[10]);
                        });
            }
            assertTrue(fault().contains("tried 3 times"), range);
        }
    }
}
