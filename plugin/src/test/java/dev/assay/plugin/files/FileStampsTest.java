package dev.assay.plugin.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampsTest {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(1));

    @TempDir Path project;
    @TempDir Path cache;

    @BeforeEach
    void write() throws IOException {
        write("id\n1\n", LONG_AGO);
    }

    private void write(String content, Instant at) throws IOException {
        Path file = Files.writeString(project.resolve("a.csv"), content);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private DataFile stamped() throws IOException {
        return stamped(Duration.ofHours(1));
    }

    /** Looks at the file as if so much time had passed since it was written. */
    private DataFile stamped(Duration later) throws IOException {
        FileStamps stamps = new FileStamps(project, cache, Clock.offset(Clock.systemUTC(), later));
        List<DataFile> files = stamps.of(List.of("a.csv"));
        stamps.keep();
        return files.get(0);
    }

    @Test
    void a_file_is_told_by_its_content() throws IOException {
        DataFile before = stamped();
        assertEquals(ContentHash.of(project.resolve("a.csv")), before.hash());
        write("id\n22\n", LONG_AGO);
        assertNotEquals(before.hash(), stamped().hash());
    }

    @Test
    void a_file_that_nobody_wrote_to_is_not_read_again() throws IOException {
        String hash = stamped().hash();
        Path stamps = kept();
        Files.writeString(stamps, Files.readString(stamps).replace(hash, "remembered"));
        assertEquals("remembered", stamped().hash());
        write("id\n1\n", LONG_AGO.plusSeconds(1));
        assertEquals(hash, stamped().hash());
    }

    @Test
    void a_file_written_over_with_one_of_the_same_size_and_time_is_read_again() throws IOException {
        DataFile before = stamped();
        write("id\n2\n", LONG_AGO);
        assertNotEquals(before.hash(), stamped().hash());
    }

    /** As mv, cp -p, tar and rsync -t do. */
    @Test
    void a_file_of_the_same_size_and_time_that_was_put_in_its_place_is_read_again()
            throws IOException {
        DataFile before = stamped();
        Path other = Files.writeString(project.resolve("b.csv"), "id\n2\n");
        Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
        Files.move(other, project.resolve("a.csv"), StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before.hash(), stamped().hash());
    }

    @Test
    void another_file_linked_in_its_place_is_read_again() throws IOException {
        Path other = Files.writeString(project.resolve("b.csv"), "id\n2\n");
        Files.setLastModifiedTime(other, FileTime.from(LONG_AGO));
        DataFile before = stamped();
        Files.delete(project.resolve("a.csv"));
        Files.createLink(project.resolve("a.csv"), other);
        assertNotEquals(before.hash(), stamped().hash());
    }

    @Test
    void a_time_that_differs_by_less_than_a_millisecond_is_another_time() throws IOException {
        stamped();
        FileTimes before = FileTimes.of(project.resolve("a.csv"));
        Files.setLastModifiedTime(
                project.resolve("a.csv"), FileTime.from(before.modified() + 1_000, NANOSECONDS));
        assertNotEquals(before.modified(), FileTimes.of(project.resolve("a.csv")).modified());
    }

    @Test
    void a_file_that_was_just_written_is_read_again_because_its_clock_may_not_have_moved()
            throws IOException {
        DataFile before = stamped(Duration.ZERO);
        assertNotKept(before.hash());
    }

    @Test
    void a_file_of_the_future_is_read_again() throws IOException {
        write("id\n1\n", Instant.now().plus(Duration.ofDays(1)));
        DataFile before = stamped();
        assertNotKept(before.hash());
    }

    @Test
    void damaged_stamps_are_forgotten() throws IOException {
        DataFile before = stamped();
        Files.writeString(kept(), "{");
        assertEquals(before, stamped());
    }

    @Test
    void without_a_cache_nothing_is_remembered() throws IOException {
        FileStamps stamps = new FileStamps(project, null);
        stamps.of(List.of("a.csv"));
        stamps.keep();
        assertFalse(Files.exists(cache.resolve("stamps")));
    }

    @Test
    void members_of_an_archive_that_nobody_wrote_to_are_not_read_again() throws IOException {
        writeArchive("b.csv", "a.csv", "c.txt");
        List<DataFile> before = members();
        assertEquals(
                List.of("x.zip!/a.csv", "x.zip!/b.csv"),
                before.stream().map(DataFile::path).toList());
        assertEquals(ContentHash.of("id\na.csv\n".getBytes(UTF_8)), before.get(0).hash());
        assertEquals(9, before.get(0).bytes());
        Path stamps = kept();
        String hash = before.get(1).hash();
        Files.writeString(stamps, Files.readString(stamps).replace(hash, "remembered"));
        assertEquals("remembered", members().get(1).hash());
        writeArchive("b.csv", "a.csv");
        assertEquals(hash, members().get(1).hash());
    }

    private List<DataFile> members() throws IOException {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        FileStamps stamps = new FileStamps(project, cache, later);
        List<DataFile> files = stamps.members(List.of("x.zip"), "*.csv");
        stamps.keep();
        return files;
    }

    private void writeArchive(String... names) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(Files.newOutputStream(project.resolve("x.zip")))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("id\n" + name + "\n").getBytes(UTF_8));
            }
        }
    }

    private void assertNotKept(String hash) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains(hash));
            }
        }
    }

    /** The document, as it is once something was kept. */
    private Path kept() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
