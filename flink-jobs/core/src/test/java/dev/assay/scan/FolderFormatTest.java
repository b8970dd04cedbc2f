package dev.assay.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.FolderColumns;
import dev.assay.declare.partition.Partitions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders that name columns. */
class FolderFormatTest {

    private static final Format FORMAT = Formats.of(CsvDialect.RFC_4180, List.of());

    private static List<List<String>> rows(String file, String text, String... columns)
            throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : FORMAT.cut(new InMemory(bytes, 7), file, 0, bytes.length, 0)) {
            BatchReader reader = FORMAT.open(new InMemory(bytes, 7), range, List.of(columns));
            ColumnBatch batch = new ColumnBatch(columns.length, 2);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    String[] cells = new String[columns.length];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = batch.text(i, row);
                    }
                    rows.add(Arrays.asList(cells));
                }
            }
        }
        return rows;
    }

    private static List<String> columns(String file) throws IOException {
        return FORMAT.columns(new InMemory("id,name\n1,a\n"), file);
    }

    @Test
    void folders_name_columns_behind_those_of_the_file() throws IOException {
        String file = "data/day=2026-01-01/country=de/a.csv";
        assertEquals(List.of("id", "name", "day", "country"), columns(file));
        assertEquals(
                List.of(
                        List.of("2026-01-01", "1", "de"),
                        List.of("2026-01-01", "2", "de"),
                        List.of("2026-01-01", "3", "de")),
                rows(file, "id,name\n1,a\n2,b\n3,\"c,d\"\n", "day", "id", "country"));
    }

    @Test
    void a_column_of_the_file_is_read_there() throws IOException {
        String file = "data/name=other/a.csv";
        assertEquals(List.of("id", "name"), columns(file));
        assertEquals(
                List.of(List.of("1", "a"), Arrays.asList("2", null)),
                rows(file, "id,name\n1,a\n2,\n", "id", "name"));
    }

    @Test
    void what_no_folder_can_be_called_is_decoded_and_no_value_is_missing() {
        FolderColumns folders =
                Partitions.NONE.columns(
                        "a%2Fb=x%3Dy+z/empty=/none=__HIVE_DEFAULT_PARTITION__/odd=5%/f=1.csv");
        assertEquals(List.of("a/b", "empty", "none", "odd"), folders.names());
        assertEquals("x=y+z", folders.value("a/b"));
        assertNull(folders.value("empty"));
        assertNull(folders.value("none"));
        assertEquals("5%", folders.value("odd"));
    }

    @Test
    void an_archive_is_no_folder_whatever_it_is_called() {
        FolderColumns folders = Partitions.NONE.columns("data/day=1.tar.gz!/country=de/a.csv");
        assertEquals(List.of("country"), folders.names());
    }

    @Test
    void the_outer_one_of_two_folders_counts() {
        assertEquals("1", Partitions.NONE.columns("day=1/day=2/a.csv").value("day"));
    }

    @Test
    void records_that_are_read_again_have_the_values_of_their_folders() throws IOException {
        assertArrayEquals(
                new String[] {"2", "de"},
                FORMAT.records(
                                new InMemory("id\n1\n2\n"),
                                "country=de/a.csv",
                                new long[] {5},
                                List.of("id", "country"))
                        .get(0));
    }

    @Test
    void files_in_folders_without_names_stay_as_they_are() throws IOException {
        assertEquals(List.of("id", "name"), columns("data/2026/a=b.csv"));
        assertEquals(
                List.of(Arrays.asList("1", null)), rows("data/x/a.csv", "id\n1\n", "id", "day"));
    }
}
