package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    private Path own() throws Exception {
        return CacheFolder.open(folder);
    }

    private String refusal() {
        return assertThrows(MeasuringException.class, this::own).getMessage();
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void only_its_owner_can_read_it() throws Exception {
        Path cache = CacheFolder.open(folder.resolve("a/b"));
        assertTrue(Files.isDirectory(cache));
        if (knowsOwners(cache)) {
            assertEquals("rwx------", mode(cache));
            assertEquals("rw-------", mode(cache.resolve("CACHEDIR.TAG")));
        }
    }

    @Test
    void a_folder_that_was_open_to_others_is_closed_and_the_users_own_keeps_its_mode()
            throws Exception {
        if (!knowsOwners(folder)) {
            return;
        }
        Path own = own();
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(own, own());
        assertEquals("rwx------", mode(own));
        assertEquals("rwxr-xr-x", mode(folder));
    }

    @Test
    void it_is_hidden_so_that_it_is_no_data_where_data_lies() throws Exception {
        assertTrue(own().getFileName().toString().startsWith("."));
    }

    @Test
    void what_else_lies_in_the_folder_is_never_touched() throws Exception {
        Path thesis = Files.write(folder.resolve("thesis.tex"), new byte[1000]);
        Path mine = folder.resolve("evidence/" + "0a".repeat(16) + "/bins.json");
        Files.createDirectories(mine.getParent());
        Files.write(mine, new byte[1000]);
        Path own = own();
        Path inside = Files.write(own.resolve("notes.txt"), new byte[1000]);
        Path answer = file(own, "answers/0a/" + "0".repeat(30), 1);
        CacheFolder.bound(own, 0);
        assertFalse(Files.exists(answer));
        for (Path kept : List.of(thesis, mine, inside)) {
            assertEquals(1000, Files.size(kept), kept.toString());
        }
    }

    @Test
    void a_file_or_a_link_in_its_place_is_refused() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path own = folder.resolve(CacheFolder.NAME);
        Files.createSymbolicLink(own, elsewhere);
        assertTrue(refusal().contains("is a file or a link"), refusal());
        Files.delete(own);
        Files.writeString(own, "");
        assertTrue(refusal().contains("-Dassay.cacheDirectory"), refusal());
    }

    @Test
    void a_link_in_the_place_of_a_part_is_refused() throws Exception {
        Path own = own();
        Files.createSymbolicLink(own.resolve("answers"), folder);
        assertTrue(refusal().contains("answers, because it is a file or a link"), refusal());
    }

    @Test
    void a_folder_of_that_name_without_the_mark_is_refused_and_an_empty_one_taken()
            throws Exception {
        Path own = Files.createDirectory(folder.resolve(CacheFolder.NAME));
        Path file = Files.writeString(own.resolve("a"), "1");
        assertTrue(refusal().contains("was not made by Assay"), refusal());
        assertEquals("1", Files.readString(file));
        Files.delete(file);
        assertEquals(own, own());
    }

    @Test
    void a_file_named_as_the_folder_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        String said =
                assertThrows(MeasuringException.class, () -> CacheFolder.open(file)).getMessage();
        assertTrue(said.contains("is no folder"), said);
    }

    @Test
    void evidence_makes_room_as_a_whole() throws Exception {
        Path own = own();
        Path entry = own.resolve("evidence/" + "0a".repeat(16));
        file(own, own.relativize(entry) + "/manifest.json", 5);
        Path model = file(own, own.relativize(entry) + "/vae.zip", 1);
        CacheFolder.bound(own, 20);
        assertTrue(Files.exists(model));
        CacheFolder.bound(own, 19);
        assertFalse(Files.exists(entry));
    }

    @Test
    void what_a_killed_build_left_makes_room_too() throws Exception {
        Path own = own();
        String uuid = "01234567-89ab-cdef-0123-456789abcdef";
        String hash = "0a".repeat(16);
        for (String name :
                List.of(
                        "answers/0a/." + "0".repeat(30) + "." + uuid + ".part",
                        "classes/." + uuid + ".jsa",
                        "evidence/." + uuid + "/.bins.json." + uuid + ".part",
                        "stamps/." + hash + ".json." + uuid + ".part")) {
            file(own, name, 1);
        }
        CacheFolder.bound(own, 0);
        assertEquals(List.of("CACHEDIR.TAG"), left(own));
    }

    @Test
    void what_was_used_least_lately_makes_room() throws Exception {
        Path own = own();
        for (int i = 0; i < 5; i++) {
            file(
                    own,
                    i % 2 == 0
                            ? "stamps/" + "0f".repeat(15) + "f" + i + ".json"
                            : "answers/0a/" + "0f".repeat(14) + "f" + i,
                    1 + i);
        }
        CacheFolder.bound(own, 25);
        assertEquals(
                List.of("0f".repeat(15) + "f4.json", "0f".repeat(14) + "f3", "CACHEDIR.TAG"),
                left(own));
    }

    /** Ten bytes, used at that second. */
    private static Path file(Path own, String name, int second) throws IOException {
        Path file = own.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[10]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + 1000L * second));
        return file;
    }

    private static List<String> left(Path own) throws IOException {
        try (Stream<Path> left = Files.walk(own).filter(Files::isRegularFile)) {
            return left.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
