package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Head;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFieldsTest {

    private static byte[] log(String fields, String delimiter) {
        StringBuilder log = new StringBuilder("#Version: 1.0\n#Date: 2024-05-01 00:00:00\n");
        log.append(fields);
        for (int i = 10; i < 40; i++) {
            List<String> cells =
                    List.of("2024-05-01", "00:00:" + i, "GET", "/shop/item" + i, "-", "200");
            log.append(String.join(delimiter, cells)).append('\n');
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CsvDialect read(byte[] log) {
        return Detector.detect(log, true, CsvDialect.UNDECLARED).dialect().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void fields_that_a_comment_names_are_the_columns(String delimiter) {
        String fields = "#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n";
        CsvDialect found = read(log(fields, delimiter));
        assertEquals(
                new Head(
                        false,
                        0,
                        List.of(
                                "date",
                                "time",
                                "cs-method",
                                "cs-uri-stem",
                                "cs-uri-query",
                                "sc-status")),
                found.head());
        assertEquals('#', found.comment());
    }

    @Test
    void fewer_names_than_columns_name_none() {
        assertEquals(List.of(), read(log("#Fields: date time\n", " ")).head().names());
        assertEquals(List.of(), read(log("#Remark: a b c d e f\n", " ")).head().names());
    }

    @Test
    void a_log_that_names_its_columns_otherwise_is_another_one() {
        byte[] first = log("#Fields: a b c d e f\n", " ");
        byte[] next = log("#Fields: a b c e d f\n", " ");
        CsvDialect dialect = read(first);
        assertEquals(
                Optional.empty(), OtherDialect.of(first, true, dialect, CsvDialect.UNDECLARED));
        assertEquals(
                Optional.of("names its columns a b c e d f in #Fields in place of a b c d e f"),
                OtherDialect.of(next, true, dialect, CsvDialect.UNDECLARED));
        assertEquals(Optional.empty(), OtherDialect.of(next, true, dialect, dialect));
    }
}
