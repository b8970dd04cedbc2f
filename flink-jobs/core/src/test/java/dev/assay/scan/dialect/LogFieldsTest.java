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

    /** As Zeek writes its logs. */
    private static byte[] zeek(String sign, String fields, int records, String last) {
        StringBuilder log = new StringBuilder("#separator \\x09\n#set_separator" + sign + ",\n");
        log.append("#empty_field").append(sign).append("(empty)\n#unset_field").append(sign);
        log.append("-\n#path").append(sign).append("conn\n#open").append(sign).append("2024\n");
        log.append("#fields ").append(fields).append("\n#types time string addr port interval\n");
        for (int i = 0; i < records; i++) {
            log.append("170925120").append(i).append(".5 C").append(i).append("xW 10.0.0.");
            log.append(i).append(" 80 -\n");
        }
        return (log + last).replace(" ", sign).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|"})
    void fields_of_zeek_are_the_columns_however_few_records_there_are(String sign) {
        for (int records : new int[] {2, 3, 9}) {
            for (String last : List.of("", "#close 2024-03-01-01-00-00\n")) {
                CsvDialect found =
                        read(zeek(sign, "ts uid id.orig_h id.orig_p duration", records, last));
                assertEquals(
                        new Head(
                                false,
                                0,
                                List.of("ts", "uid", "id.orig_h", "id.orig_p", "duration")),
                        found.head());
                assertEquals('#', found.comment());
                assertEquals(sign.charAt(0), found.delimiter());
            }
        }
    }

    @Test
    void a_log_of_zeek_with_other_fields_is_another_one() {
        CsvDialect dialect = read(zeek("\t", "ts uid host port duration", 9, ""));
        assertEquals(
                Optional.of(
                        "names its columns ts uid port host duration in #Fields in place of ts uid"
                                + " host port duration"),
                OtherDialect.of(
                        zeek("\t", "ts uid port host duration", 9, ""),
                        true,
                        dialect,
                        CsvDialect.UNDECLARED));
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
