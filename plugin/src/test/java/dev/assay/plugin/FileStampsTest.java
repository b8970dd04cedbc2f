package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.scan.ContentHash;
import dev.assay.spec.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
        FileStamps stamps = new FileStamps(project, cache);
        List<DataFile> files = stamps.of(List.of("a.csv"));
        stamps.keep(files);
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
    void a_file_of_the_same_size_and_time_is_not_read_again() throws IOException {
        DataFile before = stamped();
        write("id\n2\n", LONG_AGO);
        assertEquals(before, stamped());
        write("id\n2\n", LONG_AGO.plusSeconds(1));
        assertNotEquals(before.hash(), stamped().hash());
    }

    @Test
    void a_file_that_was_just_written_is_read_again_because_its_clock_may_not_have_moved()
            throws IOException {
        Instant now = Instant.now().plusSeconds(60);
        write("id\n1\n", now);
        DataFile before = stamped();
        write("id\n2\n", now);
        assertNotEquals(before.hash(), stamped().hash());
    }

    @Test
    void damaged_stamps_are_forgotten() throws IOException {
        DataFile before = stamped();
        try (Stream<Path> files = Files.walk(cache)) {
            Files.writeString(files.filter(Files::isRegularFile).findFirst().orElseThrow(), "{");
        }
        assertEquals(before, stamped());
    }

    @Test
    void without_a_cache_nothing_is_remembered() throws IOException {
        FileStamps stamps = new FileStamps(project, null);
        stamps.keep(stamps.of(List.of("a.csv")));
        assertFalse(Files.exists(cache.resolve("stamps")));
    }
}
