package dev.assay.scan.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.ParquetFile;
import dev.assay.declare.format.Unfolded;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements of lists are rows, as another engine unnests them. */
class ParquetArraysTest {

    private static final String RECORDS =
            "SELECT i AS id, CASE WHEN i % 11 = 0 THEN NULL ELSE list_transform(range(i % 5), n ->"
                    + " {'sku': 'é\"' || n, 'of': {'price': (n * 1.25)::DECIMAL(9,2)}}) END AS"
                    + " lines, 'x' || i AS name FROM range(5000) AS t(i)";

    @Test
    void elements_of_lists_are_rows() throws IOException {
        byte[] file = Duck.write(RECORDS, ", ROW_GROUP_SIZE 2048");
        List<List<String>> expected =
                Duck.rows(
                        "SELECT id, l.sku, l.of.price, name FROM ("
                                + RECORDS
                                + ") AS r LEFT JOIN UNNEST(lines) AS u(l) ON true ORDER BY id, l.of.price");
        Format format = Formats.plain(new Unfolded(new ParquetFile(), "lines", false), List.of());
        InMemory input = new InMemory(file, 5_000);
        List<String> columns = format.columns(input, Rows.FILE);
        assertEquals(List.of("id", "lines.sku", "lines.of.price", "name"), columns);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : format.cut(input, Rows.FILE, 0, file.length, 1)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 1000);
            while (reader.read(batch)) {
                List<String[]> again =
                        format.records(
                                new InMemory(file, 5_000),
                                Rows.FILE,
                                new long[] {batch.position(0), batch.position(batch.rows() - 1)},
                                columns);
                assertArrayEquals(batch.texts(0), again.get(0));
                assertArrayEquals(batch.texts(batch.rows() - 1), again.get(1));
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(Arrays.asList(batch.texts(row)));
                }
            }
        }
        assertEquals(expected, rows);
    }

    @Test
    void lists_that_are_passed_over_take_nothing_from_the_next_row() throws IOException {
        byte[] file = Duck.write(RECORDS, ", ROW_GROUP_SIZE 2048");
        List<List<String>> rows = Rows.of(file);
        long[] positions = {7, 40, 41, 2500, 4998};
        assertEquals(
                Arrays.stream(positions).mapToObj(row -> rows.get((int) row)).toList(),
                Rows.again(file, positions));
    }
}
