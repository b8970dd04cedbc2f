package dev.assay.derive.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir private Path folder;

    @Test
    void a_table_is_quoted_where_it_must_be_and_nobody_else_can_read_it() throws Exception {
        Path file = folder.resolve("made/t.csv");
        CsvTable csv = new CsvTable(file, List.of("key", "a,b"));
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
}
