package dev.assay.scan.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scan.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values read as the engine has them that wrote the file. */
class ParquetValuesTest {

    /** As the engine writes all of these itself. */
    private static final List<String> SAME =
            List.of(
                    "(i - 2500)::SMALLINT",
                    "(i * 7919)::INTEGER",
                    "i * 1234567890123 - 9000000000000000000",
                    "(i * 800000)::UINTEGER",
                    "(i * 1000000000000000 + 10000000000000000000::UBIGINT)::UBIGINT",
                    "(i / 3)::DECIMAL(9, 2)",
                    "(-i / 7)::DECIMAL(18, 9)",
                    "(i * 123456789012345678::HUGEINT * 1000)::DECIMAL(38, 6)",
                    "DATE '1969-12-20' + i::INTEGER",
                    "TIME '00:00:00' + to_milliseconds(i * 7919)",
                    "i % 3 = 0",
                    "'é' || i % 11",
                    "'key-' || (i * 7919)",
                    "md5(i::VARCHAR)::UUID",
                    "CASE WHEN i % 5 = 0 THEN NULL ELSE i END",
                    "NULL::INTEGER",
                    "''");

    private static String cells(String suffix) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < SAME.size(); i++) {
            cells.add("(" + SAME.get(i) + ")" + suffix + " AS c" + i);
        }
        return "SELECT " + String.join(", ", cells) + " FROM range(5000) t(i)";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", CODEC uncompressed",
                ", CODEC snappy, ROW_GROUP_SIZE 2048",
                ", CODEC gzip",
                ", CODEC zstd, DICTIONARY_SIZE_LIMIT 1",
                ", CODEC lz4_raw",
                ", CODEC zstd, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 1",
                ", CODEC snappy, PARQUET_VERSION V2"
            })
    void every_codec_and_encoding_reads_as_written(String options) throws IOException {
        byte[] file = Duck.write(cells(""), options);
        List<List<String>> expected = Duck.rows(cells("::VARCHAR"));
        List<List<String>> found = Rows.of(file);
        assertEquals(expected.size(), found.size());
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(shortTime(expected.get(row)), shortTime(found.get(row)), "row " + row);
        }
        long[] positions = {0, 1, 30, 2047, 2048, 2049, 3333, 4999};
        assertEquals(
                Arrays.stream(positions).mapToObj(row -> found.get((int) row)).toList(),
                Rows.again(file, positions));
    }

    /** Fractions have as many digits as they need, or as are usual; an empty text is no value. */
    private static List<String> shortTime(List<String> row) {
        return row.stream()
                .map(cell -> cell == null || cell.isEmpty() ? "no value" : cell)
                .map(cell -> cell.matches("\\d\\d:\\d\\d:.*") ? cell.replaceAll("0+$", "") : cell)
                .toList();
    }

    private static List<String> one(String cells) throws IOException {
        return Rows.of(Duck.write("SELECT " + cells, "")).get(0);
    }

    @Test
    void times_are_read_as_iso_8601() throws IOException {
        assertEquals(
                List.of(
                        "2026-01-31T12:34:56",
                        "2026-01-31T12:34:56.789Z",
                        "1969-12-31T23:59:59.999999",
                        "2026-01-31T00:00:00.000000001",
                        "2026-01-31T12:34:56.789",
                        "12:34:56.000007",
                        "0001-01-01",
                        "P14M3DT4.005S"),
                one(
                        "TIMESTAMP '2026-01-31 12:34:56', TIMESTAMPTZ '2026-01-31 12:34:56.789+00',"
                                + " TIMESTAMP '1969-12-31 23:59:59.999999',"
                                + " TIMESTAMP_NS '2026-01-31 00:00:00.000000001',"
                                + " TIMESTAMP_MS '2026-01-31 12:34:56.789',"
                                + " TIME '12:34:56.000007', DATE '0001-01-01',"
                                + " INTERVAL '1 year 2 months 3 days 4.005 seconds'"));
    }

    @Test
    void floating_numbers_are_plain_and_short() throws IOException {
        assertEquals(
                List.of(
                        "0.1",
                        "1.0",
                        "-0.0",
                        "10000000.0",
                        "0.00001",
                        "123456789.123",
                        "1.0E-300",
                        "0.1",
                        "16777216.0",
                        "NaN",
                        "-Infinity",
                        "0.3333333333333333",
                        "0.0002",
                        "200000000000000000000.0",
                        "0.0000002",
                        "0.009999876"),
                one(
                        "0.1::DOUBLE, 1::DOUBLE, '-0.0'::DOUBLE, 1e7::DOUBLE, 0.00001::DOUBLE,"
                                + " 123456789.123::DOUBLE, 1e-300::DOUBLE, 0.1::FLOAT,"
                                + " 16777216::FLOAT, 'nan'::DOUBLE, '-inf'::DOUBLE,"
                                + " 1::DOUBLE / 3, 2e-4::DOUBLE, 2e20::DOUBLE, 2e-7::DOUBLE,"
                                + " 0.009999876::FLOAT"));
    }

    @Test
    void bytes_are_text_where_they_are_text() throws IOException {
        assertEquals(
                List.of("abcé", "/wA=", "{\"a\": 1}"),
                one("'abc\\xC3\\xA9'::BLOB, '\\xFF\\x00'::BLOB, '{\"a\": 1}'::JSON"));
    }

    @Test
    void structs_are_columns_and_lists_and_maps_are_json() throws IOException {
        byte[] file =
                Duck.write(
                        "SELECT * FROM (VALUES"
                                + " ({'a': 1, 'b': {'c': 'x'}}, [1, NULL, 3], MAP {'k': 1.5::DOUBLE}, [[1], [], NULL],"
                                + " [{'p': 'q\"', 'r': [DATE '2026-01-31']}]),"
                                + " ({'a': 2, 'b': NULL}, [], MAP {}, [], []),"
                                + " (NULL, NULL, NULL, NULL, NULL)) t(s, l, m, n, o)",
                        "");
        assertEquals(
                List.of("s.a", "s.b.c", "l", "m", "n", "o"),
                Rows.format().columns(new InMemory(file, 9), Rows.FILE));
        assertEquals(
                List.of(
                        List.of(
                                "1",
                                "x",
                                "[1,null,3]",
                                "{\"k\":1.5}",
                                "[[1],[],null]",
                                "[{\"p\":\"q\\\"\",\"r\":[\"2026-01-31\"]}]"),
                        Arrays.asList("2", null, "[]", "{}", "[]", "[]"),
                        Arrays.asList(null, null, null, null, null, null)),
                Rows.of(file));
    }

    @Test
    void what_is_declared_missing_is() throws IOException {
        byte[] file = Duck.write("SELECT -9 AS a, 'n/a' AS b, 'x' AS c", "");
        String[] record =
                Rows.format("-9", "n/a")
                        .records(
                                new InMemory(file, 9),
                                Rows.FILE,
                                new long[] {0},
                                List.of("a", "b", "c"))
                        .get(0);
        assertEquals(Arrays.asList(null, null, "x"), Arrays.asList(record));
    }
}
