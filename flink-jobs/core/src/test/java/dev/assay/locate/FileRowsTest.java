package dev.assay.locate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.FileTimes;
import dev.assay.declare.RemotePath;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Packed;
import dev.assay.scan.place.Places;
import dev.assay.scan.place.http.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileRowsTest {

    private static final int ROWS = 100_000;
    private static final String CSV =
            IntStream.range(0, ROWS)
                    .mapToObj(i -> i + ",\"two\nlines\"")
                    .collect(Collectors.joining("\n", "id,text\n", "\n"));

    @TempDir Path project;

    private final DatasetSpec spec = DatasetSpec.of("orders", "*.csv");

    /** Lines of the rows that are handed out, and whether those were all. */
    private record Read(List<Long> lines, boolean whole) {}

    private Read read(byte[] file, long bytes) throws IOException {
        List<DataFile> files = Lamps.write(project, Map.of("data.csv", file));
        Source source =
                new Source(spec, MeasuredCsv.of(spec, "id,text\n1,a\n").evidence(), null, files);
        List<Long> lines = new ArrayList<>();
        FileRows rows = new FileRows(project, bytes);
        boolean whole = rows.read(source, files.get(0), row -> lines.add(row.line()));
        if (!whole) {
            assertFalse(rows.read(source, files.get(0), row -> true));
        }
        return new Read(lines, whole);
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_a_packed_file_are_on_the_lines_of_the_plain_one(Packed packed) throws IOException {
        byte[] plain = CSV.getBytes(UTF_8);
        Read expected = read(plain, Long.MAX_VALUE);
        assertEquals(ROWS, expected.lines().size());
        assertEquals(2L * ROWS, expected.lines().get(ROWS - 1));
        assertEquals(expected, read(packed.pack(plain), Long.MAX_VALUE));
        assertTrue(expected.whole());
    }

    @Test
    void rows_of_a_member_are_on_the_lines_of_the_plain_file() throws IOException {
        byte[] plain = CSV.getBytes(UTF_8);
        Read expected = read(plain, Long.MAX_VALUE);
        Files.write(project.resolve("x.zip"), Packed.ZIP.pack(plain));
        DataFile member =
                new DataFile(
                        "x.zip!/data.csv",
                        plain.length,
                        FileTimes.of(project.resolve("x.zip")).latest(),
                        ContentHash.of(plain));
        for (DataFile file : List.of(member, member.withoutTime())) {
            Source source =
                    new Source(
                            spec,
                            MeasuredCsv.of(spec, "id,text\n1,a\n").evidence(),
                            null,
                            List.of(file));
            List<Long> lines = new ArrayList<>();
            assertTrue(
                    new FileRows(project, Long.MAX_VALUE)
                            .read(source, file, row -> lines.add(row.line())));
            assertEquals(expected.lines(), lines);
        }
    }

    @Test
    void rows_of_a_file_elsewhere_are_read_as_long_as_it_is_as_it_was_measured() throws Exception {
        byte[] plain = CSV.getBytes(UTF_8);
        try (WebServer server = new WebServer()) {
            server.put("/a.csv", plain);
            RemotePath path = RemotePath.of(server.address("/a.csv")).orElseThrow();
            DataFile file = Places.file(path);
            Source source =
                    new Source(
                            spec,
                            MeasuredCsv.of(spec, "id,text\n1,a\n").evidence(),
                            null,
                            List.of(file));
            List<Long> lines = new ArrayList<>();
            FileRows rows = new FileRows(project, Long.MAX_VALUE);
            assertTrue(rows.read(source, file, row -> lines.add(row.line())));
            assertEquals(read(plain, Long.MAX_VALUE).lines(), lines);
            server.put("/a.csv", "id,text\n1,a\n".getBytes(UTF_8));
            assertFalse(rows.read(source, file, row -> true));
            server.remove("/a.csv");
            assertFalse(rows.read(source, file, row -> true));
        }
    }

    /** So that who reads of it finds it there. */
    @Test
    void a_cell_is_shown_as_it_is_in_the_file_however_it_is_read() throws IOException {
        Map<String, Notation> columns =
                Map.of(
                        "id", new Notation.Numbers('.', ""),
                        "day", new Notation.Dates("d.M.yyyy"),
                        "sum", new Notation.Numbers('.', "\u20AC"));
        CsvDialect dialect = CsvDialect.RFC_4180.with(new Notations(null, columns));
        DatasetSpec local = spec.withFormat(dialect);
        String csv =
                "id,day,sum\n\"2,505.03\",24.12.2026,3 \u20AC\n7,,\"1,000 \u20AC\"\n8,1.1.2026,9\n";
        List<DataFile> files = Lamps.write(project, Map.of("data.csv", csv.getBytes(UTF_8)));
        Source source = new Source(local, MeasuredCsv.of(local, csv).evidence(), null, files);
        List<String> shown = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        new FileRows(project, Long.MAX_VALUE)
                .read(
                        source,
                        files.get(0),
                        row -> {
                            shown.add(
                                    row.shown("id")
                                            + "|"
                                            + row.shown("day")
                                            + "|"
                                            + row.shown("sum"));
                            return numbers.add(row.cell("id").number());
                        });
        assertEquals(
                List.of(
                        "2,505.03|24.12.2026|3 \u20AC",
                        "7|(no value)|1,000 \u20AC",
                        "8|1.1.2026|9"),
                shown);
        assertEquals(List.of(2505.03, 7.0, 8.0), numbers);
    }

    @Test
    void of_what_is_in_a_packed_file_no_more_is_read_than_of_a_plain_one() throws IOException {
        byte[] plain = CSV.getBytes(UTF_8);
        byte[] packed = Packed.GZIP.pack(plain);
        long most = plain.length / 4;
        assertTrue(packed.length < most);
        Read part = read(packed, most);
        assertFalse(part.whole());
        assertTrue(part.lines().size() > ROWS / 5, part.lines().size() + " rows");
        assertTrue(part.lines().size() < ROWS / 3, part.lines().size() + " rows");
    }
}
