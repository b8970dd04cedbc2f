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
    }
}
