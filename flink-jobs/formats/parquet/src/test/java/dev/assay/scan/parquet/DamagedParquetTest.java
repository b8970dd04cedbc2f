package dev.assay.scan.parquet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Formats;
import dev.assay.scan.Fuzz;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files give rows, or say what is wrong with them. */
class DamagedParquetTest {

    private static final String MIXED =
            "SELECT i, i::VARCHAR AS s, 'x' || i % 3 AS d, i / 7 AS f, [i, i + 1] AS l,"
                    + " MAP {i: {'a': NULL}} AS m, (i / 3)::DECIMAL(20, 2) AS n,"
                    + " CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS b,"
                    + " TIMESTAMP '2026-01-01' + to_seconds(i) AS t FROM range(300) r(i)";

    static Stream<byte[]> files() {
        return Stream.of(
                Duck.write(MIXED, ", CODEC snappy"),
                Duck.write(MIXED, ", CODEC uncompressed"),
                Duck.write(
                        MIXED, ", CODEC uncompressed, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1"),
                Duck.write(MIXED, ", CODEC zstd"),
                Duck.write(MIXED, ", CODEC lz4_raw"),
                Duck.write(MIXED, ", CODEC gzip"));
    }

    private static String told(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> Rows.of(file)).getMessage();
    }

    private static void reads(byte[] file) throws IOException {
        try {
            Rows.of(file);
        } catch (UnreadableDataException e) {
            assertTrue(e.getMessage().startsWith(Rows.FILE + ": "), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_changed_byte_gives_rows_or_a_message(byte[] file) throws IOException {
        Fuzz.run(
                "Parquet, changed bytes",
                1_000,
                random -> {
                    byte[] changed = file.clone();
                    for (int n = random.nextInt(3); n >= 0; n--) {
                        changed[random.nextInt(file.length)] = (byte) random.nextInt();
                    }
                    reads(changed);
                });
    }

    /** The description is where most lies can be told. */
    @ParameterizedTest
    @MethodSource("files")
    void a_changed_description_gives_rows_or_a_message(byte[] file) throws IOException {
        int footer = file[file.length - 8] & 0xFF | (file[file.length - 7] & 0xFF) << 8;
        Fuzz.run(
                "Parquet, a changed description",
                1_000,
                random -> {
                    byte[] changed = file.clone();
                    int at = file.length - 8 - footer + random.nextInt(footer);
                    for (int n = random.nextInt(6); n >= 0 && at < file.length - 8; n--) {
                        changed[at++] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
                    }
                    reads(changed);
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_part_of_a_file_is_cut_off(byte[] file) {
        for (int length = 12; length < file.length; length += 97) {
            assertTrue(told(Arrays.copyOf(file, length)).contains("cut off"));
        }
        assertTrue(told(new byte[0]).contains("too few"));
    }

    @Test
    void other_bytes_are_not_parquet() {
        assertTrue(told("id,text\n1,a\n2,b\n".getBytes(US_ASCII)).contains("is not Parquet"));
    }

    @Test
    void an_encrypted_file_says_so() {
        assertTrue(told("PARE........PARE".getBytes(US_ASCII)).contains("is encrypted"));
    }

    @Test
    void a_description_that_is_longer_than_the_file_is_not_read() {
        byte[] file = "PAR1....\377\377\377\377PAR1".getBytes(ISO_8859_1);
        assertTrue(told(file).contains("4294967295 bytes"));
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        String told = told(Duck.write("SELECT {'b': 1} AS a, 2 AS \"a.b\"", ""));
        assertTrue(told.contains("two columns with the name a.b"), told);
    }

    @Test
    void a_file_that_is_packed_as_a_whole_is_to_be_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Duck.write("SELECT 1 AS a", ""));
        }
        InMemory input = new InMemory(packed.toByteArray(), 100);
        IOException told =
                assertThrows(
                        UnreadableDataException.class,
                        () -> Rows.format().columns(Formats.contents(input, Rows.FILE), Rows.FILE));
        assertTrue(told.getMessage().contains("unpack it"), told.getMessage());
    }
}
