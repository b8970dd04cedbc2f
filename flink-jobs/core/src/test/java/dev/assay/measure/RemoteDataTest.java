package dev.assay.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.RemotePath;
import dev.assay.declare.format.AsFound;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.cache.CachedEngine;
import dev.assay.profile.ProfileCodec;
import dev.assay.scan.ContentHash;
import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.Places;
import dev.assay.scan.place.http.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of a web server are measured as those of the project. */
class RemoteDataTest {

    private static final DatasetSpec ORDERS = DatasetSpec.of("orders", "*.csv");

    @TempDir Path folder;

    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] csv() {
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("id,text,price\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append(i)
                    .append(i % 50 == 0 ? ",\"two\nlines\"," : ",one line,")
                    .append(random.nextInt(10_000) / 100.0)
                    .append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }

    private RemotePath put(byte[] content) {
        server.put("/day=2026-01-01/a.csv", content);
        return RemotePath.of(server.address("/day=2026-01-01/a.csv")).orElseThrow();
    }

    private byte[] profile(Inputs inputs, List<DataFile> files) throws Exception {
        DataPlan plan = DataPlan.of(inputs, ORDERS, files);
        Engine engine = new CachedEngine(folder, new InThisJvm(inputs), new AnswerCache(null));
        return ProfileCodec.encode(new ScanStage(inputs, engine).scan(ORDERS, plan).whole());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_profile_is_the_same_wherever_the_file_lies(boolean parts) throws Exception {
        server.hasParts = parts;
        byte[] csv = csv();
        for (byte[] content : List.of(csv, Packed.GZIP.pack(csv))) {
            RemotePath path = put(content);
            List<DataFile> files = Places.files(path);
            // As a local file that is called so.
            Inputs here = name -> new InMemory(content, 100_000);
            DataPlan plan = DataPlan.of(here, ORDERS, files);
            byte[] local =
                    ProfileCodec.encode(
                            new ScanStage(here, new InThisJvm(here)).scan(ORDERS, plan).whole());
            assertEquals(List.of("id", "text", "price", "day"), plan.columns());
            if (parts || content != csv) {
                assertArrayEquals(local, profile(Inputs.of(folder), files));
            } else {
                assertEquals(1, DataPlan.of(Inputs.of(folder), ORDERS, files).portions().size());
                profile(Inputs.of(folder), files);
            }
        }
    }

    @Test
    void how_a_file_elsewhere_is_written_is_found_out() throws IOException {
        RemotePath path = put("id;price\n1;1,5\n2;2,5\n3;3,75\n".getBytes(UTF_8));
        FormatSearch search = new FormatSearch(Inputs.of(folder));
        assertTrue(
                search.found(new AsFound(), List.of(path.toString()))
                        .format()
                        .toString()
                        .contains(";"));
    }

    @Test
    void a_file_is_told_from_another_by_its_version_and_by_its_content_where_it_has_none()
            throws IOException {
        byte[] csv = csv();
        RemotePath path = put(csv);
        DataFile tagged = Places.file(path);
        assertEquals(List.of("/day=2026-01-01/a.csv bytes=0-0"), server.requests());
        server.hasTags = false;
        DataFile timed = Places.file(path);
        assertNotEquals(tagged.hash(), timed.hash());
        server.hasTimes = false;
        for (boolean known : new boolean[] {true, false}) {
            server.hasLengths = known;
            server.hasParts = known;
            assertEquals(
                    new DataFile(path.toString(), csv.length, 0, ContentHash.of(csv)),
                    Places.file(path));
        }
    }

    @Test
    void a_file_that_becomes_another_one_while_it_is_measured_is_a_fault() throws Exception {
        RemotePath path = put(csv());
        List<DataFile> files = Places.files(path);
        Inputs inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, ORDERS, files);
        Engine meddler =
                (name, of, portions, task) -> {
                    List<Answer> answers = new InThisJvm(inputs).run(name, of, portions, task);
                    put("id,text,price\n".getBytes(UTF_8));
                    return answers;
                };
        Engine engine = new CachedEngine(folder, meddler, new AnswerCache(null));
        String message =
                assertThrows(
                                UnreadableDataException.class,
                                () -> new ScanStage(inputs, engine).scan(ORDERS, plan))
                        .getMessage();
        assertTrue(message.startsWith(path + ": the file was written to while it was"), message);
    }
}
