package dev.assay.scan.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.FixedWidth.Column;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.Notation;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import dev.assay.scan.Oddity;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of fixed width is cut where its columns are. */
class FixedWidthTest {

    private static final String FILE = "data/items.txt";

    private static FixedWidth fixed(boolean header, int... widths) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(new Column(String.valueOf((char) ('a' + i)), widths[i]));
        }
        return new FixedWidth(columns, header, 0, null, null);
    }

    private record Read(List<List<String>> rows, List<Long> lines, BatchReader.Residue residue) {}

    private static Read read(FixedWidth fixed, byte[] bytes) throws IOException {
        CsvFormat format = new CsvFormat(fixed, List.of());
        InMemory input = new InMemory(bytes, 7);
        List<String> names = format.columns(input, FILE);
        ByteRange range = format.cut(input, FILE, 0, bytes.length, bytes.length).get(0);
        BatchReader reader = format.open(input, range, names);
        ColumnBatch batch = new ColumnBatch(names.size(), 3);
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++) {
                rows.add(Arrays.asList(batch.texts(row)));
                lines.add(batch.line(row));
            }
        }
        return new Read(rows, lines, reader.residue());
    }

    private static List<List<String>> rows(FixedWidth fixed, String text) throws IOException {
        return read(fixed, text.getBytes(UTF_8)).rows();
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    /**
     * What {@code pandas.read_fwf(widths=[8, 12, 7, 10], header=None, dtype=str)} has of the sample
     * in its guide, written down by hand.
     */
    @Test
    void cells_are_what_stands_in_their_columns() throws IOException {
        String text =
                """
                id8141    360.242940   149.910199   11950.7
                id1594    444.953632   166.985655   11788.4
                id1849    364.136849   183.628767   11806.2

                id1230    413.836124   184.375703   11916.8
                id1948
                          502.953953
                """;
        assertEquals(
                List.of(
                        row("id8141", "360.242940", "149.910199", "11950.7"),
                        row("id1594", "444.953632", "166.985655", "11788.4"),
                        row("id1849", "364.136849", "183.628767", "11806.2"),
                        row("id1230", "413.836124", "184.375703", "11916.8"),
                        row("id1948", null, null, null),
                        row(null, "502.953953", null, null)),
                rows(fixed(false, 6, 14, 13, 10), text));
    }

    @Test
    void a_line_that_ends_early_has_what_is_there() throws IOException {
        assertEquals(
                List.of(row("12", "ab", null), row("1", null, null), row("12", "abcd", "x")),
                rows(fixed(false, 2, 4, 3), "12ab\n1\n12abcdx"));
    }

    @Test
    void characters_are_counted_and_not_bytes() throws IOException {
        assertEquals(
                List.of(row("\u00E9\u20AC", "\uD83D\uDE00x", "y"), row("\uD83D\uDE00a", "b", null)),
                rows(fixed(false, 2, 2, 1), "\u00E9\u20AC\uD83D\uDE00xy\n\uD83D\uDE00ab\n"));
    }

    @Test
    void signs_of_csv_are_text() throws IOException {
        assertEquals(
                List.of(row("a,b", "\"x\""), row("\"", "y\"z"), row(",", ",,")),
                rows(fixed(false, 3, 4), "a,b\"x\" \n\"  y\"z\n,   ,,\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_ends_a_line(String end) throws IOException {
        String text = "1 a" + end + end + "   " + end + "2 b" + end + "3";
        Read read = read(fixed(false, 2, 1), text.getBytes(UTF_8));
        assertEquals(List.of(row("1", "a"), row("2", "b"), row("3", null)), read.rows());
        assertEquals(List.of(1L, 4L, 5L), read.lines());
        assertEquals(text.length(), read.residue().bytes());
    }

    @Test
    void a_return_within_a_line_ends_none() throws IOException {
        assertEquals(
                List.of(row("a", "b"), row("c\rd", "e")),
                rows(fixed(false, 3, 1), "a  b\nc\rde\n"));
    }

    @Test
    void text_behind_the_last_column_is_a_fault_of_its_line() throws IOException {
        Read read = read(fixed(false, 2, 2), "1 a\n2 b   c\n3 c   \n     x\n4 d\n".getBytes(UTF_8));
        assertEquals(List.of(row("1", "a"), row("3", "c"), row("4", "d")), read.rows());
        assertEquals(2, read.residue().odd().count(Oddity.RAGGED));
        assertEquals(2, read.residue().odd().first(Oddity.RAGGED).get(0).line());
        assertEquals(
                "text behind the last column, which ends at character 4",
                read.residue().odd().first(Oddity.RAGGED).get(0).what());
    }

    @Test
    void marks_of_a_conflict_are_no_records() throws IOException {
        String text =
                "1  a\n<<<<<<< HEAD, a\n2  b\n=======\n3  c\n>>>>>>> other\n======= \n========\n<<<<<<<\n";
        Read read = read(fixed(false, 3, 7), text.getBytes(UTF_8));
        assertEquals(
                List.of(
                        row("1", "a"),
                        row("2", "b"),
                        row("3", "c"),
                        row("===", "====="),
                        row("<<<", "<<<<")),
                read.rows());
        assertEquals(4, read.residue().odd().count(Oddity.CONFLICT));
    }

    @Test
    void a_single_column_is_a_column() throws IOException {
        assertEquals(
                List.of(row("x;y"), row("z;1,5")), rows(fixed(false, 9), "x;y\n\n   \n z;1,5\n"));
    }

    @Test
    void a_header_is_no_record() throws IOException {
        assertEquals(List.of(row("1", "2")), rows(fixed(true, 2, 3), "a b\n1 2\n"));
        FixedWidth cut = new FixedWidth(List.of(new Column("quantity", 4)), true, 0, null, null);
        assertEquals(List.of(row("12")), rows(cut, "\nquan\n  12\n"));
    }

    @Test
    void a_header_again_means_that_files_were_joined() throws IOException {
        Read read = read(fixed(true, 2, 3), "a b\n1 2\na b\n3 4\n".getBytes(UTF_8));
        assertEquals(1, read.residue().odd().count(Oddity.JOINED));
        assertEquals(2, read.rows().size());
    }

    @Test
    void a_header_with_other_names_is_refused() {
        assertEquals(
                FILE
                        + ":1: the header has 'c' in the place of column 2, which widths calls 'b';"
                        + " write the header's names and their widths under widths, or header: false"
                        + " where the first line is a record",
                fault(fixed(true, 2, 3), "a c\n1 2\n".getBytes(UTF_8)));
        assertTrue(
                fault(fixed(true, 2, 3), "a b  more\n1 2\n".getBytes(UTF_8))
                        .contains(
                                "goes on behind 'b', the last column, which ends at character 5"));
    }

    @Test
    void what_is_no_text_is_refused() {
        assertTrue(fault(fixed(false, 2), new byte[0]).contains("the file is empty"));
        assertTrue(fault(fixed(false, 2), "\n  \n".getBytes(UTF_8)).contains("only blank lines"));
        assertTrue(
                fault(fixed(false, 2), "PAR1\u0015\u0000..PAR1".getBytes(UTF_8))
                        .contains("Parquet"));
        assertTrue(fault(fixed(false, 2), new byte[] {'a', 0, 'b'}).contains("zero"));
    }

    private static String fault(FixedWidth fixed, byte[] bytes) {
        return assertThrows(UnreadableDataException.class, () -> read(fixed, bytes)).getMessage();
    }

    @Test
    void how_values_are_written_is_found_out() throws IOException {
        Charset western = Charset.forName("windows-1252");
        StringBuilder text = new StringBuilder("a         b       c   d\n");
        for (int i = 0; i < 40; i++) {
            text.append(
                    "%02d.12.2026%8s%4s %s%n"
                            .formatted(
                                    i % 28 + 1,
                                    i + ",50",
                                    i % 2 == 0 ? "ja" : "nein",
                                    "Gr\u00FC\u00DFe"));
        }
        byte[] bytes = text.toString().getBytes(western);
        FixedWidth declared = fixed(true, 10, 8, 4, 9);
        HowRead found = FixedDialect.of(bytes, true, declared).orElseThrow();
        FixedWidth fixed = (FixedWidth) found.format();
        assertEquals("windows-1252", fixed.encoding());
        assertEquals(List.of("b"), found.columnsOfNumbers());
        assertEquals(new Notation.Dates("d.M.yyyy"), fixed.notations().columns().get("a"));
        assertEquals(
                row("2026-12-02", "1.50", "false", "Gr\u00FC\u00DFe"),
                read(fixed, bytes.clone()).rows().get(1));
    }

    @Test
    void a_file_with_nothing_in_it_shows_nothing() {
        for (String text : List.of("\n", "a b\n", "   ", "a b", "\u0000")) {
            HowRead found =
                    FixedDialect.of(text.getBytes(UTF_8), text.length() > 2, fixed(true, 2, 3))
                            .orElseThrow();
            assertEquals(List.of(), found.columnsOfNumbers());
        }
        assertTrue(FixedDialect.of(new byte[0], true, fixed(true, 2)).isEmpty());
    }

    /** Any bytes are rows or a fault. */
    @Test
    void damaged_bytes_are_rows_or_a_fault() throws IOException {
        Random random = new Random(7);
        byte[] bytes = "12 ab\u00E9 3,5\r\n13 cd  4\n\n14\r\n======= \n".repeat(30).getBytes(UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            for (int n = random.nextInt(5); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(fixed(random.nextBoolean(), 3, 4, 4), damaged);
                FixedDialect.of(damaged, false, fixed(false, 3, 4, 4));
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().startsWith(FILE));
            }
        }
    }
}
