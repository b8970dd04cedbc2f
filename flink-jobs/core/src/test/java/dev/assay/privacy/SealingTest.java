package dev.assay.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private static final int SEGMENT = 1 << 20;
    private static final int HEADER = 32;
    private static final int TAG = 16;

    private static ProjectKey key(String hex) throws IOException {
        return ProjectKey.of(hex.repeat(64), null, Path.of("."));
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static String fault(ProjectKey key, String name, byte[] sealed) {
        return assertThrows(IOException.class, () -> Sealing.open(List.of(key), name, sealed))
                .getMessage();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT})
    void what_was_sealed_opens_with_the_key_and_is_the_same_bytes_again(int size)
            throws IOException {
        byte[] content = content(size);
        byte[] sealed = Sealing.seal(key("a"), "f", content);
        assertArrayEquals(content, Sealing.open(List.of(key("a")), "f", sealed));
        assertArrayEquals(sealed, Sealing.seal(key("a"), "f", content));
        assertTrue(Sealing.isSealed(sealed));
    }

    @Test
    void an_older_key_opens_what_it_sealed() throws IOException {
        byte[] sealed = Sealing.seal(key("a"), "f", content(9));
        assertArrayEquals(content(9), Sealing.open(List.of(key("b"), key("a")), "f", sealed));
    }

    @Test
    void another_key_is_said_with_the_ids_of_both() throws IOException {
        String fault = fault(key("b"), "f", Sealing.seal(key("a"), "f", content(9)));
        assertTrue(fault.contains("encrypted with another key"), fault);
        assertTrue(fault.contains(key("a").id()) && fault.contains(key("b").id()), fault);
        assertFalse(fault.contains("aaaa") || fault.contains("bbbb"), fault);
    }

    @Test
    void each_byte_that_is_changed_is_found_out() throws IOException {
        byte[] sealed = Sealing.seal(key("a"), "f", content(40));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String fault = fault(key("a"), "f", changed);
            assertTrue(fault.startsWith("f: "), fault);
        }
    }

    @Test
    void segments_that_are_cut_swapped_or_taken_from_elsewhere_are_found_out() throws IOException {
        byte[] sealed = Sealing.seal(key("a"), "f", content(3 * SEGMENT));
        int whole = SEGMENT + TAG;
        fault(key("a"), "f", Arrays.copyOf(sealed, HEADER + 2 * whole));
        fault(key("a"), "f", Arrays.copyOf(sealed, HEADER));
        fault(key("a"), "f", Arrays.copyOf(sealed, sealed.length - 1));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + whole, whole);
        System.arraycopy(sealed, HEADER + whole, swapped, HEADER, whole);
        fault(key("a"), "f", swapped);
        byte[] other = Sealing.seal(key("a"), "f", content(3 * SEGMENT + 1));
        System.arraycopy(sealed, HEADER, other, HEADER, whole);
        fault(key("a"), "f", other);
        fault(key("a"), "g", sealed);
    }

    @Test
    void what_was_never_sealed_is_refused() throws IOException {
        byte[] plain = "{\"format\": \"assay-evidence/7\"}".getBytes(StandardCharsets.UTF_8);
        assertTrue(fault(key("a"), "f", plain).contains("is not one that was encrypted here"));
    }
}
