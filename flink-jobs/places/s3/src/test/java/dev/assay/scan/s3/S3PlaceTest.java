package dev.assay.scan.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.Place;
import dev.assay.scan.place.RemoteFile;
import dev.assay.scan.place.http.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3PlaceTest {

    private static final byte[] LARGE = new byte[600_000];

    static {
        new Random(1).nextBytes(LARGE);
    }

    private final RemotePath file = RemotePath.of("s3://shop/orders/a.csv").orElseThrow();
    private WebServer server;
    private S3Place place;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
        server.put("/shop/orders/a.csv", LARGE);
        place = place(AnonymousCredentialsProvider.create(), server.address(""), 5);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static S3Place place(AwsCredentialsProvider credentials, String endpoint, int most) {
        return new S3Place(
                () ->
                        S3Clients.builder(Optional.of(URI.create(endpoint)))
                                .region(Region.US_EAST_1)
                                .credentialsProvider(credentials)
                                .build(),
                most);
    }

    private byte[] all() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[70_000];
        try (SeekableInput input = place.open(file)) {
            for (int n; (n = input.read(buffer, 0, buffer.length)) > 0; ) {
                all.write(buffer, 0, n);
            }
        }
        return all.toByteArray();
    }

    private String fault() {
        return assertThrows(UnreadableDataException.class, this::all).getMessage();
    }

    private void nextIs(int status, String xml) {
        byte[] body = xml.getBytes(UTF_8);
        server.next(
                (exchange, bytes) -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/xml");
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                });
    }

    private void nextList(String... keys) {
        StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        for (String key : keys) {
            xml.append("<Contents><Key>")
                    .append(key)
                    .append("</Key><Size>7</Size><ETag>\"tag\"</ETag>")
                    .append("<LastModified>2026-01-02T03:04:05.000Z</LastModified></Contents>");
        }
        nextIs(200, xml.append("</ListBucketResult>").toString());
    }

    private List<RemoteFile> list(String path) throws IOException {
        return place.list(RemotePath.of(path).orElseThrow());
    }

    @Test
    void it_is_found_by_its_service_file() {
        assertTrue(
                ServiceLoader.load(Place.class).stream().anyMatch(p -> p.type() == S3Place.class));
        assertTrue(place.has("s3"));
        assertFalse(place.has("https"));
    }

    @Test
    void an_object_is_read_by_parts_and_again_where_one_is_cut() throws IOException {
        assertArrayEquals(LARGE, all());
        assertEquals(LARGE.length, place.look(file).bytes());
        // Another content, of which nothing is kept.
        server.put("/shop/orders/a.csv", Arrays.copyOf(LARGE, 599_999));
        try (SeekableInput input = place.open(file)) {
            server.nextIsCut();
            input.seek(300_000);
            byte[] some = new byte[1000];
            int n = input.read(some, 0, 1000);
            assertArrayEquals(
                    Arrays.copyOfRange(LARGE, 300_000, 300_000 + n), Arrays.copyOf(some, n));
        }
        server.put("/shop/orders/a.csv", new byte[0]);
        assertEquals(0, all().length);
    }

    @Test
    void an_object_that_changes_while_it_is_read_is_a_fault() throws IOException {
        server.put("/shop/orders/a.csv", Arrays.copyOf(LARGE, 599_998));
        try (SeekableInput input = place.open(file)) {
            server.put("/shop/orders/a.csv", Arrays.copyOf(LARGE, 500_000));
            input.seek(300_000);
            assertEquals(
                    file
                            + ": the file was written to while it was read; run again when nobody"
                            + " writes to the data",
                    assertThrows(
                                    UnreadableDataException.class,
                                    () -> input.read(new byte[10], 0, 10))
                            .getMessage());
        }
    }

    @Test
    void objects_are_found_by_a_glob_as_files_are() throws IOException {
        nextList("orders/day=1/a.csv", "orders/day=1/", "orders/b.csv", "orders/.x/c.csv");
        List<RemoteFile> found = list("s3://shop/orders/**/*.csv");
        assertEquals(
                List.of(
                        new RemoteFile(
                                "s3://shop/orders/day=1/a.csv", 7, 1767323045000L, "etag \"tag\""),
                        new RemoteFile(
                                "s3://shop/orders/b.csv", 7, 1767323045000L, "etag \"tag\"")),
                found);
        nextList("orders/a.tsv");
        assertEquals(
                "no file matches path 's3://shop/orders/*.csv'; looked at 1 object of the bucket."
                        + " Correct path, or bring the data there",
                assertThrows(UnreadableDataException.class, () -> list("s3://shop/orders/*.csv"))
                        .getMessage());
        nextList("a", "b", "c", "d", "e", "f");
        assertTrue(
                assertThrows(UnreadableDataException.class, () -> list("s3://shop/*"))
                        .getMessage()
                        .contains("more than 5 objects begin with ''"));
    }

    @ParameterizedTest
    @CsvSource({
        "404,NoSuchBucket,there is no bucket 'shop'",
        "403,AccessDenied,access is denied (AccessDenied); give the credentials the right",
        "400,ExpiredToken,the credentials have expired; log in again",
        "403,InvalidAccessKeyId,the credentials are not accepted (InvalidAccessKeyId)",
        "404,NoSuchKey,there is no such file",
        "400,Strange,S3 answers Strange (400)"
    })
    void what_s3_refuses_is_a_fault_that_says_what_to_do(int status, String code, String what) {
        nextIs(
                status,
                "<Error><Code>"
                        + code
                        + "</Code><Message>AKIAHUSH</Message><AWSAccessKeyId>AKIAHUSH</AWSAccessKeyId>"
                        + "</Error>");
        String message =
                assertThrows(UnreadableDataException.class, () -> list("s3://shop/orders/*.csv"))
                        .getMessage();
        assertTrue(message.startsWith("s3://shop/orders/*.csv: " + what), message);
        assertFalse(message.contains("HUSH"), message);
    }

    @Test
    void what_is_not_there_or_not_handed_out_is_a_fault() {
        server.next(403);
        assertTrue(fault().startsWith(file + ": access is denied (403)"));
        server.remove("/shop/orders/a.csv");
        assertTrue(fault().startsWith(file + ": there is no such file, or no such bucket"));
    }

    @Test
    void without_credentials_or_a_server_there_is_a_fault_that_says_so() {
        place =
                place(
                        AwsCredentialsProviderChain.of(
                                EnvironmentVariableCredentialsProvider.create()),
                        server.address(""),
                        5);
        assertEquals(
                file
                        + ": no credentials were found; set AWS_ACCESS_KEY_ID and"
                        + " AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, as for AWS's own tools (aws"
                        + " configure export-credentials writes those of a login)",
                fault());
        String gone = server.address("");
        server.close();
        place = place(AnonymousCredentialsProvider.create(), gone, 5);
        assertTrue(fault().contains(": nobody answers at the endpoint; check the network"));
        place = place(AnonymousCredentialsProvider.create(), "http://no-such.invalid", 5);
        assertTrue(fault().contains(": no host of the endpoint's name is known"));
    }

    @Test
    void a_server_that_sends_no_parts_is_a_fault() {
        server.hasParts = false;
        assertTrue(fault().contains("the server sends another part than it was asked for"));
    }
}
