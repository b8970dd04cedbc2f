package dev.assay.scan.orc.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.InMemory;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Runs are those that the specification of ORC has as examples. */
class RunsTest {

    private static Bytes bytes(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return new Bytes(
                new InMemory(bytes, 3),
                0,
                bytes.length,
                new Unpacker(Codec.NONE, 1 << 10, Unpacker.memoryOfStripe()));
    }

    private static long[] read(Integers numbers, int count) throws IOException {
        long[] read = new long[count];
        for (int i = 0; i < count; i++) {
            read[i] = numbers.next();
        }
        return read;
    }

    private static long[] second(String hex, int count) throws IOException {
        return read(Integers.of(bytes(hex), true, false), count);
    }

    @Test
    void a_value_is_repeated() throws IOException {
        assertArrayEquals(
                new long[] {10_000, 10_000, 10_000, 10_000, 10_000}, second("0a 27 10", 5));
    }

    @Test
    void values_are_as_they_are() throws IOException {
        assertArrayEquals(
                new long[] {23_713, 43_806, 57_005, 48_879},
                second("5e 03 5c a1 ab 1e de ad be ef", 4));
    }

    @Test
    void a_great_value_among_small_ones_has_its_higher_bits_apart() throws IOException {
        long[] values = {
            2030, 2000, 2020, 1_000_000, 2040, 2050, 2060, 2070, 2080, 2090, 2100, 2110, 2120, 2130,
            2140, 2150, 2160, 2170, 2180, 2190
        };
        assertArrayEquals(
                values,
                second(
                        "8e 13 2b 21 07 d0 1e 00 14 70 28 32 3c 46 50 5a 64 6e 78 82 8c 96 a0 aa b4"
                                + " be fc e8",
                        20));
    }

    @Test
    void differences_are_stored() throws IOException {
        assertArrayEquals(
                new long[] {2, 3, 5, 7, 11, 13, 17, 19, 23, 29},
                second("c6 09 02 02 22 42 42 46", 10));
    }

    @Test
    void the_first_version_has_steps_and_values() throws IOException {
        long[] hundred = read(Integers.of(bytes("61 00 07"), false, false), 100);
        assertEquals(7, hundred[0]);
        assertEquals(7, hundred[99]);
        long[] down = read(Integers.of(bytes("61 ff 64"), false, false), 100);
        assertEquals(100, down[0]);
        assertEquals(1, down[99]);
        assertArrayEquals(
                new long[] {2, 3, 6, 7, 11},
                read(Integers.of(bytes("fb 02 03 06 07 0b"), false, false), 5));
    }

    @Test
    void bits_and_bytes_are_in_runs() throws IOException {
        ByteRuns runs = new ByteRuns(bytes("61 00 fe 44 45"));
        for (int i = 0; i < 100; i++) {
            assertEquals(0, runs.next());
        }
        assertEquals(0x44, runs.next());
        assertEquals(0x45, runs.next());
        Bits bits = new Bits(bytes("ff 80"));
        assertTrue(bits.next());
        for (int i = 0; i < 7; i++) {
            assertEquals(false, bits.next());
        }
        assertThrows(Damage.class, bits::next);
    }

    @Test
    void a_patch_of_a_value_that_is_not_there_is_damage() {
        // The gap is 200, and there are four values.
        Damage damage =
                assertThrows(Damage.class, () -> second("80 03 00 e1 00 f0 c8 80 00 00", 4));
        assertTrue(damage.getMessage().contains("of 4"), damage.getMessage());
    }

    @Test
    void a_chunk_that_is_longer_than_the_file_says_is_damage() {
        byte[] chunk = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0};
        Bytes bytes =
                new Bytes(
                        new InMemory(chunk, 3),
                        0,
                        chunk.length,
                        new Unpacker(Codec.ZLIB, 1 << 10, Unpacker.memoryOfStripe()));
        Damage damage = assertThrows(Damage.class, bytes::next);
        assertTrue(damage.getMessage().contains("1024 at most"), damage.getMessage());
    }
}
