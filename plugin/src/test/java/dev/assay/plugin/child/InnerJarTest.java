package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnerJarTest {

    private static final byte[] INNER = {1, 2, 3, 4};

    @TempDir Path folder;

    private List<Path> jars;

    @BeforeEach
    void write() throws IOException {
        Path outer = folder.resolve("flink-rpc-akka-loader-1.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("flink-rpc-akka.jar"));
            zip.write(INNER);
        }
        jars = List.of(folder.resolve("other.jar"), outer);
    }

    private List<Path> on() {
        return InnerJar.on(folder.resolve("cache"), jars);
    }

    @Test
    void it_is_unpacked_once_and_is_last_on_the_class_path() throws IOException {
        List<Path> all = on();
        assertEquals(jars, all.subList(0, 2));
        assertArrayEquals(INNER, Files.readAllBytes(all.get(2)));

        FileTime then = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(all.get(2), then);
        assertEquals(all, on());
        assertEquals(then, Files.getLastModifiedTime(all.get(2)));
    }

    @Test
    void one_that_is_damaged_is_unpacked_anew() throws IOException {
        Path inner = on().get(2);
        Files.write(inner, new byte[] {1, 2, 3, 5});
        assertArrayEquals(INNER, Files.readAllBytes(on().get(2)));
    }

    @Test
    void the_class_path_stays_where_nothing_can_be_kept_or_unpacked() throws IOException {
        assertEquals(jars, InnerJar.on(null, jars));
        Files.write(jars.get(1), new byte[] {0});
        assertEquals(jars, on());
    }
}
