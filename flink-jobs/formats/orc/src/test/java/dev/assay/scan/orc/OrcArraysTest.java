package dev.assay.scan.orc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.OrcFile;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements of lists are rows, those that another library reads as lists. */
class OrcArraysTest {

    private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|null");

    private static Format format(String column) {
        return Formats.plain(new Unfolded(new OrcFile(), column, false), List.of());
    }

    private static List<List<String>> rows(Format format, byte[] file, List<String> columns)
            throws IOException {
        InMemory input = new InMemory(file, 5_000);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : format.cut(input, Samples.FILE, 0, file.length, 1)) {
            BatchReader reader = format.open(input, range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 100);
            while (reader.read(batch)) {
                long[] ends = {batch.position(0), batch.position(batch.rows() - 1)};
                List<String[]> again =
                        format.records(new InMemory(file, 5_000), Samples.FILE, ends, columns);
                assertArrayEquals(batch.texts(0), again.get(0));
                assertArrayEquals(batch.texts(batch.rows() - 1), again.get(1));
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(Arrays.asList(batch.texts(row)));
                }
            }
        }
        return rows;
    }

    /** For each row its id with each text of its list; alone where there is none. */
    private static List<List<String>> expected() {
        List<List<String>> all = Samples.expected("nested.tsv");
        int list = all.get(0).indexOf("list");
        List<List<String>> rows = new ArrayList<>();
        for (List<String> record : all.subList(1, all.size())) {
            String id = record.get(all.get(0).indexOf("id"));
            Matcher element = ELEMENT.matcher(record.get(list));
            int before = rows.size();
            while (element.find()) {
                rows.add(Arrays.asList(id, text(element.group(1))));
            }
            if (rows.size() == before) {
                rows.add(Arrays.asList(id, null));
            }
        }
        return rows;
    }

    private static String text(String json) {
        return json == null || json.isEmpty()
                ? null
                : json.replace("\\u0009", "\t")
                        .replace("\\t", "\t")
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested.orc", "nested-011.orc"})
    void elements_of_lists_are_rows(String name) throws IOException {
        byte[] file = Samples.bytes(name);
        Format format = format("list");
        List<String> columns = format.columns(new InMemory(file, 5_000), Samples.FILE);
        assertTrue(columns.containsAll(List.of("id", "list", "point.name.first")), columns + "");
        assertEquals(expected(), rows(format, file, List.of("id", "list")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested.orc", "nested-011.orc"})
    void fields_of_elements_are_columns(String name) throws IOException {
        byte[] file = Samples.bytes(name);
        Format format = format("deep");
        List<String> columns = format.columns(new InMemory(file, 5_000), Samples.FILE);
        assertTrue(columns.containsAll(List.of("deep.a", "deep.b.0", "deep.u")), columns + "");
        List<List<String>> rows = rows(format, file, List.of("id", "deep.a", "deep.u"));
        assertEquals(
                List.of(
                        Arrays.asList("0", null, null),
                        Arrays.asList("1", "1", "true"),
                        Arrays.asList("2", null, null),
                        Arrays.asList("2", "3", "-0.2"),
                        Arrays.asList("3", null, null)),
                rows.subList(0, 5));
    }
}
