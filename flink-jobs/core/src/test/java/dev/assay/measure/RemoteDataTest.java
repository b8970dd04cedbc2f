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
import dev.assay.scan.Enclosed;
import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.RemoteFiles;
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
import org.junit.jupiter.params.provider.EnumSource;
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
        Engine engine =
                new CachedEngine(
                        folder, new InThisJvm(inputs), new AnswerCache(null), Runnable::run);
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

    @ParameterizedTest
    @EnumSource
    void members_of_archives_elsewhere_are_files(Enclosed kind) throws Exception {
        byte[] csv = csv();
        byte[] archive = kind.of("day=2026-01-01/a.csv", csv);
        server.put("/x." + kind.ending, archive);
        String path = server.address("/x." + kind.ending) + "!/**/*.csv";
        RemotePath remote = RemotePath.of(path).orElseThrow();
        List<DataFile> files = members(remote);
        DataFile file = files.get(0);
        assertEquals(remote.stored() + "!/day=2026-01-01/a.csv", file.path());
        assertEquals(csv.length, file.bytes());
        assertEquals(file, RemoteFiles.file(RemotePath.of(file.path()).orElseThrow()));
        Inputs here = name -> new InMemory(csv, 100_000);
        byte[] local =
                ProfileCodec.encode(
                        new ScanStage(here, new InThisJvm(here))
                                .scan(ORDERS, DataPlan.of(here, ORDERS, files))
                                .whole());
        if (kind == Enclosed.STORED || kind == Enclosed.TAR) {
            assertArrayEquals(local, profile(Inputs.of(folder), files));
        } else {
            DataPlan plan = DataPlan.of(Inputs.of(folder), ORDERS, files);
            assertEquals(List.of("id", "text", "price", "day"), plan.columns());
            assertEquals(1, plan.portions().size());
            profile(Inputs.of(folder), files);
        }
        assertEquals(List.of(), members(RemotePath.of(path.replace("csv", "tsv")).orElseThrow()));
        server.put("/x." + kind.ending, kind.of("day=2026-01-01/a.csv", "id\n1\n".getBytes(UTF_8)));
        assertNotEquals(file.hash(), members(remote).get(0).hash());
        server.put("/x." + kind.ending, kind.of("b.csv", "id\n1\n".getBytes(UTF_8)));
        String gone =
                assertThrows(
                                UnreadableDataException.class,
                                () -> RemoteFiles.file(RemotePath.of(file.path()).orElseThrow()))
                        .getMessage();
        assertTrue(gone.startsWith(file.path() + ": there is no such member"), gone);
    }

    private static List<DataFile> members(RemotePath path) throws IOException {
        return RemoteFiles.members(RemoteFiles.stored(path), path.member().orElseThrow().member());
    }

    @Test
    void of_a_server_that_sends_whole_files_a_packed_tar_is_read_and_no_zip() throws Exception {
        server.hasParts = false;
        byte[] csv = "id,text\n1,a\n".getBytes(UTF_8);
        server.put("/x.tar.gz", Enclosed.TAR_GZ.of("a.csv", csv));
        RemotePath tar = RemotePath.of(server.address("/x.tar.gz") + "!/*").orElseThrow();
        profile(Inputs.of(folder), members(tar));
        server.put("/x.zip", Enclosed.DEFLATED.of("a.csv", csv));
        RemotePath zip = RemotePath.of(server.address("/x.zip") + "!/*").orElseThrow();
        String fault = assertThrows(UnreadableDataException.class, () -> members(zip)).getMessage();
        assertTrue(fault.startsWith(zip.stored() + ": the server only sends whole"), fault);
    }

    @Test
    void an_archive_that_becomes_another_one_while_it_is_measured_is_a_fault() throws Exception {
        server.put("/x.zip", Enclosed.DEFLATED.of("a.csv", csv()));
        RemotePath path = RemotePath.of(server.address("/x.zip") + "!/*").orElseThrow();
        List<DataFile> files = members(path);
        Inputs inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, ORDERS, files);
        byte[] other = Enclosed.DEFLATED.of("a.csv", "id,text,price\n".getBytes(UTF_8));
        Engine meddler =
                (name, of, portions, task) -> {
                    List<Answer> answers = new InThisJvm(inputs).run(name, of, portions, task);
                    server.put("/x.zip", other);
                    return answers;
                };
        Engine engine = new CachedEngine(folder, meddler, new AnswerCache(null), Runnable::run);
        String message =
                assertThrows(
                                UnreadableDataException.class,
                                () -> new ScanStage(inputs, engine).scan(ORDERS, plan))
                        .getMessage();
        assertTrue(message.contains("x.zip!/a.csv: the file was written to"), message);
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
        Engine engine = new CachedEngine(folder, meddler, new AnswerCache(null), Runnable::run);
        String message =
                assertThrows(
                                UnreadableDataException.class,
                                () -> new ScanStage(inputs, engine).scan(ORDERS, plan))
                        .getMessage();
        assertTrue(message.startsWith(path + ": the file was written to while it was"), message);
    }
}
