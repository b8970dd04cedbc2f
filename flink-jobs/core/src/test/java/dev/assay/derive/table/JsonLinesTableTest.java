package dev.assay.derive.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.ColumnType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTableTest {

    @TempDir private Path folder;

    @Test
    void numbers_are_numbers_where_json_writes_them_so_and_all_else_is_text() throws Exception {
        Path file = folder.resolve("t.jsonl");
        try (TableFile table =
                TableKind.JSON_LINES.open(
                        file,
                        List.of("a \"b\"", "n", "x"),
                        List.of(ColumnType.TEXT, ColumnType.INTEGER, ColumnType.DECIMAL))) {
            table.write(Arrays.asList("=1\n", "-5", "1.50"));
            table.write(Arrays.asList(null, "007", "many"));
            table.write(Arrays.asList("", null, "1e3"));
            assertEquals(3, table.rows());
            assertEquals("=1", table.guarded("=1"));
        }
        assertEquals(
                "{\"a \\\"b\\\"\":\"=1\\n\",\"n\":-5,\"x\":1.50}\n"
                        + "{\"a \\\"b\\\"\":null,\"n\":\"007\",\"x\":\"many\"}\n"
                        + "{\"a \\\"b\\\"\":\"\",\"n\":null,\"x\":1e3}\n",
                Files.readString(file));
    }

    @Test
    void each_kind_is_known_by_its_word() {
        for (TableKind kind : TableKind.values()) {
            assertEquals(kind, TableKind.of(kind.word()).orElseThrow());
        }
        assertEquals(List.of("csv", "jsonl", "avro"), TableKind.words());
    }
}
