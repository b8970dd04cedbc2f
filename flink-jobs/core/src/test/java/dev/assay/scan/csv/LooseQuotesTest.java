package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.ByteRange;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseQuotesTest {

    private static final CsvFormat CSV = new CsvFormat(CsvDialect.RFC_4180, List.of());
    private static final String UNCLEAR =
            "STRAY_QUOTE 2: quotes stand where none can; which cells they hold together is not"
                    + " clear";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // A quote within quotes was not doubled.
                "\"5\" nails, long\",2,x | 5\" nails, long;2;x",
                "\"nails 5\"\",2,\"x\" | nails 5\";2;x",
                "1,\"He said \"no, no\" to me\",x | 1;He said \"no, no\" to me;x",
                // A quote too many, before a text that has quotes and before one that has none.
                "\"\"nails, long\",2,x | \"nails, long;2;x",
                "1,\"\"https://a.example/b\",x | 1;\"https://a.example/b;x",
                "\"nails,2,\"a, b\" | \"nails;2;a, b",
                "1,\"2,\"x\"y | 1;\"2;\"x\"y",
                // Blanks behind quotes are no part of a cell.
                "\"1\" ,\"2\"\t,\"x\" | 1;2;x",
                // Inches.
                "nails 5\",board 6\",x | nails 5\";board 6\";x",
                "5\",6\",x | 5\";6\";x"
            })
    void a_record_is_cut_into_as_many_cells_as_the_header_has_where_only_one_way_is_best(
            String record, String cells) throws IOException {
        CsvRows read = read("a,b,c\n" + record + "\n");
        assertEquals(List.of(), read.odd(), record);
        assertEquals(List.of(List.of(cells.split(";"))), read.rows(), record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The delimiter before a quoted cell is lost, and the one in it stands for it.
                "$48\"Pillow, long\",\"x\"",
                "$48\"Table, 48\"\"\",\"x\"",
                "1,$48\"Pillow, long\"",
            })
    void a_cell_that_a_quote_tears_apart_is_told(String record) throws IOException {
        assertEquals(List.of(UNCLEAR), read("a,b,c\n" + record + "\n").odd(), record);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a,b,\"c\" | \"a;b;c",
                "a,\"\"b\",c | a;\"b;c",
                "a,,b,c | a;b;c",
                ",a,b,c | a;b;c",
                "a,b,c, | a;b;c",
                "a,,c | a;c2;c"
            })
    void a_header_with_a_quote_or_a_delimiter_too_many_is_read_as_wide_as_its_records(
            String header, String names) throws IOException {
        CsvRows read = read(header + "\n1,2,3\n4,5,6\n");
        assertEquals(2, read.rows().size(), read.odd().toString());
        byte[] file = (header + "\n1,2,3\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(names.split(";")), CSV.columns(new InMemory(file, 99), "test.csv"));
    }

    @Test
    void records_that_end_with_a_quoted_line_end_have_one_cell_more_than_the_header()
            throws IOException {
        CsvRows read = read("\"a\",\"b\"\n\"1\",\"2\",\"\n\"\n\"3\",\"4\",\"\n\"\n");
        assertEquals(List.of(), read.odd());
        assertEquals(List.of(List.of("1", "2", "\n"), List.of("3", "4", "\n")), read.rows());
    }

    @Test
    void every_cut_of_a_file_reads_the_same() throws IOException {
        byte[] file =
                ("a,b,c\n\"\"x, y\",2,3\n1,\"5\" z\",3\n\"4,5,6\n\"7\",\"8\n9\",\"\"0\"\n1,2,3\n")
                        .getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < file.length; cut++) {
            ByteRange a = new ByteRange("test.csv", 0, 0, 0, cut, file.length);
            ByteRange b = new ByteRange("test.csv", 0, 1, cut, file.length, file.length);
            assertEquals(
                    CsvRows.whole(CSV, file), CsvRows.read(CSV, file, 5, List.of(a, b)), "" + cut);
        }
    }

    @Test
    void records_of_any_quotes_are_rows_or_told_and_take_no_other_record_with_them()
            throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder record = new StringBuilder("x");
            for (int n = random.nextInt(60); n > 0; n--) {
                record.append("\"\",, ab".charAt(random.nextInt(7)));
            }
            CsvRows read = read("a,b,c\n" + record + "\n1,2,3\n");
            assertTrue(
                    read.rows().size() + read.oddInAll() <= 2
                            && read.rows().size() + read.oddInAll() >= 1,
                    record.toString());
        }
    }

    private static CsvRows read(String text) throws IOException {
        return CsvRows.whole(CSV, text.getBytes(StandardCharsets.UTF_8));
    }
}
