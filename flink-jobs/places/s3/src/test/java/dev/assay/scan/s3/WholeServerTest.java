package dev.assay.scan.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.RemoteFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gaul.s3proxy.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against another's whole server; run with the profile places. */
class WholeServerTest {

    @TempDir static Path folder;

    private static S3Client client;
    private static String endpoint;

    private static S3Client client(String key) {
        return S3Clients.builder(Optional.of(URI.create(endpoint)))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")))
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .build();
    }

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        endpoint = "http://127.0.0.1:" + port;
        Path properties =
                Files.writeString(
                        folder.resolve("s3proxy.properties"),
                        String.join(
                                "\n",
                                "s3proxy.endpoint=" + endpoint,
                                "s3proxy.authorization=aws-v4",
                                "s3proxy.identity=key",
                                "s3proxy.credential=secret",
                                "jclouds.provider=filesystem-nio2",
                                "jclouds.filesystem.basedir="
                                        + Files.createDirectory(folder.resolve("buckets")),
                                "jclouds.identity=key",
                                "jclouds.credential=secret"));
        Main.main(new String[] {"--properties", properties.toString()});
        client = client("key");
        client.createBucket(ask -> ask.bucket("shop"));
    }

    private static void put(String key, byte[] content) {
        client.putObject(ask -> ask.bucket("shop").key(key), RequestBody.fromBytes(content));
    }

    private static S3Place place() {
        return new S3Place(() -> client, 10_000);
    }

    private static RemotePath at(String path) {
        return RemotePath.of("s3://shop/" + path).orElseThrow();
    }

    private static byte[] rest(SeekableInput input) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[70_000];
        for (int n; (n = input.read(buffer, 0, buffer.length)) > 0; ) {
            all.write(buffer, 0, n);
        }
        return all.toByteArray();
    }

    @Test
    void objects_are_listed_page_after_page_and_looked_at_alike() throws IOException {
        IntStream.range(0, 1100).forEach(i -> put("many/day=1/" + i + ".csv", "a".getBytes(UTF_8)));
        put("many/readme.txt", "b".getBytes(UTF_8));
        put("many/day=1/\u00e4 b+c%.csv", "c".getBytes(UTF_8));
        List<RemoteFile> files = place().list(at("many/day=*/*.csv"));
        assertEquals(1101, files.size());
        for (RemoteFile file : files) {
            if (file.name().endsWith("7.csv") || file.name().contains("+")) {
                RemoteFile again = place().look(RemotePath.of(file.name()).orElseThrow());
                assertEquals(file.version(), again.version());
                assertEquals(file.bytes(), again.bytes());
            }
        }
    }

    @Test
    void an_object_is_read_whole_and_refused_once_it_changed() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        put("large.bin", large);
        put("empty.csv", new byte[0]);
        String version = place().look(at("large.bin")).version();
        try (SeekableInput input = place().open(at("large.bin"))) {
            assertArrayEquals(large, rest(input));
            large[5]++;
            put("large.bin", large);
            input.seek(1_000_000);
            assertTrue(
                    assertThrows(UnreadableDataException.class, () -> rest(input))
                            .getMessage()
                            .contains("was written to while it was read"));
        }
        assertNotEquals(version, place().look(at("large.bin")).version());
        try (SeekableInput input = place().open(at("empty.csv"))) {
            assertEquals(0, rest(input).length);
        }
    }

    @Test
    void what_is_not_there_or_not_allowed_is_a_fault() {
        assertTrue(fault(place(), at("gone.csv")).contains("there is no such file"));
        assertTrue(
                fault(place(), RemotePath.of("s3://nowhere/*.csv").orElseThrow())
                        .contains("there is no bucket 'nowhere'"));
        S3Place other = new S3Place(() -> client("other"), 10);
        String fault = fault(other, at("*.csv"));
        assertTrue(fault.contains("denied") || fault.contains("not accepted"), fault);
    }

    private static String fault(S3Place place, RemotePath path) {
        return assertThrows(UnreadableDataException.class, () -> place.list(path)).getMessage();
    }
}
