package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: orders
                    path: o.csv
                    sensitive: [name]
                    public: {imprint: of the shop itself}
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "call me at +49 30 901820, 3 times; call me at (sensitive), 3 times",
                "12 4111 1111 1111 1111; 12 4111 1111 1111 1111",
                "12: 4111-1111-1111-1111.; 12: (sensitive).",
                "+49 30 901820; (sensitive)",
                "write to <ann.lee@example.org>, please; write to <(sensitive)>, please",
                "4111 1111 1111 1111; (sensitive)",
                "paid=4111111111111111; paid=(sensitive)",
                "DE89370400440532013000; (sensitive)",
                "iban:DE89370400440532013000, mailto:ann@example.org?cc=bob@example.org; iban:(sensitive), mailto:(sensitive)?cc=(sensitive)",
                "11010519491231002X; (sensitive)",
                "111222333; 111222333",
                "Größe 42, rot; Größe 42, rot",
                "2026-03-02 08:11:47; 2026-03-02 08:11:47",
                "from 203.0.113.77 (2001:db8::42), 00:1A:2B:3C:4D:5E; from (sensitive) ((sensitive)), (sensitive)",
                "ring +1.415.555.2671 or not; ring (sensitive) or not",
                "+1.5 or +2.5; +1.5 or +2.5",
                "8:11:47; 8:11:47"
            })
    void of_other_columns_all_is_shown_but_what_is_personal_by_its_form(String text, String shown) {
        assertEquals(shown, Shown.of(SPEC, "note", text));
    }

    @Test
    void of_sensitive_columns_nothing_is_shown_and_of_public_ones_all() {
        assertEquals("(sensitive)", Shown.of(SPEC, "name", "Ann"));
        assertEquals("(sensitive)", Shown.of(SPEC, "name", null));
        assertEquals("(no value)", Shown.of(SPEC, "note", null));
        assertEquals("shop@example.org", Shown.of(SPEC, "imprint", "shop@example.org"));
    }
}
