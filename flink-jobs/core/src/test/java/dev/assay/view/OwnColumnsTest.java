package dev.assay.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.SpecReader;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a declaration adds to views. */
class OwnColumnsTest {

    private static final String LOG =
            """
            who,Country,Unit Price,pieces
            a,France,2.5,7
            b,,1,x
            a,Spain,,-3
            a,France,1.5,9
            """;

    @TempDir private Path folder;

    private Format format(String columns) throws Exception {
        Path file = folder.resolve("assay.yaml");
        Files.writeString(
                file,
                """
                format: assay/1
                datasets:
                  - name: log
                    path: log.csv
                    role: events
                    columns: {user: who}
                    sensitive: [Country]
                    views: {users: {columns: {%s}}}
                """
                        .formatted(columns)
                        .replace(
                                columns.contains("share") ? "    sensitive: [Country]\n" : "|",
                                ""));
        ViewOptions options =
                SpecReader.read(file).datasets().get(2).view().orElseThrow().options();
        ViewOf view = ViewRows.declared(View.USERS, Map.of("user", "who"), options);
        return ViewRows.format(view.of(CsvDialect.RFC_4180));
    }

    private static Map<Long, Map<String, String>> rows(Format format) throws Exception {
        byte[] log = LOG.getBytes(UTF_8);
        return ViewRows.read(format, new InMemory(log, 9), log.length, log.length).byPosition();
    }

    @Test
    void they_are_worked_out_of_the_rows_of_a_key() throws Exception {
        Map<Long, Map<String, String>> rows =
                rows(
                        format(
                                "big: max(pieces), least: min(pieces), sum: sum(pieces),"
                                        + " mean_price: mean(\"Unit Price\"), n: count(Unit Price),"
                                        + " french: \"share(Country = 'France')\","
                                        + " lands: distinct(Country)"));
        Map<String, String> first = new TreeMap<>(Map.of("actions", "3", "big", "9.0"));
        first.putAll(Map.of("least", "-3.0", "sum", "13.0", "mean_price", "2.0", "n", "2"));
        first.putAll(Map.of("french", String.valueOf(2.0 / 3), "lands", "2"));
        assertEquals(first, rows.get(0L));
        assertEquals(null, rows.get(1L).get("big"));
        assertEquals("0.0", rows.get(1L).get("french"));
        assertEquals("0", rows.get(1L).get("lands"));
    }

    @Test
    void what_nobody_may_see_is_counted() throws Exception {
        assertEquals("2", rows(format("lands: distinct(Country)")).get(0L).get("lands"));
    }

    @Test
    void another_column_makes_another_view() throws Exception {
        assertNotEquals(
                format("big: max(pieces)").identity(), format("big: min(pieces)").identity());
    }

    @Test
    void a_column_that_the_file_does_not_have_is_said_with_those_that_it_has() throws Exception {
        Format format = format("big: max(peices)");
        UnreadableDataException e = assertThrows(UnreadableDataException.class, () -> rows(format));
        assertTrue(
                e.getMessage()
                        .contains(
                                "log.csv: there is no column 'peices', of which 'big' of the view"
                                        + " users is made; did you mean 'pieces'?"),
                e.getMessage());
    }
}
