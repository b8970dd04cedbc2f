package dev.assay.scan.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.InMemory;
import dev.assay.scan.Packing;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What the tools themselves have written, and what of it is not read. */
class FilesOfToolsTest {

    private static final byte[] PLAIN =
            ("id,text\n1,one\n2,two\n" + "3,three\n".repeat(20)).getBytes(UTF_8);

    private static final String ZSTD =
            "KLUv/SS0FQEA2GlkLHRleHQKMSxvbmUKMix0d28KMyx0aHJlZQEAW1J3DNTl2QM=";

    private static void reads(Packing.OfStream packing, String file) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(file);
        assertArrayEquals(PLAIN, PackedBy.unpack(packing, bytes));
        byte[] twice = PackedBy.joined(bytes, bytes);
        assertArrayEquals(PackedBy.joined(PLAIN, PLAIN), PackedBy.unpack(packing, twice));
    }

    private static String refusal(Packing.OfStream packing, byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> PackedBy.unpack(packing, file))
                .getMessage();
    }

    @Test
    void zstd_of_one_thread_and_of_several() throws IOException {
        reads(new Zstd(), ZSTD);
        reads(
                new Zstd(),
                "UCpNGAQAAAAvAAAAKLUv/QRYFQEA2GlkLHRleHQKMSxvbmUKMix0d28KMyx0aHJlZQEAW0aVMdTl2QM=");
    }

    @Test
    void lz4_of_today_and_of_the_first_years() throws IOException {
        reads(
                new Lz4(),
                "BCJNGGRApyYAAAD/DGlkLHRleHQKMSxvbmUKMix0d28KMyx0aHJlZQgAgVBocmVlCgAAAADv0f4p");
        reads(new Lz4(), "AiFMGCYAAAD/DGlkLHRleHQKMSxvbmUKMix0d28KMyx0aHJlZQgAgVBocmVlCg==");
    }

    @Test
    void xz_with_another_checksum() throws IOException {
        reads(
                new Xz(),
                "/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4ACzACJdADSZAYXhoa2/rVwLKFURMZWqpzYYqwubAC6XEOKJXZK8"
                        + "AAAAAADb8edpimMlQmpS1AwffDI2R/pJdQP+qDb1BBhUTMxI3wABVrQBAAAAhvZ5RLbp3xwCAAAAAApZWg==");
    }

    @Test
    void a_checksum_that_is_wrong_is_damage() {
        byte[] file = Base64.getDecoder().decode(ZSTD);
        file[file.length - 1] ^= 1;
        String fault =
                assertThrows(IOException.class, () -> PackedBy.unpack(new Zstd(), file))
                        .getMessage();
        assertEquals(
                "at byte 47: what stands before it cannot be unpacked: Bad checksum. Expected:"
                        + " 2d9e5d4, actual: 3d9e5d4",
                fault);
    }

    @Test
    void who_asks_for_too_much_memory_is_refused() throws IOException {
        // A window of 128 MB, and one of as many bytes as are in the file.
        byte[] wide = "(\u00B5/\u00FD\0\u0088\u0001\0\0".getBytes(ISO_8859_1);
        assertEquals(
                "the zstd data needs a window of 128 MB, at most 8 MB are read; pack it with level"
                        + " 19 or less and without --long, or unpack it (unzstd) and give the plain"
                        + " file as path",
                refusal(new Zstd(), wide));
        byte[] lying = Arrays.copyOf("(\u00B5/\u00FD\u00E0".getBytes(ISO_8859_1), 30);
        Arrays.fill(lying, 5, 13, (byte) 0xFF);
        assertTrue(refusal(new Zstd(), lying).contains("a window of 2^63 bytes or more"));
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        LZMA2Options options = new LZMA2Options(0);
        options.setDictSize(64 << 20);
        try (XZOutputStream out = new XZOutputStream(xz, options)) {
            out.write(PLAIN);
        }
        assertArrayEquals(PLAIN, PackedBy.unpack(new Xz(), xz.toByteArray()));
    }

    @Test
    void what_is_in_a_file_is_as_long_as_its_head_says_unless_that_cannot_be() throws IOException {
        byte[] one = Base64.getDecoder().decode(ZSTD);
        assertEquals(PLAIN.length, new Zstd().about(new InMemory(one, 5), one.length));
        byte[] many = PackedBy.joined(one, new byte[1000]);
        assertEquals(4L * many.length, new Zstd().about(new InMemory(many, 5), many.length));
        byte[] lying = Arrays.copyOf("(\u00B5/\u00FD\u00C0".getBytes(ISO_8859_1), 14);
        lying[12] = 1;
        assertEquals(4L * 14, new Zstd().about(new InMemory(lying, 5), 14));
        assertEquals(12, new Zstd().about(new InMemory(new byte[3], 5), 3));
    }

    @Test
    void dictionaries_are_not_in_the_file() {
        byte[] zstd = "(\u00B5/\u00FD\u0001\0\u0007\u0001\0\0".getBytes(ISO_8859_1);
        assertTrue(
                refusal(new Zstd(), zstd)
                        .startsWith("the zstd data needs a dictionary (number 7)"));
        byte[] head = {0x41, 0x40, 7, 0, 0, 0};
        byte[] check = {(byte) (XxHash32.of(head, 0, head.length) >> 8)};
        byte[] lz4 = PackedBy.joined(new byte[] {4, 0x22, 0x4D, 0x18}, head, check);
        assertTrue(refusal(new Lz4(), lz4).startsWith("the LZ4 data needs a dictionary"));
    }
}
