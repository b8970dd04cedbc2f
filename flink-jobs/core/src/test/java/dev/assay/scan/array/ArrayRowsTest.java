package dev.assay.scan.array;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.Unfolded;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.InMemory;
import dev.assay.scan.Oddity;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each element of an array is a row, beside the other columns of its record. */
class ArrayRowsTest {

    private static final String FILE = "data/orders.jsonl";

    private record Read(
            List<String> columns, List<List<String>> rows, List<Long> lines, List<String> odd) {}

    private static Format format(String rows) {
        return Formats.plain(new Unfolded(new JsonRecords(), rows, rows == null), List.of("NA"));
    }

    private static Read read(Format format, byte[] file, int capacity) throws IOException {
        InMemory input = new InMemory(file, 100);
        List<String> columns = format.columns(input, FILE);
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (ByteRange range : format.cut(input, FILE, 0, file.length, file.length)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), capacity);
            List<String[]> inRange = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    inRange.add(batch.texts(row));
                    positions.add(batch.position(row));
                    lines.add(batch.line(row));
                }
            }
            inRange.forEach(row -> rows.add(Arrays.asList(row)));
            reader.residue()
                    .odd()
                    .first(Oddity.MALFORMED)
                    .forEach(one -> odd.add(one.line() + " " + one.what()));
            if (!positions.isEmpty()) {
                long[] all = positions.stream().mapToLong(Long::longValue).toArray();
                List<String[]> again = format.records(new InMemory(file, 100), FILE, all, columns);
                for (int row = 0; row < all.length; row++) {
                    assertArrayEquals(inRange.get(row), again.get(row));
                }
            }
        }
        return new Read(columns, rows, lines, odd);
    }

    private static Read read(String rows, String file) throws IOException {
        return read(format(rows), file.getBytes(UTF_8), 2);
    }

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void each_element_is_a_row() throws IOException {
        Read read =
                read(
                        "lines",
                        """
                        {"id": 1, "lines": [{"sku": "a\\nb", "of": {"n": 1}}, {"sku": "NA"}], "to": "x"}
                        {"id": 2, "lines": [], "to": "y"}
                        {"id": 3, "to": "z"}

                        {"id": 4, "lines": [{"sku": "", "of": {}, "tags": [1, 2]}], "to": null}
                        """);
        assertEquals(List.of("id", "lines.sku", "lines.of.n", "lines.tags", "to"), read.columns());
        assertEquals(
                List.of(
                        row("1", "a\nb", "1", null, "x"),
                        row("1", null, null, null, "x"),
                        row("2", null, null, null, "y"),
                        row("3", null, null, null, "z"),
                        row("4", null, null, "[1,2]", null)),
                read.rows());
        assertEquals(List.of(1L, 1L, 2L, 3L, 5L), read.lines());
    }

    @Test
    void an_element_that_is_no_object_is_the_column_itself() throws IOException {
        Read read =
                read(
                        "a.tags",
                        """
                        {"id": 1, "a": {"tags": ["x", 1.50, true, null, ["y", 2], {"k": 1}]}}
                        {"id": 2, "a": {"tags": "alone"}}
                        {"id": 3, "a": {"tags": {"k": 7}}}
                        """);
        assertEquals(List.of("id", "a.tags", "a.tags.k"), read.columns());
        assertEquals(
                List.of(
                        row("1", "x", null),
                        row("1", "1.50", null),
                        row("1", "true", null),
                        row("1", null, null),
                        row("1", "[\"y\",2]", null),
                        row("1", null, "1"),
                        row("2", "alone", null),
                        row("3", null, "7")),
                read.rows());
    }

    @Test
    void what_is_no_row_is_counted_with_its_line() throws IOException {
        Read read =
                read(
                        "l",
                        """
                        {"l": [{"a": 1}, {"a": 1, "a": 2}, {"a": 3}]}
                        {"l": "[not an array"}
                        {"l": [%s1]}
                        {"l": [{"a": 4}]}
                        """
                                .formatted("1,".repeat(ArrayRows.MOST)));
        assertEquals(List.of(row("1"), row("3"), row("4")), read.rows());
        assertEquals(
                List.of(
                        "1 the name a stands twice in element 2 of l",
                        "2 l begins as an array of JSON and is none",
                        "3 more than 100000 elements in l"),
                read.odd());
    }

    @Test
    void a_column_without_arrays_is_refused() {
        byte[] file = "{\"id\": 1, \"to\": \"x\"}\n".getBytes(UTF_8);
        assertEquals(
                FILE
                        + ": there is no column 'lines' with arrays, expected by rows; its columns are"
                        + " id, to; write one of them that holds arrays, or leave out rows",
                fault("lines", file));
        assertEquals(
                FILE
                        + ": the column 'to' holds no arrays, expected by rows; write a column that"
                        + " does, or leave out rows",
                fault("to", file));
    }

    private static String fault(String rows, byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> read(format(rows), file, 9))
                .getMessage();
    }

    /** Rows as another library has them. */
    @Test
    void rows_are_those_of_an_independent_computation() throws IOException {
        Random random = new Random(3);
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder file = new StringBuilder();
        List<Map<String, String>> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String record = record(random, i);
            file.append(record).append('\n');
            unfold(mapper.readTree(record), expected);
        }
        Read read = read(format("l"), file.toString().getBytes(UTF_8), 100);
        assertEquals(expected.size(), read.rows().size());
        for (int row = 0; row < expected.size(); row++) {
            Map<String, String> cells = new TreeMap<>();
            for (int column = 0; column < read.columns().size(); column++) {
                if (read.rows().get(row).get(column) != null) {
                    cells.put(read.columns().get(column), read.rows().get(row).get(column));
                }
            }
            assertEquals(expected.get(row), cells);
        }
    }

    private static String record(Random random, int i) {
        List<String> elements = new ArrayList<>();
        for (int n = random.nextInt(i % 100 == 0 ? 300 : 4); n > 0; n--) {
            elements.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "\"t\\u00e9\\\"" + n + "\"";
                        case 1 -> String.valueOf(n);
                        case 2 -> "[1,[" + n + "]]";
                        default ->
                                "{\"a\" : \"x\\n"
                                        + n
                                        + "\", \"b\":{\"c\":"
                                        + n
                                        + ", \"d\":[\" \"]}}";
                    });
        }
        String array = random.nextInt(9) == 0 ? "null" : "[ " + String.join(" , ", elements) + " ]";
        return "{\"id\":" + i + ",\"l\":" + array + ",\"m\":{\"z\":[" + i + "]}}";
    }

    private static void unfold(JsonNode record, List<Map<String, String>> rows) {
        int before = rows.size();
        for (JsonNode element : record.get("l")) {
            Map<String, String> row = own(record);
            flatten("l", element, row);
            rows.add(row);
        }
        if (rows.size() == before) {
            rows.add(own(record));
        }
    }

    private static Map<String, String> own(JsonNode record) {
        Map<String, String> row = new TreeMap<>();
        flatten("id", record.get("id"), row);
        flatten("m", record.get("m"), row);
        return row;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), row));
        } else {
            row.put(name, node.isTextual() ? node.textValue() : node.toString());
        }
    }

    @Test
    void arrays_have_lengths() throws IOException {
        Read read =
                read(
                        null,
                        """
                        {"id": 1, "l": [{"sku": "a"}, 2], "t": "[x"}
                        {"id": 2, "l": [], "t": "[1]"}
                        {"id": 3}
                        """);
        assertEquals(List.of("id", "l", "l.length", "t"), read.columns());
        assertEquals(
                List.of(
                        row("1", "[{\"sku\":\"a\"},2]", "2", "[x"),
                        row("2", "[]", "0", "[1]"),
                        row("3", null, null, null)),
                read.rows());
    }

    /** Any bytes are rows or a fault. */
    @Test
    void damaged_bytes_are_rows_or_a_fault() throws IOException {
        Random random = new Random(7);
        byte[] bytes =
                "{\"id\":1,\"l\":[{\"a\":\"x\\u00e9\"},[1,{\"b\":2}],\"t\"]}\n"
                        .repeat(8)
                        .getBytes(UTF_8);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            for (int n = random.nextInt(5); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = bytes[random.nextInt(bytes.length)];
            }
            try {
                read(format(i % 3 == 0 ? null : "l"), damaged, 5);
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().startsWith(FILE), e.getMessage());
            }
        }
    }
}
