package dev.assay.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.LocalInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of views with their keys, as of a moment. */
class EntityRowsTest {

    private static final Map<String, String> MEANINGS =
            Map.of("user", "who", "item", "what", "time", "at", "query", "for", "price", "price");

    private static final String HEADER = "who,what,at,for,price\n";

    private static final Instant NOON = Instant.parse("2024-03-03T12:00:00Z");

    @TempDir private Path project;

    /** Lines of a log, not in the order of time. */
    private static List<String> lines(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String time = "2024-03-0" + (1 + i * 5 % 7) + " 1" + i % 7 + ":0" + i % 9 + ":00";
            lines.add(
                    "u"
                            + i * 7 % 61
                            + ",i"
                            + i * 11 % 37
                            + ","
                            + time
                            + ",q"
                            + i % 5
                            + ","
                            + i % 9);
        }
        return lines;
    }

    private static boolean isEarly(String line) {
        return line.split(",")[2].compareTo("2024-03-03 12:00:00") <= 0;
    }

    private DataFile file(String name, List<String> lines) throws IOException {
        String text = HEADER + String.join("\n", lines) + "\n";
        Files.writeString(project.resolve(name), text);
        return new DataFile(name, text.length(), 0, "hash of " + name);
    }

    private List<List<String>> rows(View view, Instant asOf, DataFile... files) throws IOException {
        ViewOf of = ViewRows.declared(view, MEANINGS, ViewOptions.USUAL);
        List<String> columns =
                ViewSource.columns(of).stream().map(column -> column.name()).toList();
        List<List<String>> rows = new ArrayList<>();
        try (EntityRows entities =
                new EntityRows(
                        of,
                        project.toString(),
                        List.of(files),
                        asOf,
                        columns,
                        path ->
                                new LocalInput(
                                        new RandomAccessFile(
                                                project.resolve(path).toFile(), "r")))) {
            for (ColumnBatch b = entities.next(); b.rows() > 0; b = entities.next()) {
                for (int row = 0; row < b.rows(); row++) {
                    rows.add(Arrays.asList(b.texts(row)));
                }
            }
        }
        return rows;
    }

    private static List<View> entities() {
        Set<Field> known = EnumSet.of(Field.USER, Field.ITEM, Field.TIME, Field.QUERY);
        return ViewRows.views("events").stream()
                .filter(view -> EntityRows.isOf(view) && view.missing(known).isEmpty())
                .toList();
    }

    @Test
    void rows_as_of_a_moment_are_those_of_the_log_cut_at_it() throws IOException {
        DataFile all = file("all.csv", lines(0, 2_000));
        DataFile cut =
                file("cut.csv", lines(0, 2_000).stream().filter(EntityRowsTest::isEarly).toList());
        for (View view : entities()) {
            List<List<String>> asOf = rows(view, NOON, all);
            assertEquals(rows(view, null, cut), asOf, view.word());
            assertFalse(asOf.equals(rows(view, null, all)), view.word());
        }
    }

    @Test
    void rows_are_of_all_files_together_and_each_key_has_one() throws IOException {
        DataFile first = file("a.csv", lines(0, 700));
        DataFile second = file("b.csv", lines(700, 2_000));
        DataFile whole = file("whole.csv", lines(0, 2_000));
        for (View view : entities()) {
            List<List<String>> rows = rows(view, null, first, second);
            assertEquals(rows(view, null, whole), rows, view.word());
            assertEquals(rows.size(), rows.stream().map(row -> row.get(0)).distinct().count());
        }
    }

    @Test
    void a_row_has_its_key_as_it_is_and_the_newest_times_of_it_and_of_all() throws IOException {
        DataFile log =
                file(
                        "log.csv",
                        List.of(
                                "=u 1,i1,2024-03-01 10:00:00,q,1",
                                "=u 1,i2,2024-03-02 11:30:00,q,1",
                                "u2,i1,2024-03-03 09:00:00,q,1",
                                "u3,i1,never,q,1"));
        List<List<String>> rows = rows(View.USERS, null, log);
        assertEquals(
                List.of("=u 1", "2024-03-02T11:30:00Z", "2024-03-03T09:00:00Z"),
                rows.get(0).subList(0, 3));
        assertEquals(3, rows.size());
        // Nobody knows whether that one was there at noon.
        assertEquals(2, rows(View.USERS, NOON, log).size());
    }

    @Test
    void only_what_has_a_key_has_features() {
        assertTrue(EntityRows.isOf(View.LISTINGS));
        assertFalse(EntityRows.isOf(View.ACTIONS));
        assertFalse(EntityRows.isOf(View.HOURS));
    }
}
