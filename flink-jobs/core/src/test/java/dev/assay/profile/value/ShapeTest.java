package dev.assay.profile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    private interface Writer {
        int write(byte[] b, int offset, int length, byte[] into);
    }

    private static String shape(String value, Writer writer) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] into = new byte[Shape.LONGEST];
        int length = writer.write(bytes, 0, bytes.length, into);
        return new String(into, 0, length, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "AB-1234, A-9",
        "item 05, a 9",
        "Füße, Aua",
        "a1B2, a9A9",
        "'.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-', '.-.-.-.-.-.-.-.-.-.-.-.-.-.-.-.*'"
    })
    void runs_of_letters_and_digits_become_one_sign(String value, String shape) {
        assertEquals(shape, shape(value, Shape::of));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 9",
        "1234, 9",
        "1250, 90",
        "1200, 900",
        "50000000, 9000",
        "2.55, 9.99",
        "2.5, 9.9",
        "-2.50, -9.99",
        "0, 9",
        "+10, +90",
        "1e9, 9a9",
        "1.2345678901234567890123456789012, 9.999999999999999999999999999*"
    })
    void numbers_show_sign_zeros_at_the_end_and_decimals(String value, String shape) {
        assertEquals(shape, shape(value, Shape::ofNumber));
    }
}
