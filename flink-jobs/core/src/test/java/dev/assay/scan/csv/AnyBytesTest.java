package dev.assay.scan.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.measure.FormatSearch;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Fuzz;
import dev.assay.scan.InMemory;
import dev.assay.scan.Packed;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes a file has, it gives rows or a message, and rows that are in it. */
class AnyBytesTest {

    private static final String NAME = "test.csv";

    /** Signs that mean something in text files, and some that do in no text. */
    private static final String[] SIGNS = {
        "a",
        "b,c",
        "1",
        "2.5",
        "1,5",
        "2026-01-31",
        " ",
        ",",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "'",
        "\\",
        "#",
        "sep=;\n",
        "\u00c3\u00a9",
        "\u00e9",
        "\u00ff\u00fe",
        "\u00fe\u00ff",
        "\u00ef\u00bb\u00bf",
        "\0",
        "a\0b\0",
        "\u0080",
        "\u001e{",
        "{\"a\":1}\n",
        "[",
        "]",
        "<<<<<<< x\n",
        "1;2;3\n4;5;6\n",
        "a,b,c\n1,2,3\n",
        "x\t1\ny\t2\n",
        "+---+\n",
        "\u0081\u0040\u0081\u0041",
        "\u001f\u008b",
        "PK",
    };

    private static byte[] any(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int signs = random.nextInt(random.nextInt(10) == 0 ? 400 : 40);
        for (int i = 0; i < signs; i++) {
            if (random.nextInt(40) == 0) {
                bytes.write(random.nextInt(256));
            } else {
                bytes.writeBytes(SIGNS[random.nextInt(SIGNS.length)].getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    private static int lineEnds(byte[] file) {
        int ends = 0;
        for (byte b : file) {
            ends += b == '\n' || b == '\r' ? 1 : 0;
        }
        return ends;
    }

    /** As a build reads it of which nothing is declared; null where that is no CSV. */
    private static CsvDialect found(byte[] file) throws IOException {
        FormatSearch search = new FormatSearch(name -> new InMemory(file, 1 + file.length / 2));
        FileFormat format = search.found(new AsFound(), List.of(NAME)).format();
        return format instanceof CsvDialect csv ? csv : null;
    }

    @Test
    void any_bytes_give_a_message_or_no_more_rows_than_lines_however_they_are_cut() {
        Fuzz.run("any bytes as CSV", 3_000, AnyBytesTest::readAny);
    }

    private static void readAny(Random random) throws IOException {
        byte[] file = any(random);
        CsvRows whole;
        CsvFormat format;
        try {
            CsvDialect dialect = found(file);
            if (dialect == null) {
                return;
            }
            format = new CsvFormat(dialect, List.of());
            whole = CsvRows.whole(format, file);
        } catch (UnreadableDataException e) {
            assertTrue(e.getMessage().contains(NAME + ":"), e.getMessage());
            return;
        }
        assertTrue(
                whole.rows().size() <= lineEnds(file) + 1,
                whole.rows().size() + " rows of " + lineEnds(file) + " line ends");
        int cuts = format.cut(new InMemory(file, 9), NAME, 0, 64L << 20, 64L << 20).size();
        if (cuts > 1 && file.length > 8) {
            int cut = 4 + random.nextInt(file.length - 7);
            List<ByteRange> ranges =
                    List.of(
                            new ByteRange(NAME, 0, 0, 0, cut, file.length),
                            new ByteRange(NAME, 0, 1, cut, file.length, file.length));
            assertEquals(whole, CsvRows.read(format, file, 1 + random.nextInt(9), ranges));
        }
    }

    /** Cells by columns: counts, prices, names and notes with every sign that must be quoted. */
    private static List<List<String>> table(Random random, char delimiter) {
        int columns = 2 + random.nextInt(5);
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            head.add(List.of("id", "price", "name", "note").get(c % 4) + "_" + c);
        }
        table.add(head);
        int rows = 30 + random.nextInt(60);
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(
                        switch (c % 4) {
                            case 0 -> String.valueOf(10_000 + r);
                            case 1 -> random.nextInt(90) + "." + (10 + random.nextInt(90));
                            case 2 ->
                                    List.of("Mia", "Ben", "Zoé", "李雷", "Åsa")
                                            .get(random.nextInt(5));
                            default ->
                                    switch (random.nextInt(8)) {
                                        case 0 -> "said \"yes\"";
                                        case 1 -> "two\nlines";
                                        case 2 -> "red" + delimiter + " blue";
                                        case 3 -> "";
                                        default -> "plain text " + random.nextInt(9);
                                    };
                        });
            }
            table.add(cells);
        }
        return table;
    }

    private static String written(List<List<String>> table, char delimiter, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            List<String> cells = new ArrayList<>();
            for (String cell : row) {
                boolean isPlain =
                        cell.indexOf(delimiter) < 0
                                && cell.indexOf('"') < 0
                                && cell.indexOf('\n') < 0;
                cells.add(isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            }
            text.append(String.join(String.valueOf(delimiter), cells)).append(lineEnd);
        }
        return text.toString();
    }

    @Test
    void well_formed_csv_gives_the_cells_that_were_written_at_every_cut() {
        Fuzz.run("well-formed CSV", 300, AnyBytesTest::readWellFormed);
    }

    private static void readWellFormed(Random random) throws IOException {
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        List<List<String>> table = table(random, delimiter);
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        byte[] file = written(table, delimiter, lineEnd).getBytes(UTF_8);
        CsvFormat format = new CsvFormat(found(file), List.of());
        List<List<String>> expected =
                table.subList(1, table.size()).stream()
                        .map(row -> row.stream().map(AnyBytesTest::value).toList())
                        .toList();
        assertEquals(table.get(0), format.columns(new InMemory(file, 100), NAME));
        CsvRows whole = CsvRows.whole(format, file);
        assertEquals(expected, whole.rows());
        assertEquals(0, whole.oddInAll());
        for (int cut = 4 + random.nextInt(40); cut < file.length; cut += 41) {
            List<ByteRange> ranges =
                    List.of(
                            new ByteRange(NAME, 0, 0, 0, cut, file.length),
                            new ByteRange(NAME, 0, 1, cut, file.length, file.length));
            assertEquals(whole, CsvRows.read(format, file, 1 << 16, ranges));
        }
        byte[] packed = Packed.GZIP.pack(file);
        assertEquals(new CsvFormat(found(packed), List.of()).identity(), format.identity());
    }

    private static String value(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
