package dev.assay.scan.orc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Formats;
import dev.assay.scan.Fuzz;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files give rows, or say what is wrong with them. */
class DamagedOrcTest {

    static Stream<String> files() {
        return Stream.of(
                "types-none.orc",
                "types-zlib.orc",
                "types-snappy.orc",
                "types-lzo.orc",
                "types-lz4.orc",
                "types-zstd.orc",
                "types-011.orc",
                "runs.orc",
                "runs-011.orc",
                "stripes-zlib.orc",
                "nested.orc",
                "nested-011.orc",
                "times-newyork.orc",
                "arrow.orc",
                "encrypted.orc");
    }

    private static String told(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> Samples.rows(file)).getMessage();
    }

    private static void reads(byte[] file) throws IOException {
        try {
            Samples.rows(file);
        } catch (UnreadableDataException e) {
            assertTrue(e.getMessage().startsWith(Samples.FILE + ": "), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_changed_byte_gives_rows_or_a_message(String name) throws IOException {
        byte[] file = Samples.bytes(name);
        Fuzz.run(
                "Orc, changed bytes",
                150,
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
    void a_changed_description_gives_rows_or_a_message(String name) throws IOException {
        byte[] file = Samples.bytes(name);
        int said = Math.min(file.length, 1200);
        Fuzz.run(
                "Orc, a changed description",
                150,
                random -> {
                    byte[] changed = file.clone();
                    int at = file.length - 1 - random.nextInt(said);
                    for (int n = random.nextInt(6); n >= 0 && at < file.length; n--) {
                        changed[at++] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
                    }
                    reads(changed);
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_part_of_a_file_is_cut_off(String name) {
        byte[] file = Samples.bytes(name);
        for (int length = 4; length < file.length; length += 97) {
            String told = told(Arrays.copyOf(file, length));
            assertTrue(told.contains("cut off"), told);
        }
        assertTrue(told(new byte[0]).contains("too few"));
    }

    @Test
    void other_bytes_are_not_orc() {
        assertTrue(told("id,text\n1,a\n2,b\n".getBytes(US_ASCII)).contains("is not ORC"));
    }

    @Test
    void an_encrypted_column_says_so_and_the_others_are_read() throws IOException {
        byte[] file = Samples.bytes("encrypted.orc");
        String told = told(file);
        assertTrue(told.contains("column secret in stripe 1"), told);
        assertTrue(told.contains("is encrypted; decrypt"), told);
        List<String[]> rows =
                Samples.format()
                        .records(
                                new InMemory(file, 100),
                                Samples.FILE,
                                new long[] {7},
                                List.of("id"));
        assertEquals("7", rows.get(0)[0]);
    }

    @Test
    void a_row_that_is_gone_says_so() {
        InMemory input = new InMemory(Samples.bytes("nested.orc"), 100);
        long[] positions = {1, 60};
        String told =
                assertThrows(
                                UnreadableDataException.class,
                                () ->
                                        Samples.format()
                                                .records(
                                                        input,
                                                        Samples.FILE,
                                                        positions,
                                                        List.of("id")))
                        .getMessage();
        assertTrue(told.contains("row 61 is gone"), told);
    }

    @Test
    void a_file_that_is_packed_as_a_whole_is_to_be_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Samples.bytes("nested.orc"));
        }
        InMemory input = new InMemory(packed.toByteArray(), 100);
        IOException told =
                assertThrows(
                        UnreadableDataException.class,
                        () ->
                                Samples.format()
                                        .columns(
                                                Formats.contents(input, Samples.FILE),
                                                Samples.FILE));
        assertTrue(told.getMessage().contains("unpack it"), told.getMessage());
    }
}
