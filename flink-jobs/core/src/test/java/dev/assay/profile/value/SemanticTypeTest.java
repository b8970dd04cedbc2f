package dev.assay.profile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
        return MeasuredCsv.of(Shop.spec(), csv).profile().columns().get(0).cells().meaning();
    }

    @Test
    void a_column_means_what_nearly_all_of_enough_values_mean() {
        assertEquals(Optional.of(SemanticType.GTIN), ofColumn(95, 5));
        assertEquals(Optional.empty(), ofColumn(80, 20));
        assertEquals(Optional.empty(), ofColumn(19, 0));
    }
}
