package dev.assay.scan.orc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that lie about themselves are refused before they take memory or time. */
class HandmadeOrcTest {

    private static final int INT = 3;
    private static final int STRING = 7;
    private static final int TIMESTAMP = 9;
    private static final int LIST = 10;
    private static final int STRUCT = 12;

    private static final int DATA = 1;
    private static final int LENGTH = 2;
    private static final int DICTIONARY = 3;
    private static final int SECONDARY = 5;

    private static final List<Integer> NONE = List.of();

    private static String told(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> Samples.rows(file)).getMessage();
    }

    private static void tells(String expected, byte[] file) {
        String told = told(file);
        assertTrue(told.contains(expected), told);
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] repeated(int times, int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(bytes(values));
        }
        return bytes.toByteArray();
    }

    /** Of one column with the name a. */
    private static Handmade column(boolean isPacked, int kind) {
        return new Handmade(isPacked).type(STRUCT, List.of(1), "a").type(kind, NONE).encoding(0, 0);
    }

    @Test
    void a_plain_file_is_read() throws IOException {
        byte[] file = column(true, INT).encoding(2, 0).stream(DATA, 1, bytes(2, 14)).file(5, 1);
        assertEquals(
                List.of(
                        List.of("a"),
                        List.of("7"),
                        List.of("7"),
                        List.of("7"),
                        List.of("7"),
                        List.of("7")),
                Samples.rows(file));
    }

    @Test
    void more_rows_than_there_are_values_are_refused_where_they_end() {
        byte[] file =
                column(true, INT).encoding(2, 0).stream(DATA, 1, bytes(2, 14)).file(1L << 30, 1);
        tells(
                "data/sample.orc: column a in stripe 1, row 6 of the file: a stream has fewer"
                        + " values than there should be; copy the file again",
                file);
    }

    @Test
    void a_stripe_of_more_rows_than_can_be_is_refused() {
        tells("stripe 1 is said to have 1099511627776 rows", column(true, INT).file(1L << 40, 1));
    }

    @Test
    void rows_that_are_no_structs_are_one_column() throws IOException {
        byte[] file =
                new Handmade(false)
                        .type(INT, NONE).encoding(2, 0).stream(DATA, 0, bytes(2, 14)).file(2, 1);
        assertEquals(List.of(List.of("value"), List.of("7"), List.of("7")), Samples.rows(file));
    }

    @Test
    void a_stripe_that_is_named_a_million_times_is_refused() {
        byte[] file =
                column(true, INT).encoding(2, 0).stream(DATA, 1, bytes(2, 14)).file(5, 1_000_000);
        assertTrue(file.length < 100_000, file.length + " bytes");
        tells("stripe 2 lies in the one before it", file);
    }

    @Test
    void an_entry_that_is_not_in_its_dictionary_is_refused() {
        byte[] file =
                column(false, STRING).encoding(3, 2).stream(DATA, 1, bytes(0, 9)).stream(
                                LENGTH, 1, bytes(0x44, 1, 0x24))
                        .stream(DICTIONARY, 1, bytes('x', 'y'))
                        .file(3, 1);
        tells("a value is entry 9 of a dictionary of 2", file);
    }

    @Test
    void a_dictionary_that_is_said_to_be_great_takes_no_room() {
        byte[] file =
                column(false, STRING).encoding(3, 1L << 60).stream(DATA, 1, bytes(0, 0)).stream(
                                LENGTH, 1, bytes(0, 1))
                        .stream(DICTIONARY, 1, bytes('x', 'y', 'z'))
                        .file(3, 1);
        tells("a stream has fewer values", file);
    }

    @Test
    void entries_that_are_longer_than_their_dictionary_are_refused() {
        byte[] file =
                column(false, STRING).encoding(3, 3).stream(DATA, 1, bytes(0, 0)).stream(
                                LENGTH, 1, bytes(0, 9))
                        .stream(DICTIONARY, 1, bytes('x', 'y', 'z'))
                        .file(3, 1);
        tells("entry 0 of a dictionary has 9 bytes, 3 are left", file);
    }

    @Test
    void times_that_no_clock_shows_cost_no_other_cell() throws IOException {
        // Three times 7 s; the part of a second is 10 with eight zeros behind it.
        byte[] file =
                column(false, TIMESTAMP).encoding(2, 0).zone("UTC").stream(DATA, 1, bytes(0, 14))
                        .stream(SECONDARY, 1, bytes(0, 10 << 3 | 7))
                        .file(3, 1);
        List<String> cell = List.of("7 s and 1000000000 ns since 2015");
        assertEquals(List.of(List.of("a"), cell, cell, cell), Samples.rows(file));
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        byte[] file =
                column(false, STRING).encoding(2, 0).stream(
                                LENGTH, 1, bytes(0x20, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF))
                        .stream(DATA, 1, bytes('x'))
                        .file(3, 1);
        tells("bytes, and 33554432 are read at most; leave the column out", file);
    }

    @Test
    void a_list_of_endless_values_is_refused() {
        byte[] file =
                new Handmade(true)
                                .type(STRUCT, List.of(1), "a")
                                .type(LIST, List.of(2))
                                .type(INT, NONE)
                                .encoding(0, 0)
                                .encoding(2, 0)
                                .encoding(2, 0)
                                .stream(LENGTH, 1, bytes(0x20, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF))
                                .stream(DATA, 2, repeated(100_000, 0xC1, 0xFF, 2, 0))
                                .file(3, 1);
        tells("a cell has more than 16 MiB as JSON", file);
    }

    @Test
    void types_that_are_parts_of_themselves_or_too_deep_are_refused() {
        byte[] circle =
                new Handmade(false).type(STRUCT, List.of(1), "a").type(LIST, List.of(0)).file(0, 1);
        tells("type 1 has the part 0", circle);
        Handmade shared = new Handmade(false).type(STRUCT, List.of(1, 1), "a", "b");
        tells("type 0 has the part 1", shared.type(INT, NONE).file(0, 1));
        Handmade deep = new Handmade(false).type(STRUCT, List.of(1), "a");
        for (int i = 1; i < 100_000; i++) {
            deep.type(LIST, List.of(i + 1));
        }
        tells("nested more than 64 deep", deep.type(INT, NONE).file(0, 1));
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        byte[] file =
                new Handmade(false)
                        .type(STRUCT, List.of(1, 3), "a", "a.b")
                        .type(STRUCT, List.of(2), "b")
                        .type(INT, NONE)
                        .type(INT, NONE)
                        .file(0, 1);
        tells("two columns with the name a.b", file);
    }

    @Test
    void what_is_not_read_is_said() {
        tells("packed with Brotli, which is not read", column(false, INT).codec(6).file(0, 1));
        tells("packed with codec 9", column(false, INT).codec(9).file(0, 1));
        tells("it is of version 1", column(false, INT).version(1).file(0, 1));
        tells(
                "its type is newer than those that are read; write it as another type",
                column(false, 30).encoding(2, 0).file(1, 1));
        tells(
                "time zone 'Europe/Atlantis', which is not known",
                column(false, TIMESTAMP).encoding(2, 0).zone("Europe/Atlantis").file(1, 1));
        tells("unknown encoding 7", column(false, INT).encoding(7, 0).file(1, 1));
    }
}
