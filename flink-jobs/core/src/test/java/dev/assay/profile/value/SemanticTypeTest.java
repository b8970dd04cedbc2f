package dev.assay.profile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.scan.CellKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticTypeTest {

    private static SemanticType of(String text) {
        byte[] bytes = (text + "12345678901234567890").getBytes(StandardCharsets.UTF_8);
        return SemanticType.of(bytes, 0, text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Published examples of each standard. */
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c, URL",
        "http://a.de, URL",
        "first.last+tag@mail.example.org, EMAIL",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6, UUID",
        "192.0.2.235, IPV4",
        "DE89370400440532013000, IBAN",
        "GB82WEST12345698765432, IBAN",
        "4006381333931, GTIN",
        "73513537, GTIN",
        "036000291452, GTIN",
        "9783161484100, GTIN",
        "0306406152, ISBN",
        "080442957X, ISBN",
        "4111111111111111, CARD",
        "378282246310005, CARD",
        "+49 30 901820, PHONE",
        "+14155552671, PHONE",
        "EUR, CURRENCY",
        "DE, COUNTRY"
    })
    void what_a_standard_calls_so_is_recognised(String text, SemanticType type) {
        assertEquals(type, of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "https://",
                "a@b",
                "@b.de",
                "a b@c.de",
                "a@b@c.de",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
                "192.0.2.256",
                "1.2.3",
                "1..2.3",
                "1.2.3.4.5",
                "DE89370400440532013001",
                "4006381333933",
                "0306406153",
                "4111111111111112",
                "+49 30",
                "+4930x901820",
                "EUX",
                "eur",
                "ZZ",
                "d\u00e9"
            })
    void what_merely_looks_like_it_is_not(String text) {
        assertNull(of(text));
    }

    private static Optional<SemanticType> ofColumn(int right, int wrong) {
        String csv = "code\n" + "4006381333931\n".repeat(right) + "4006381333932\n".repeat(wrong);
        return MeasuredCsv.of(Shop.spec(), csv).profile().columns().get(0).meaning();
    }

    @Test
    void a_column_means_what_nearly_all_of_enough_values_mean() {
        assertEquals(Optional.of(SemanticType.GTIN), ofColumn(95, 5));
        assertEquals(Optional.empty(), ofColumn(80, 20));
        assertEquals(Optional.empty(), ofColumn(19, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.52,13.405 | COORDINATES",
                "(40.7128, -74.0060) | COORDINATES",
                "-33.8688;151.2093 | COORDINATES",
                "POINT (13.405 52.52) | COORDINATES",
                "point(30 -10) | COORDINATES",
                "{} | JSON",
                "[1, 2.5e-3, null, true] | JSON",
                "{\"a\": {\"b\": [\"c\\n\\u00e9\", -0.1]}} | JSON",
                "d41d8cd98f00b204e9800998ecf8427e | HASH",
                "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709 | HASH",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 | HASH",
                "#1e90ff | COLOUR",
                "#FFF | COLOUR",
                "#000000 | COLOUR",
                "#1e90ff80 | COLOUR",
                "rgb(30, 144, 255) | COLOUR",
                "rgba(30,144,255,0.5) | COLOUR",
                "S | SIZE",
                "XXL | SIZE",
                "3XL | SIZE",
                "42.5 EU | SIZE",
                "EU 42 | SIZE",
                "10 x 20 cm | SIZE",
                "10x20x30 | SIZE",
                "1.5 × 2 m | SIZE",
                "500 ml | QUANTITY",
                "2.5kg | QUANTITY",
                "1,250.5 g | QUANTITY",
                "5 % | QUANTITY",
                "-3 °C | QUANTITY",
                "12 A | QUANTITY",
                "de | LANGUAGE_CODE",
                "en-GB | LANGUAGE_CODE",
                "zh-Hant-TW | LANGUAGE_CODE",
                "es-419 | LANGUAGE_CODE",
                "eng | LANGUAGE_CODE",
                "fre | LANGUAGE_CODE",
            })
    void other_forms_are_recognised(String text, SemanticType type) {
        assertEquals(type, of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.50,13.40",
                "91.000,13.405",
                "52.520,181.0",
                "52.52",
                "1,2",
                "POINT (200 10)",
                "POINT (1)",
                "POINT 1 2",
                "POINTS OF VIEW",
                "{a: 1}",
                "{\"a\": 1,}",
                "[1, 2",
                "[01]",
                "[1.]",
                "[\"\\x\"]",
                "{\"a\" 1}",
                "[1] [2]",
                "d41d8cd98f00b204e9800998ecf8427",
                "D41d8cd98f00b204e9800998ecf8427e",
                "abcdefabcdefabcdefabcdefabcdefab",
                "#100234",
                "#123",
                "#12345",
                "rgb(300, 0, 0)",
                "rgb(1, 2)",
                "Sand",
                "EU 99",
                "42.3 EU",
                "10 x",
                "10 x 20 miles",
                "85123A",
                "12a",
                "5 apples",
                "1.2.3 beta",
                "xx",
                "EN",
                "en-gb",
                "en-XX",
                "english",
            })
    void what_only_begins_like_a_form_is_not(String text) {
        assertNull(of(text));
    }

    @Test
    void json_that_is_deep_or_long_is_not_looked_at() {
        assertEquals(SemanticType.JSON, of("[".repeat(60) + "]".repeat(60)));
        assertNull(of("[".repeat(100) + "]".repeat(100)));
        assertNull(of("[\"" + "x".repeat(1 << 16) + "\"]"));
    }

    private static Optional<SemanticType> ofColumn(int rows, IntFunction<String> value) {
        String csv =
                IntStream.range(0, rows)
                        .mapToObj(i -> "\"" + value.apply(i).replace("\"", "\"\"") + "\"\n")
                        .collect(Collectors.joining("", "x\n", ""));
        return MeasuredCsv.of(Shop.spec(), csv).profile().columns().get(0).meaning();
    }

    @Test
    void a_column_of_times_since_1970_is_told_from_ids_prices_and_counters() {
        Random random = new Random(3);
        long start = 1_700_000_000L;
        IntFunction<Long> second = i -> start + random.nextInt(10_000_000);
        assertEquals(
                Optional.of(SemanticType.EPOCH_SECONDS), ofColumn(300, i -> "" + second.apply(i)));
        assertEquals(
                Optional.of(SemanticType.EPOCH_MILLIS),
                ofColumn(300, i -> "" + (second.apply(i) * 1000 + random.nextInt(1000))));
        assertEquals(
                Optional.of(SemanticType.EPOCH_MICROS),
                ofColumn(300, i -> "" + (second.apply(i) * 1_000_000 + random.nextInt(1000_000))));
        assertEquals(
                Optional.of(SemanticType.EPOCH_NANOS),
                ofColumn(300, i -> "" + (second.apply(i) * 1_000_000_000 + random.nextInt())));
        // Counters, numbers of ten digits, of nine, prices, a few others among them.
        assertEquals(Optional.empty(), ofColumn(300, i -> "" + (start + i)));
        assertEquals(
                Optional.empty(),
                ofColumn(300, i -> "" + random.nextLong(1_000_000_000L, 4_100_000_000L)));
        assertEquals(
                Optional.empty(),
                ofColumn(300, i -> "" + random.nextInt(700_000_000, 999_999_999)));
        assertEquals(
                Optional.empty(), ofColumn(300, i -> "205" + random.nextInt(2_000_000, 9_999_999)));
        assertEquals(Optional.empty(), ofColumn(300, i -> "" + random.nextInt(100_000)));
        assertEquals(
                Optional.empty(), ofColumn(300, i -> i % 20 == 0 ? "17" : "" + second.apply(i)));
        assertEquals(Optional.empty(), ofColumn(300, i -> second.apply(i) + ".5"));
    }

    @Test
    void columns_of_codes_need_few_values_and_of_sizes_several() {
        List<String> tags = List.of("de", "en-GB", "fr", "eng");
        assertEquals(Optional.of(SemanticType.LANGUAGE_CODE), ofColumn(100, i -> tags.get(i % 4)));
        List<String> sizes = List.of("S", "M", "L", "XL");
        assertEquals(Optional.of(SemanticType.SIZE), ofColumn(100, i -> sizes.get(i % 4)));
        assertEquals(Optional.empty(), ofColumn(100, i -> i % 2 == 0 ? "M" : "L"));
        assertEquals(Optional.empty(), ofColumn(100, i -> i % 2 == 0 ? "M" : "F"));
    }

    @Test
    void a_value_means_what_it_is_counted_as() {
        byte[] ms = "1700000000123".getBytes(StandardCharsets.UTF_8);
        assertTrue(SemanticType.EPOCH_MILLIS.isMeantBy(CellKind.INTEGER, ms, 0, ms.length));
        assertFalse(SemanticType.EPOCH_SECONDS.isMeantBy(CellKind.INTEGER, ms, 0, ms.length));
        byte[] url = "https://example.org".getBytes(StandardCharsets.UTF_8);
        assertTrue(SemanticType.URL.isMeantBy(CellKind.TEXT, url, 0, url.length));
        assertFalse(SemanticType.EMAIL.isMeantBy(CellKind.TEXT, url, 0, url.length));
    }

    /** Whatever bytes come, and wherever they end, no form is read beyond them. */
    @Test
    void any_bytes_are_looked_at_without_harm() {
        Random random = new Random(5);
        String signs = "{}[]\",:.-+0123456789eExX#rgb()POINTEUSML %é×中 ";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            int cut = random.nextInt(bytes.length + 1);
            SemanticType.of(bytes, 0, cut);
            SemanticType.timeOf(CellKind.INTEGER, bytes, 0, cut);
        }
    }
}
