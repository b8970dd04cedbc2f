package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Head;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostHeaderTest {

    private static final List<String> NAMES = List.of("id", "day", "name", "price");

    private static byte[] file(String header, String delimiter) {
        String rows =
                IntStream.range(10, 30)
                        .mapToObj(i -> List.of("" + i, "2024-05-" + i, "item" + i, i + ".5"))
                        .map(cells -> String.join(delimiter, cells) + "\n")
                        .collect(Collectors.joining());
        return (header + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static CsvDialect read(byte[] file) {
        return Detector.detect(file, true, CsvDialect.UNDECLARED).dialect().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`id,day,name,price`, ;",
                "`id,day,name,price`, `\t`",
                "`id,day,name,price`, |",
                "id;day;name;price, `,`",
                "`id\tday\tname\tprice`, `,`",
                "`id\tday\tname\tprice`, ;",
                "`\"id\" \"day\" \"name\" \"price\"`, `,`",
                "`\"id\",\"day\",\"name\",\"price\"`, ;"
            })
    void a_header_that_another_sign_delimits_names_the_columns(String header, String delimiter) {
        CsvDialect found = read(file(header, delimiter));
        assertEquals(new Head(false, 1, NAMES), found.head());
        assertEquals(delimiter.charAt(0), found.delimiter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prices of all items",
                "Prices, items, days, ids",
                "id,day,name",
                "id,day,day,price",
                "1,2,3,4",
                "id,day,,price"
            })
    void a_title_or_names_of_fewer_columns_name_none(String title) {
        assertEquals(List.of(), read(file(title, ";")).head().names());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void a_quote_that_a_header_does_not_close_takes_no_record(String delimiter) {
        List<String> names = List.of("id", "day", "name", "\"price");
        String plain =
                new String(file(String.join(delimiter, names), delimiter), StandardCharsets.UTF_8);
        for (String text :
                List.of(
                        plain.replaceAll("(item\\d+)", "\"$1\""),
                        plain.replaceAll("(item\\d+)", "\"$1" + delimiter + " new\""),
                        plain.replaceAll("(item2\\d)", "\"$1\""),
                        plain.replaceAll("(\\d+\\.5)", "\"$1\""),
                        "Prices"
                                + delimiter.repeat(3)
                                + "\n"
                                + plain.replaceAll("(item\\d+)", "\"$1\""))) {
            Head found = read(text.getBytes(StandardCharsets.UTF_8)).head();
            assertEquals(new Head(false, text.startsWith("P") ? 2 : 1, names), found, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id,name,price", "id,\"name,price", "id,name,\"price"})
    void nor_does_it_where_its_record_is_as_wide_by_chance(String header) {
        for (String record : List.of("7,\"Oslo, 7\",1.5\n", "7,Oslo,\"1.5\"\n", "\"7\",Oslo,1\n")) {
            CsvDialect found =
                    read((header + "\n" + record.repeat(9)).getBytes(StandardCharsets.UTF_8));
            assertEquals(new Head(false, 1, List.of(header.split(","))), found.head(), record);
        }
    }

    @Test
    void a_file_with_such_a_header_in_another_order_is_another_one() {
        CsvDialect expected = read(file("id,day,name,price", ";"));
        assertEquals(
                Optional.empty(),
                OtherDialect.of(
                        file("id,day,name,price", ";"), true, expected, CsvDialect.UNDECLARED));
        byte[] other = file("id,name,day,price", ";");
        assertEquals(
                Optional.of(
                        "names its columns id name day price above the table in place of id day"
                                + " name price"),
                OtherDialect.of(other, true, expected, CsvDialect.UNDECLARED));
        assertEquals(Optional.empty(), OtherDialect.of(other, true, expected, expected));
        for (String header : List.of("name;day;id;price", "name|day|id|price")) {
            assertEquals(
                    Optional.of(
                            "names its columns name day id price above the table in place of id day"
                                    + " name price"),
                    OtherDialect.of(file(header, ";"), true, expected, CsvDialect.UNDECLARED));
        }
        assertEquals(
                Optional.empty(),
                OtherDialect.of(
                        file("id;day;name;price", ";"), true, expected, CsvDialect.UNDECLARED));
    }
}
