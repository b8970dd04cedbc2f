package dev.assay.scan.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each of them. */
class PackingsTest {

    private static final byte[] PLAIN =
            ("id,text\n1,one\n2,two\n" + "3,three\n".repeat(20)).getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource
    void bytes_of_few_and_of_many_kinds_are_what_they_were(PackedBy packed) throws IOException {
        for (int kinds : new int[] {1, 3, 256}) {
            for (int length : new int[] {0, 1, 4, 12, 13, kinds == 256 ? 70_000 : 5_000}) {
                Random random = new Random(kinds);
                byte[] plain = new byte[length];
                for (int i = 0; i < length; i++) {
                    plain[i] = (byte) random.nextInt(kinds);
                }
                assertArrayEquals(plain, packed.unpack(packed.pack(plain)));
            }
        }
    }

    /** Words that return after some time, near and far. */
    @ParameterizedTest
    @EnumSource
    void text_is_what_it_was(PackedBy packed) throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append("word").append((int) Math.pow(2, random.nextInt(20))).append(',');
        }
        byte[] plain = text.toString().getBytes(UTF_8);
        assertArrayEquals(plain, packed.unpack(packed.pack(plain)));
    }

    @ParameterizedTest
    @EnumSource
    void files_that_were_joined_are_read_to_the_end(PackedBy packed) throws IOException {
        byte[] file = packed.pack(PLAIN);
        byte[] nothing = packed.pack(new byte[0]);
        assertArrayEquals(
                PackedBy.joined(PLAIN, PLAIN),
                packed.unpack(PackedBy.joined(file, nothing, file, nothing)));
        assertThrows(
                IOException.class,
                () -> packed.unpack(PackedBy.joined(file, "garbage".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_cut_off_is_never_taken_for_whole(PackedBy packed) throws IOException {
        byte[] file = packed.pack(PLAIN);
        for (int length = 1; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            // Nothing tells that a chunk is the last one.
            if (packed == PackedBy.SNAPPY && length == 10) {
                assertEquals(0, packed.unpack(cut).length);
            } else {
                assertThrows(EOFException.class, () -> packed.unpack(cut), "" + length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bit_that_changed_is_named_or_changes_nothing(PackedBy packed) {
        byte[] file = packed.pack(PLAIN);
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] changed = file.clone();
            changed[bit / 8] ^= 0x80 >>> bit % 8;
            try {
                assertArrayEquals(PLAIN, packed.unpack(changed), "bit " + bit);
            } catch (EOFException e) {
                assertEquals(null, e.getMessage());
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().contains("; "), e.getMessage());
            } catch (IOException e) {
                assertTrue(e.getMessage().matches("at byte \\d+: .+"), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_were_written_over_never_end_in_anything_but_a_fault(PackedBy packed) {
        byte[] plain = new byte[10_000];
        Random random = new Random(2);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) ('a' + Math.abs(random.nextGaussian()) * 3);
        }
        byte[] file = packed.pack(plain);
        for (int i = 0; i < 150; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(i % 2 == 0 ? 64 : file.length);
            for (int j = at; j < Math.min(file.length, at + 1 + i % 9); j++) {
                changed[j] = (byte) random.nextInt();
            }
            try {
                assertArrayEquals(plain, packed.unpack(changed));
            } catch (IOException e) {
                assertTrue(e instanceof EOFException || e.getMessage() != null);
            }
        }
    }
}
