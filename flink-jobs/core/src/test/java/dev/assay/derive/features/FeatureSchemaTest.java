package dev.assay.derive.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and schemas with names that nobody would give. */
class FeatureSchemaTest {

    @TempDir private Path folder;

    @Test
    void a_hostile_name_stays_within_its_quotes() {
        Feature hostile = new Feature("a\": !!x\n- {b}\u0085\\", "String");
        FeatureTable table =
                new FeatureTable(
                        "log.users",
                        "log.users.csv",
                        "user",
                        1,
                        List.of(hostile),
                        List.of(),
                        "hash",
                        List.of());
        String yaml = FeatureSchema.yaml(List.of(table));
        assertTrue(
                yaml.contains("- {name: \"a\\\": !!x\\u000a- {b}\\u0085\\\\\", dtype: String}\n"),
                yaml);
        assertTrue(yaml.contains("timestamp_field: event_timestamp\n"));
    }

    @Test
    void a_table_is_quoted_where_it_must_be_and_nobody_else_can_read_it() throws Exception {
        Path file = folder.resolve("t.csv");
        CsvFile csv = new CsvFile(file, List.of("key", "a,b"));
        try (csv) {
            csv.write(Arrays.asList("=cmd()", "say \"x\"\n"));
            csv.write(Arrays.asList(null, ""));
            csv.write(List.of("-5.2e3", " b "));
        }
        assertEquals(
                "key,\"a,b\"\n=cmd(),\"say \"\"x\"\"\n\"\n,\"\"\n-5.2e3,\" b \"\n",
                Files.readString(file));
        assertEquals(3, csv.rows());
        assertEquals(1, csv.formulas());
        assertEquals(64, csv.hash().length());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void texts_that_spreadsheets_would_run_get_an_apostrophe_and_numbers_do_not() {
        assertEquals("'=1+1", CsvFile.guarded("=1+1"));
        assertEquals("'-x", CsvFile.guarded("-x"));
        assertEquals("'\uFF1D1+1", CsvFile.guarded("\uFF1D1+1"));
        assertEquals("'\n=1+1", CsvFile.guarded("\n=1+1"));
        assertEquals("-1.5", CsvFile.guarded("-1.5"));
        assertFalse(CsvFile.isFormula(""));
    }

    @Test
    void names_that_are_taken_get_a_line_behind_them() {
        FeatureColumns columns =
                FeatureColumns.of(
                        "item",
                        List.of("event_timestamp", "item", "latent_0"),
                        List.of("latent_0"));
        assertEquals(
                List.of(
                        "item",
                        "event_timestamp",
                        "created_timestamp",
                        "event_timestamp_",
                        "latent_0",
                        "latent_0_"),
                columns.header());
        assertEquals(List.of(0, 2), columns.shown());
    }
}
