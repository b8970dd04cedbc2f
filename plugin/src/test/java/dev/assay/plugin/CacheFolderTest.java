package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void it_is_where_the_system_has_caches() {
        assertEquals(HOME.resolve(".cache/assay"), CacheFolder.ofUser(Map.of(), "Linux", HOME));
        assertEquals(
                HOME.resolve("Library/Caches/assay"),
                CacheFolder.ofUser(Map.of(), "Mac OS X", HOME));
        assertEquals(
                Path.of("local", "assay", "cache"),
                CacheFolder.ofUser(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME));
        String chosen = HOME.resolve("elsewhere").toString();
        assertEquals(
                Path.of(chosen, "assay"),
                CacheFolder.ofUser(Map.of("XDG_CACHE_HOME", chosen), "Linux", HOME));
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        Path cache = folder.resolve("a/b");
        CacheFolder.create(cache);
        assertTrue(Files.isDirectory(cache));
        if (cache.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        }
    }

    @Test
    void evidence_makes_room_as_a_whole() throws IOException {
        Path entry = Files.createDirectories(folder.resolve("evidence/0a"));
        Files.write(entry.resolve("manifest.json"), new byte[10]);
        Files.write(entry.resolve("vae.zip"), new byte[10]);
        Files.setLastModifiedTime(entry.resolve("vae.zip"), FileTime.fromMillis(1_000));
        CacheFolder.bound(folder, 20);
        assertTrue(Files.exists(entry.resolve("vae.zip")));
        CacheFolder.bound(folder, 19);
        assertFalse(Files.exists(entry));
    }

    @Test
    void what_was_used_least_lately_makes_room() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        for (int i = 0; i < 5; i++) {
            Path file = folder.resolve(i % 2 == 0 ? "f" + i : "deep/f" + i);
            Files.write(file, new byte[10]);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + 1000L * i));
        }
        CacheFolder.bound(folder, 25);
        try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
            assertEquals(
                    List.of("f3", "f4"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
