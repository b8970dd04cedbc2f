package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.ByteRange;
import dev.assay.scan.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is cut, its parts together are the file. */
class RecordStartTest {

    private static final CsvFormat CSV = new CsvFormat(CsvDialect.RFC_4180, List.of());

    /** Signs that make CSV hard, more often than in real files. */
    private static final String[] SIGNS = {
        "a",
        "bc",
        " ",
        ",",
        ",",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        "ü",
        "\"x\ny\"",
        "\"a,\"\"b\"",
        "\nk,v\n",
        "\n\uFEFFk,v\n",
        "\nk\n",
        "\n<<<<<<< x\n",
        "\n5,6\n7,8\n"
    };

    private static final String[] HEADERS = {
        "k,v\n", "\"k\n,\"\"\",v\r\n", "\uFEFFk,v\n", "\uFEFF\"k,\"\"\n\",v\n",
        "\n\r\n \t\nk,v\n", "\uFEFF\uFEFF\nk,v\r\n", "\n\nk\n", "a,,b\n"
    };

    @Test
    void two_ranges_of_any_file_cut_anywhere_give_what_the_whole_file_gives() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100; i++) {
            byte[] file = file(random, 20 + random.nextInt(60));
            CsvRows whole = CsvRows.whole(CSV, file);
            // Ranges are longer than a byte order mark.
            for (int cut = 4; cut < file.length; cut++) {
                List<ByteRange> ranges =
                        List.of(range(file, 0, cut), range(file, cut, file.length));
                assertEquals(whole, CsvRows.read(CSV, file, 1 + i % 7, ranges), () -> show(file));
            }
        }
    }

    @Test
    void many_ranges_give_what_the_whole_file_gives() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 100; i++) {
            byte[] file = file(random, 20 + random.nextInt(200));
            List<ByteRange> ranges = new ArrayList<>();
            for (int from = 0; from < file.length; ) {
                int to = Math.min(file.length, from + 4 + random.nextInt(20));
                ranges.add(range(file, from, to));
                from = to;
            }
            assertEquals(
                    CsvRows.whole(CSV, file),
                    CsvRows.read(CSV, file, 1000, ranges),
                    () -> show(file));
        }
    }

    /** Small windows make both runs disagree often, and the search go back in steps. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 17})
    void a_search_from_just_before_finds_what_reading_from_the_start_finds(long window)
            throws IOException {
        SplittableRandom random = new SplittableRandom(window);
        for (int i = 0; i < 100; i++) {
            byte[] file = file(random, 20 + random.nextInt(100));
            TreeSet<Long> starts = starts(file);
            for (long at = 0; at < file.length; at++) {
                long expected = starts.ceiling(at);
                RecordStart search = new RecordStart(new InMemory(file, 1 + i % 7), ',', window);
                long from = at;
                assertEquals(
                        expected,
                        search.firstIn(at, file.length),
                        () -> "at " + from + " of " + show(file));
            }
        }
    }

    @Test
    void a_stretch_too_long_to_be_one_cell_is_outside_quotes() throws IOException {
        String plain = "a,b\n1,2\n" + "3,4\n".repeat(5 << 20);
        byte[] file = plain.getBytes(StandardCharsets.UTF_8);
        RecordStart search = new RecordStart(new InMemory(file, Integer.MAX_VALUE), ',');
        assertEquals(file.length - 4, search.firstIn(file.length - 5, file.length));
    }

    @Test
    void a_range_in_the_middle_of_a_record_has_none_and_is_not_searched_beyond_its_end()
            throws IOException {
        byte[] file = ("a\n" + "x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
        RecordStart search = new RecordStart(new InMemory(file, Integer.MAX_VALUE), ',');
        assertEquals(200_000, search.firstIn(100_000, 200_000));
        assertEquals(2, search.firstIn(1, 100_000));
        assertEquals(1, search.firstIn(1, 1));
    }

    /** Where records start, by reading from the start; the end counts as one. */
    private static TreeSet<Long> starts(byte[] file) {
        TreeSet<Long> starts = new TreeSet<>();
        CsvRecord record = new CsvRecord(',', 1);
        int at = 0;
        while (CsvHead.isMark(file, at, file.length)) {
            at += CsvHead.MARK;
        }
        while (at < file.length) {
            starts.add((long) at);
            record.parse(file, at, file.length, true);
            at = record.end();
        }
        starts.add((long) file.length);
        return starts;
    }

    private static byte[] file(SplittableRandom random, int signs) {
        StringBuilder text = new StringBuilder(HEADERS[random.nextInt(HEADERS.length)]);
        for (int i = 0; i < signs; i++) {
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ByteRange range(byte[] file, int from, int to) {
        return new ByteRange("test.csv", 0, from == 0 ? 0 : 1, from, to, file.length);
    }

    private static String show(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\n", "\\n").replace("\r", "\\r");
    }
}
