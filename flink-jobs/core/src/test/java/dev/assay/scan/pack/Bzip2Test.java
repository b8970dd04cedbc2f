package dev.assay.scan.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Packed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Apache Commons Compress has packed. */
class Bzip2Test {

    private static final byte[] PLAIN =
            ("id,text\n1,one\n2,twooooooo\n" + "3,three\n".repeat(20)).getBytes(UTF_8);

    private static byte[] unpacked(byte[] file) throws IOException {
        return new Bzip2().unpack(new ByteArrayInputStream(file)).readAllBytes();
    }

    private static byte[] twice(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        return both.toByteArray();
    }

    /** Lengths of runs around those that are packed by a count, and longer than a block. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 6, 254, 255, 256, 258, 259, 260, 1000, 2_000_000})
    void runs_of_any_length_are_what_they_were(int length) throws IOException {
        byte[] plain = new byte[length + 2];
        Arrays.fill(plain, 1, length + 1, (byte) 'a');
        assertArrayEquals(plain, unpacked(Packed.BZIP2.pack(plain)));
        byte[] run = Arrays.copyOfRange(plain, 1, length + 1);
        assertArrayEquals(run, unpacked(Packed.BZIP2.pack(run)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 256})
    void bytes_of_few_and_of_many_kinds_are_what_they_were(int kinds) throws IOException {
        Random random = new Random(kinds);
        byte[] plain = new byte[1_200_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) random.nextInt(kinds);
        }
        assertArrayEquals(plain, unpacked(Packed.BZIP2.pack(plain)));
    }

    @Test
    void streams_follow_each_other() throws IOException {
        byte[] file = Packed.BZIP2.pack(PLAIN);
        assertArrayEquals(twice(PLAIN, PLAIN), unpacked(twice(file, file)));
        byte[] garbage = twice(file, "garbage".getBytes(UTF_8));
        assertEquals(
                "at byte " + file.length + ": what stands there is no stream of bzip2",
                assertThrows(IOException.class, () -> unpacked(garbage)).getMessage());
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_never_taken_for_whole() {
        byte[] file = Packed.BZIP2.pack(PLAIN);
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThrows(EOFException.class, () -> unpacked(cut), "" + length);
        }
    }

    @Test
    void a_bit_that_changed_is_named_or_changes_nothing() {
        byte[] file = Packed.BZIP2.pack(PLAIN);
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] changed = file.clone();
            changed[bit / 8] ^= 0x80 >>> bit % 8;
            try {
                assertArrayEquals(PLAIN, unpacked(changed), "bit " + bit);
            } catch (EOFException e) {
                assertEquals(null, e.getMessage());
            } catch (IOException e) {
                assertTrue(e.getMessage().matches("at byte \\d+: .+"), e.getMessage());
            }
        }
    }
}
