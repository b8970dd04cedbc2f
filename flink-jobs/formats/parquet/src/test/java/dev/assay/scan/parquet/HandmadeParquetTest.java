package dev.assay.scan.parquet;

import static dev.assay.scan.parquet.Handmade.bytes;
import static dev.assay.scan.parquet.Handmade.dictionary;
import static dev.assay.scan.parquet.Handmade.joined;
import static dev.assay.scan.parquet.Handmade.page;
import static dev.assay.scan.parquet.Handmade.second;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.UnreadableDataException;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other engines write, and what none should. */
class HandmadeParquetTest {

    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int INT96 = 3;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int FIXED = 7;

    private static final int DECIMAL = 5;
    private static final int DATE = 6;
    private static final int TIME = 7;
    private static final int TIMESTAMP = 8;
    private static final int UUID = 14;

    private static final int PLAIN = 0;
    private static final int DELTA_LENGTH_BYTE_ARRAY = 6;
    private static final int DELTA_BYTE_ARRAY = 7;
    private static final int RLE_DICTIONARY = 8;

    private static final int UNPACKED = 0;
    private static final int SNAPPY = 1;
    private static final int BROTLI = 4;
    private static final int LZ4 = 5;
    private static final int ZSTD = 6;

    private static final Handmade INTS = new Handmade(INT32, 0, 0, 0, UNPACKED);

    private static List<String> cells(byte[] file) throws IOException {
        return Rows.of(file).stream().map(row -> row.get(0)).toList();
    }

    private static String told(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> Rows.of(file)).getMessage();
    }

    private static byte[] packed(Compressor compressor, byte[] plain) {
        byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
        int size = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
        return Arrays.copyOf(packed, size);
    }

    @Test
    void a_page_of_the_second_kind_has_its_levels_unpacked() throws IOException {
        byte[] values = bytes(7, 0, 0, 0, 255, 255, 255, 255);
        // Levels: one there, one missing, one there, as bits.
        byte[] body = joined(bytes(3, 0b101), packed(new SnappyCompressor(), values));
        byte[] page = second(3, PLAIN, new int[] {0, 2}, 10, body, null);
        assertEquals(
                Arrays.asList("7", null, "-1"),
                cells(new Handmade(INT32, 0, 1, 0, SNAPPY).file(3, 3, page)));
    }

    @Test
    void values_that_share_their_first_bytes_are_put_together() throws IOException {
        // 4 lengths in one block of 32: the first, the least difference, 8 bits, the differences.
        byte[] prefixes = deltas(0, 2, 0, 3);
        byte[] suffixes = deltas(4, 2, 6, 5);
        byte[] body = joined(prefixes, suffixes, "axislebabbleyhood".getBytes(UTF_8));
        assertEquals(
                List.of("axis", "axle", "babble", "babyhood"),
                cells(
                        new Handmade(BYTE_ARRAY, 0, 0, 1, UNPACKED)
                                .file(4, 4, page(4, DELTA_BYTE_ARRAY, body.length, body))));
    }

    private static byte[] deltas(int... values) {
        byte[] bits = new byte[32];
        for (int i = 1; i < values.length; i++) {
            bits[i - 1] = (byte) (values[i] - values[i - 1] + 10);
        }
        return joined(bytes(32, 1, values.length, values[0] << 1, 19, 8), bits);
    }

    @Test
    void the_older_lz4_is_read_with_the_frame_of_hadoop_and_without() throws IOException {
        byte[] values = bytes(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        byte[] raw = packed(new Lz4Compressor(), values);
        byte[] framed = joined(bytes(0, 0, 0, 20, 0, 0, 0, raw.length), raw);
        for (byte[] body : List.of(raw, framed)) {
            assertEquals(
                    Collections.nCopies(5, "1"),
                    cells(new Handmade(INT32, 0, 0, 0, LZ4).file(5, 5, page(5, PLAIN, 20, body))));
        }
    }

    @Test
    void small_floats_and_the_oldest_times_are_read() throws IOException {
        byte[] halves = bytes(0, 0x3C, 0, 0xC0, 1, 0, 0, 0x7E, 0, 0x7C);
        assertEquals(
                List.of("1.0", "-2.0", "5.9604645E-8", "NaN", "Infinity"),
                cells(
                        new Handmade(FIXED, 2, 0, 15, UNPACKED)
                                .file(5, 5, page(5, PLAIN, 10, halves))));
        byte[] time = bytes(0, 0xCA, 0x9A, 0x3B, 0, 0, 0, 0, 0x8C, 0x3D, 0x25, 0);
        assertEquals(
                List.of("1970-01-01T00:00:01"),
                cells(new Handmade(INT96, 0, 0, 0, UNPACKED).file(1, 1, page(1, PLAIN, 12, time))));
    }

    @Test
    void a_wrong_check_sum_is_damage() {
        byte[] page = second(1, PLAIN, new int[2], 4, bytes(1, 0, 0, 0), 1);
        String told = told(INTS.file(1, 1, page));
        assertTrue(told.contains("column v in row group 0 (rows 1 to 1): the check sum"), told);
        assertTrue(told.contains("copy the file again"), told);
    }

    @Test
    void values_that_their_type_does_not_have_cost_no_other_cell() throws IOException {
        byte[] times =
                ByteBuffer.allocate(32)
                        .order(LITTLE_ENDIAN)
                        .putLong(-1)
                        .putLong(1)
                        .putLong(90_000_000_000L)
                        .putLong(Long.MIN_VALUE)
                        .array();
        assertEquals(
                List.of(
                        "-00:00:00.000001",
                        "00:00:00.000001",
                        "25:00:00",
                        "-2562047788:00:54.775808"),
                cells(
                        new Handmade(INT64, 0, 0, TIME, UNPACKED)
                                .file(4, 4, page(4, PLAIN, 32, times))));
        assertEquals(
                List.of(
                        "1969-12-31T23:59:59.999999",
                        "1970-01-01T00:00:00.000001",
                        "1970-01-02T01:00:00",
                        "-290308-12-21T19:59:05.224192"),
                cells(
                        new Handmade(INT64, 0, 0, TIMESTAMP, UNPACKED)
                                .file(4, 4, page(4, PLAIN, 32, times))));
        byte[] days =
                ByteBuffer.allocate(16)
                        .order(LITTLE_ENDIAN)
                        .putLong(0)
                        .putLong(Long.MAX_VALUE)
                        .array();
        assertEquals(
                List.of("1970-01-01", "9223372036854775807 days since 1970"),
                cells(
                        new Handmade(INT64, 0, 0, DATE, UNPACKED)
                                .file(2, 2, page(2, PLAIN, 16, days))));
        byte[] decimals = bytes(0, 0, 0, 0, 1, 0, 0, 0, 7);
        assertEquals(
                List.of("0 bytes", "7"),
                cells(
                        new Handmade(BYTE_ARRAY, 0, 0, DECIMAL, UNPACKED)
                                .file(2, 2, page(2, PLAIN, 9, decimals))));
    }

    @Test
    void identifiers_of_a_wrong_length_are_bytes() throws IOException {
        byte[] eight = bytes(0, 1, 2, 3, 4, 5, 6, 255);
        assertEquals(
                List.of("AAECAwQFBv8="),
                cells(
                        new Handmade(FIXED, 8, 0, UUID, UNPACKED)
                                .file(1, 1, page(1, PLAIN, 8, eight))));
    }

    @Test
    void numbers_that_are_none_and_zero_with_a_minus_stay_what_they_are() throws IOException {
        byte[] doubles =
                ByteBuffer.allocate(24)
                        .order(LITTLE_ENDIAN)
                        .putDouble(-0.0)
                        .putDouble(Double.NaN)
                        .putDouble(Double.NEGATIVE_INFINITY)
                        .array();
        assertEquals(
                List.of("-0.0", "NaN", "-Infinity"),
                cells(
                        new Handmade(DOUBLE, 0, 0, 0, UNPACKED)
                                .file(3, 3, page(3, PLAIN, 24, doubles))));
    }

    @Test
    void rows_that_a_file_is_too_small_for_are_not_read() {
        byte[] page = page(1, PLAIN, 4, bytes(1, 0, 0, 0));
        assertTrue(told(INTS.file(1L << 40, 1L << 40, page)).contains("1099511627776 rows"));
        assertTrue(told(INTS.file(2, 2, page)).contains("it ends after 0 bytes"));
        assertTrue(told(INTS.file(2, 1, page)).contains("1 values for 2 rows"));
    }

    @Test
    void a_page_that_lies_about_its_size_is_not_unpacked() {
        byte[] page = page(1, PLAIN, 200 << 20, bytes(1, 0, 0, 0));
        String told = told(new Handmade(INT32, 0, 0, 0, ZSTD).file(1, 1, page));
        assertTrue(told.contains("4 bytes of ZSTD are said to unpack to 209715200"), told);
        byte[] greater = page(1, PLAIN, Integer.MAX_VALUE, bytes(1, 0, 0, 0));
        assertTrue(
                told(new Handmade(INT32, 0, 0, 0, ZSTD).file(1, 1, greater))
                        .contains("with smaller pages"));
    }

    @Test
    void a_list_without_end_is_no_cell() {
        int many = Integer.MAX_VALUE;
        // Repetition: one 0, and the rest 1; definition: all 1; values: all the first.
        byte[] rest = bytes(0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 1);
        byte[] repetition = joined(bytes(2, 0), rest);
        byte[] body =
                joined(
                        bytes(repetition.length, 0, 0, 0),
                        repetition,
                        bytes(rest.length, 0, 0, 0),
                        rest,
                        bytes(0, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F));
        byte[] file =
                new Handmade(INT32, 0, 2, 0, UNPACKED)
                        .file(
                                1,
                                many,
                                dictionary(1, bytes(1, 0, 0, 0)),
                                page(many, RLE_DICTIONARY, body.length, body));
        String told = told(file);
        assertTrue(told.contains("a cell has more than 16 MiB as JSON"), told);
    }

    @Test
    void lengths_without_values_take_no_memory() {
        int many = 1 << 20;
        // A block of 2^20 equal lengths: a size, a part, a count, 5 twice, the difference 0, 0
        // bits.
        byte[] body = bytes(0x80, 0x80, 0x40, 1, 0x80, 0x80, 0x40, 10, 0, 0);
        byte[] page = page(many, DELTA_LENGTH_BYTE_ARRAY, body.length, body);
        byte[] file = new Handmade(BYTE_ARRAY, 0, 0, 1, UNPACKED).file(many, many, page);
        assertTrue(told(file).contains("0 bytes left where 5 are expected"), told(file));
    }

    @Test
    void an_index_behind_its_dictionary_is_damage() {
        byte[] file =
                INTS.file(
                        1,
                        1,
                        dictionary(1, bytes(1, 0, 0, 0)),
                        page(1, RLE_DICTIONARY, 3, bytes(8, 2, 5)));
        assertTrue(told(file).contains("value 5 is not in its dictionary of 1"), told(file));
    }

    @Test
    void what_cannot_be_unpacked_is_named() {
        byte[] page = page(1, PLAIN, 4, bytes(1, 2));
        String told = told(new Handmade(INT32, 0, 0, 0, BROTLI).file(1, 1, page));
        assertTrue(told.contains("BROTLI"), told);
        assertTrue(told.contains("write the file with zstd"), told);
    }
}
