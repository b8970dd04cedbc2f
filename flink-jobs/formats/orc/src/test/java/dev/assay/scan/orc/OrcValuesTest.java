package dev.assay.scan.orc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are those that the library reads which wrote them. */
class OrcValuesTest {

    @ParameterizedTest
    @CsvSource({
        "types-none, types",
        "types-zlib, types",
        "types-snappy, types",
        "types-lzo, types",
        "types-lz4, types",
        "types-zstd, types",
        "types-011, types",
        "runs, runs",
        "runs-011, runs",
        "nested, nested",
        "nested-011, nested",
        "arrow, arrow",
        "times-newyork, times-newyork",
        "times-kolkata, times-kolkata",
        "times-utc-proleptic, times-utc-proleptic"
    })
    void every_value_is_as_its_writer_reads_it(String file, String expected) throws IOException {
        List<List<String>> wanted = new ArrayList<>(Samples.expected(expected + ".tsv"));
        List<List<String>> rows = Samples.rows(Samples.bytes(file + ".orc"));
        assertEquals(wanted.get(0), rows.get(0));
        assertEquals(wanted.size(), rows.size());
        for (int row = 1; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(0).size(); column++) {
                String name = rows.get(0).get(column);
                assertEquals(
                        written(name, wanted.get(row).get(column)),
                        written(name, rows.get(row).get(column)),
                        name + " in row " + row);
            }
        }
    }

    /** Floating numbers are written in another way. */
    private static String written(String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (column) {
            case "float" -> Float.toString(Float.parseFloat(cell));
            case "double" -> Double.toString(Double.parseDouble(cell));
            default -> cell;
        };
    }

    @Test
    void a_stripe_is_a_range_where_there_are_enough() throws IOException {
        byte[] file = Samples.bytes("stripes-zlib.orc");
        Format format = Samples.format();
        InMemory input = new InMemory(file, 100);
        List<ByteRange> ranges = format.cut(input, Samples.FILE, 0, file.length, file.length);
        assertTrue(ranges.size() > 1, ranges.toString());
        assertEquals(0, ranges.get(0).start());
        assertEquals(file.length, ranges.get(ranges.size() - 1).end());
    }

    @Test
    void only_some_columns_of_single_rows_are_read_again() throws IOException {
        InMemory input = new InMemory(Samples.bytes("stripes-zlib.orc"), 100);
        List<String[]> rows =
                Samples.format()
                        .records(input, Samples.FILE, new long[] {1, 2999, 4998}, List.of("id"));
        assertEquals(List.of("1", "2999", "4998"), rows.stream().map(cells -> cells[0]).toList());
    }

    @Test
    void a_text_that_means_no_value_is_none() throws IOException {
        InMemory input = new InMemory(Samples.bytes("types-zlib.orc"), 100);
        String[] row =
                Samples.format("alpha")
                        .records(input, Samples.FILE, new long[] {0}, List.of("word", "day"))
                        .get(0);
        assertEquals(null, row[0]);
        assertEquals("1942-08-16", row[1]);
    }
}
