package dev.assay.scan.avro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.declare.ColumnType;
import dev.assay.derive.table.TableFile;
import dev.assay.derive.table.TableKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that Assay makes, read by Apache Avro. */
class MadeTablesTest {

    private static final List<String> HEADER = List.of("key", "n", "x", "a b", "a-b", "9");
    private static final List<ColumnType> TYPES =
            List.of(
                    ColumnType.TEXT,
                    ColumnType.INTEGER,
                    ColumnType.DECIMAL,
                    ColumnType.TEXT,
                    ColumnType.TEXT,
                    ColumnType.TEXT);

    @TempDir private Path folder;

    private Path write(String name, int rows) throws Exception {
        Path file = folder.resolve(name);
        try (TableFile table = TableKind.AVRO.open(file, HEADER, TYPES)) {
            for (int i = 0; i < rows; i++) {
                table.write(
                        Arrays.asList(
                                "k" + i,
                                i % 3 == 0 ? null : "" + (i * 1_000_003L - 7_000_000),
                                i % 5 == 0 ? "none" : "-" + i + ".25",
                                "=1+1",
                                "\u00e9\u4e2d",
                                null));
            }
        }
        return file;
    }

    @Test
    void apache_avro_reads_what_was_written_over_several_blocks() throws Exception {
        int rows = 20_000;
        try (DataFileReader<GenericRecord> reader =
                new DataFileReader<>(write("t.avro", rows).toFile(), new GenericDatumReader<>())) {
            assertEquals("a b", reader.getSchema().getField("a_b").doc());
            assertEquals("a-b", reader.getSchema().getField("a_b_").doc());
            assertEquals("9", reader.getSchema().getField("_9").doc());
            for (int i = 0; i < rows; i++) {
                GenericRecord row = reader.next();
                assertEquals("k" + i, row.get("key").toString());
                assertEquals(i % 3 == 0 ? null : i * 1_000_003L - 7_000_000, row.get("n"));
                assertEquals(
                        i % 5 == 0 ? "none" : Double.toString(-i - 0.25), row.get("x").toString());
                assertEquals("=1+1", row.get("a_b").toString());
                assertEquals("\u00e9\u4e2d", row.get("a_b_").toString());
                assertNull(row.get("_9"));
            }
            assertFalse(reader.hasNext());
        }
    }

    @Test
    void the_same_table_has_the_same_bytes_and_an_empty_one_can_be_read() throws Exception {
        assertArrayEquals(
                Files.readAllBytes(write("a.avro", 100)), Files.readAllBytes(write("b.avro", 100)));
        try (DataFileReader<GenericRecord> reader =
                new DataFileReader<>(write("c.avro", 0).toFile(), new GenericDatumReader<>())) {
            assertFalse(reader.hasNext());
        }
    }
}
