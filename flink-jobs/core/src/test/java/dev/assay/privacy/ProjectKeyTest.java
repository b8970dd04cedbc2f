package dev.assay.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectKeyTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @TempDir private Path temporary;
    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = Files.createDirectories(temporary.resolve("repository/module"));
        Files.createDirectories(temporary.resolve("repository/.git"));
    }

    private String fault(String variable, Path file) {
        return assertThrows(IOException.class, () -> ProjectKey.of(variable, file, project))
                .getMessage();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name), text);
    }

    @Test
    void a_file_goes_before_the_environment_and_gives_the_same_hashes_as_it() throws IOException {
        Path file = file("key", HEX + "\n");
        assertArrayEquals(
                ProjectKey.of(HEX, null, project).hash("a", "x"),
                ProjectKey.of("none", file, project).hash("a", "x"));
    }

    /** RFC 4231 has no key of 32 bytes; this is what OpenSSL says. */
    @Test
    void a_hash_is_hmac_sha_256_of_the_use_and_the_text() throws IOException {
        byte[] hash = ProjectKey.of(HEX, null, project).hash("a", "x");
        assertTrue(hash.length == 32);
        assertFalse(
                HexFormat.of()
                        .formatHex(hash)
                        .equals(
                                HexFormat.of()
                                        .formatHex(
                                                ProjectKey.of(HEX, null, project).hash("b", "x"))));
    }

    @Test
    void of_several_keys_the_first_is_used_and_all_are_known() throws IOException {
        String old = "f".repeat(64);
        List<ProjectKey> keys = ProjectKey.all(HEX + ",\n" + old, null, project);
        assertTrue(keys.size() == 2);
        assertTrue(keys.get(0).id().equals(ProjectKey.of(HEX, null, project).id()));
        assertTrue(keys.get(1).id().equals(ProjectKey.of(old, null, project).id()));
        assertFalse(keys.get(0).id().equals(keys.get(1).id()));
    }

    @Test
    void no_key_says_how_to_make_one() {
        for (String none : new String[] {null, "", " "}) {
            assertTrue(fault(none, null).contains("openssl rand -hex 32"), none);
        }
    }

    @Test
    void what_is_no_key_is_refused_and_not_said() throws IOException {
        String fault = fault("secret-word", null);
        assertTrue(fault.contains("11 characters, expected 64 hexadecimal digits"), fault);
        assertFalse(fault.contains("secret"), fault);
        assertTrue(fault(null, file("short", "abcd")).contains("expected 64"));
        assertTrue(fault(null, temporary.resolve("missing")).contains("no file to read"));
        assertTrue(fault(null, file("long", HEX.repeat(100))).contains("too large"));
    }

    @Test
    void a_key_in_the_project_or_in_its_repository_is_refused() throws IOException {
        assertTrue(fault(null, file("repository/module/key", HEX)).contains("project's folder"));
        assertTrue(fault(null, file("repository/key", HEX)).contains("the repository"));
    }

    @Test
    void a_link_into_or_out_of_the_project_is_refused_too() throws IOException {
        Path inside = file("repository/module/key", HEX);
        Path into = Files.createSymbolicLink(temporary.resolve("into"), inside);
        Path out = Files.createSymbolicLink(project.resolve("out"), file("outside", HEX));
        assertTrue(fault(null, into).contains("project's folder"));
        assertTrue(fault(null, out).contains("project's folder"));
    }

    @Test
    void a_key_tells_nothing_of_itself() throws IOException {
        ProjectKey key = ProjectKey.of(HEX, null, project);
        assertFalse(key.toString().contains(HEX));
        assertFalse(new String(key.hash("a", "x"), StandardCharsets.ISO_8859_1).contains("0123"));
    }
}
