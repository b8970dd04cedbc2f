package dev.assay.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of a file, read as whoever reads data reads it. */
class ViewFormatTest {

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "user",
                    "who",
                    "item",
                    "what",
                    "time",
                    "at",
                    "event",
                    "did",
                    "query",
                    "for",
                    "rank",
                    "place",
                    "campaign",
                    "by",
                    "channel",
                    "in",
                    "grade",
                    "grade");

    @TempDir private Path project;

    private static byte[] log(int rows) {
        StringBuilder log = new StringBuilder("who,what,at,did,for,place,by,in,grade\n");
        for (int i = 0; i < rows; i++) {
            log.append("u" + i * 7 % 61 + ",i" + i * 11 % 37 + ",2024-03-0" + (1 + i % 5));
            log.append(
                    " 0"
                            + i % 9
                            + ":0"
                            + i % 7
                            + ":00,"
                            + (i % 3 == 0 ? "buy" : i % 3 == 1 ? "view" : "imp"));
            log.append(",q" + i * 5 % 17 + ',' + i % 12 + ",c" + i * 3 % 7 + ",in" + i % 4);
            log.append("," + i % 5 + '\n');
        }
        return log.toString().getBytes(UTF_8);
    }

    private static ViewOf of(View view, ViewOptions options) {
        return ViewRows.declared(view, MEANINGS, options);
    }

    private static ViewRows read(View view, byte[] file) throws IOException {
        Format format = ViewRows.format(of(view, ViewOptions.USUAL));
        return ViewRows.read(format, new InMemory(file, 100), file.length, file.length);
    }

    @Test
    void the_parts_of_the_keys_of_a_file_are_its_view() throws IOException {
        byte[] log = log(2_000);
        for (View view : ViewRows.views("events")) {
            Format format = ViewRows.format(of(view, ViewOptions.USUAL));
            // Among many files a file is not cut.
            ViewRows whole =
                    ViewRows.read(format, new InMemory(log, 100), log.length, 100L * log.length);
            ViewRows parts = read(view, log);
            assertEquals(whole.byPosition(), parts.byPosition());
            assertEquals(whole.rows().size(), parts.rows().size());
        }
    }

    @Test
    void a_part_with_more_rows_than_are_kept_is_halved_until_it_has_fewer() throws IOException {
        byte[] log = log(2_000);
        for (View view : ViewRows.views("events")) {
            ViewFormat format = new ViewFormat(of(view, ViewOptions.USUAL));
            InMemory input = new InMemory(log, 100);
            List<String> columns = format.columns(input, "log.csv");
            ViewReader reader =
                    new ViewReader(
                            format.source(input, "log.csv", log.length),
                            KeyPart.ALL,
                            columns,
                            150,
                            null);
            ColumnBatch batch = new ColumnBatch(columns.size(), 7);
            ViewRows halved =
                    new ViewRows(columns, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    halved.rows().add(batch.texts(row));
                    halved.positions().add(batch.position(row));
                }
            }
            Map<Long, Map<String, String>> whole = read(view, log).byPosition();
            if (view.isOfAll()) {
                // Not all rows are in a half: what needs them has no value, but what sketches know.
                whole.values()
                        .forEach(
                                row ->
                                        row.replaceAll(
                                                (column, cell) ->
                                                        column.equals("shared_user_share")
                                                                ? cell
                                                                : ofKey(column, cell)));
            }
            assertEquals(whole, halved.byPosition());
        }
    }

    private static String ofKey(String column, String cell) {
        return column.matches(
                        "item_.*|session_.*|.*shared.*|uplift.*|reformulated.*|(least|greatest)_grade_share")
                ? null
                : cell;
    }

    @Test
    void a_row_is_read_again_by_its_position_and_stands_on_the_line_of_its_first_event()
            throws IOException {
        byte[] log = log(500);
        ViewRows rows = read(View.USERS, log);
        long[] positions = rows.positions().stream().mapToLong(p -> p).sorted().toArray();
        Format format = ViewRows.format(of(View.USERS, ViewOptions.USUAL));
        List<String[]> again =
                format.records(new InMemory(log, 100), "log.csv", positions, rows.columns());
        for (int i = 0; i < rows.rows().size(); i++) {
            long position = rows.positions().get(i);
            int at = Arrays.binarySearch(positions, position);
            assertArrayEquals(rows.rows().get(i), again.get(at));
            // The header is line 1.
            assertEquals(position + 2, rows.lines().get(i));
        }
        assertThrows(
                UnreadableDataException.class,
                () ->
                        format.records(
                                new InMemory(log, 100),
                                "log.csv",
                                new long[] {499},
                                rows.columns()));
    }

    @Test
    void rows_that_are_read_again_are_the_same_where_not_all_rows_can_be_kept() throws IOException {
        byte[] log = log(2_000);
        for (View view : List.of(View.USERS, View.ITEMS, View.SESSIONS, View.HOURS)) {
            ViewFormat format = new ViewFormat(of(view, ViewOptions.USUAL));
            InMemory input = new InMemory(log, 100);
            List<String> columns = format.columns(input, "log.csv");
            Map<Long, Map<String, String>> whole = read(view, log).byPosition();
            // Of every third row; they have more rows of the log than are kept, too.
            long[] places =
                    whole.keySet().stream().mapToLong(p -> p).filter(p -> p % 3 == 0).toArray();
            ViewReader reader =
                    new ViewReader(
                            format.source(input, "log.csv", log.length),
                            KeyPart.ALL,
                            columns,
                            150,
                            new Asked(places));
            ColumnBatch batch = new ColumnBatch(columns.size(), 7);
            int found = 0;
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++, found++) {
                    Map<String, String> expected = whole.get(batch.position(row));
                    for (int column = 0; column < columns.size(); column++) {
                        assertEquals(
                                expected.get(columns.get(column)),
                                batch.text(column, row),
                                columns.get(column));
                    }
                }
            }
            assertEquals(places.length, found, view.word());
        }
    }

    @Test
    void of_a_range_that_has_not_all_rows_nothing_is_said_that_needs_them() throws IOException {
        byte[] log = log(2_000);
        Format format = ViewRows.format(of(View.ACTIONS, ViewOptions.USUAL));
        InMemory input = new InMemory(log, 100);
        List<String> columns = format.columns(input, "log.csv");
        // As who looks for rows reads a file that is too long for it.
        ByteRange some = new ByteRange("log.csv", 0, 0, 0, log.length / 3, log.length);
        BatchReader reader = format.open(input, some, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), 100);
        int rows = 0;
        Map<Long, Map<String, String>> whole = read(View.ACTIONS, log).byPosition();
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++, rows++) {
                Map<String, String> expected = whole.get(batch.position(row));
                expected.replaceAll(ViewFormatTest::ofKey);
                for (int column = 0; column < columns.size(); column++) {
                    assertEquals(expected.get(columns.get(column)), batch.text(column, row));
                }
            }
        }
        assertTrue(rows > 0 && rows < 2_000, rows + " rows");
    }

    @Test
    void a_view_of_a_packed_file_is_that_of_the_plain_one() throws IOException {
        byte[] log = log(2_000);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(log);
        }
        for (View view : View.values()) {
            if (!view.roles().contains("events")) {
                continue;
            }
            Format format = ViewRows.format(of(view, ViewOptions.USUAL));
            byte[] file = packed.toByteArray();
            ViewRows rows =
                    ViewRows.read(format, new InMemory(file, 100), file.length, file.length);
            assertEquals(read(view, log).byPosition(), rows.byPosition(), view.word());
        }
    }

    @Test
    void rows_without_a_key_form_no_row() throws IOException {
        byte[] log = "who,what,at,did\n,a,2024-03-01,view\nx,a,2024-03-01,view\n".getBytes(UTF_8);
        ViewRows users = read(View.USERS, log);
        assertEquals(1, users.rows().size());
        assertEquals("1", users.rows().get(0)[users.columns().indexOf("actions")]);
        assertEquals(1, read(View.ITEMS, log).rows().size());
    }

    @Test
    void what_is_no_time_counts_as_an_action_and_for_nothing_that_needs_times() throws IOException {
        byte[] log =
                "who,what,at,did\nx,a,yesterday,view\nx,a,2024-03-01 10:00,view\nx,b,,view\n"
                        .getBytes(UTF_8);
        Map<String, String> user = read(View.USERS, log).byPosition().get(0L);
        assertEquals("3", user.get("actions"));
        assertEquals("1", user.get("active_days"));
        assertEquals("1.0", user.get("actions_per_day"));
        assertEquals("0.0", user.get("span_hours"));
        assertEquals(null, user.get("gap_mean_s"));
    }

    @Test
    void a_log_without_times_has_views_of_what_needs_none() throws IOException {
        byte[] log = "who,what\nx,a\nx,b\n".getBytes(UTF_8);
        ViewOf users =
                ViewRows.declared(
                        View.USERS, Map.of("user", "who", "item", "what"), ViewOptions.USUAL);
        ViewRows rows =
                ViewRows.read(ViewRows.format(users), new InMemory(log, 9), log.length, log.length);
        assertEquals("2", rows.byPosition().get(0L).get("distinct_items"));
    }

    @Test
    void a_session_goes_on_over_midnight_and_ends_with_a_long_break() throws IOException {
        byte[] log =
                ("who,what,at,did\nx,a,2024-03-01 23:50:00,view\nx,b,2024-03-02 00:10:00,buy\n"
                                + "x,c,2024-03-02 00:41:00,view\n")
                        .getBytes(UTF_8);
        Map<Long, Map<String, String>> sessions = read(View.SESSIONS, log).byPosition();
        assertEquals(2, sessions.size());
        assertEquals("1200.0", sessions.get(0L).get("duration_s"));
        assertEquals("vp", sessions.get(0L).get("path"));
        assertEquals("1", sessions.get(2L).get("actions"));
    }

    @Test
    void what_values_of_the_event_column_mean_can_be_declared() throws IOException {
        byte[] log = "who,what,at,did\nx,a,2024-03-01,7\nx,b,2024-03-01,8\n".getBytes(UTF_8);
        ViewOptions options = new ViewOptions(1800, Map.of("7", Step.VIEW, "8", Step.PURCHASE));
        Format format = ViewRows.format(of(View.USERS, options));
        Map<String, String> user =
                ViewRows.read(format, new InMemory(log, 9), log.length, log.length)
                        .byPosition()
                        .get(0L);
        assertEquals("0.5", user.get("view_share"));
        assertEquals("1.0", user.get("purchases_per_view"));
        assertNotEquals(
                ViewRows.format(of(View.USERS, ViewOptions.USUAL)).identity(), format.identity());
    }

    @Test
    void the_files_of_a_partition_are_one_view() throws IOException {
        byte[] log = log(400);
        String text = new String(log, UTF_8);
        int middle = text.indexOf('\n', text.length() / 2) + 1;
        Path folder = Files.createDirectories(project.resolve("data/day=1"));
        Files.writeString(folder.resolve("a.csv"), text.substring(0, middle));
        Files.writeString(
                folder.resolve("b.csv"),
                text.substring(0, text.indexOf('\n') + 1) + text.substring(middle));
        List<DataFile> files = new ArrayList<>();
        for (String name : List.of("a.csv", "b.csv")) {
            Path file = folder.resolve(name);
            files.add(new DataFile("data/day=1/" + name, Files.size(file), 0, name));
        }
        ViewFiles view = ViewFiles.of(Partitions.NONE, files);
        assertEquals(
                List.of("data/day=1/a.csv"), view.files().stream().map(DataFile::path).toList());
        assertNotEquals(files.get(0).hash(), view.files().get(0).hash());
        Format format =
                ViewRows.format(
                        of(View.USERS, ViewOptions.USUAL)
                                .beside(view.beside(), project.toString()));
        byte[] first = Files.readAllBytes(folder.resolve("a.csv"));
        List<String> columns = format.columns(new InMemory(first, 9), "data/day=1/a.csv");
        List<String[]> rows = new ArrayList<>();
        for (var range :
                format.cut(new InMemory(first, 9), "data/day=1/a.csv", 0, first.length, 1 << 20)) {
            var reader = format.open(new InMemory(first, 9), range, columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), 50);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(batch.texts(row));
                }
            }
        }
        ViewRows whole = read(View.USERS, log);
        assertEquals(whole.rows().size(), rows.size());
        assertEquals(
                whole.rows().stream().map(Arrays::toString).sorted().toList(),
                rows.stream().map(Arrays::toString).sorted().toList());
    }
}
