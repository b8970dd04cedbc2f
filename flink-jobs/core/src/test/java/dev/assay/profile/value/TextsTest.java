package dev.assay.profile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "na",
                "#N/A",
                "NULL",
                "\\N",
                "None",
                "NaN",
                "-",
                "--",
                "?",
                "Unknown",
                "TBD",
                "(null)",
                "<NA>",
                " n/a ",
                " ",
                "   ",
                "undefined"
            })
    void texts_that_usually_mean_no_value_are_known(String text) {
        byte[] b = utf8("x" + text + "x");
        assertEquals(true, Texts.isStandIn(b, 1, b.length - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "nameless", "---", "Nan's", "N/A N/A", "unknown user", "é"})
    void other_texts_are_values(String text) {
        byte[] b = utf8(text);
        assertEquals(false, Texts.isStandIn(b, 0, b.length));
    }

    @Test
    void bytes_are_malformed_exactly_when_java_says_so() {
        SplittableRandom random = new SplittableRandom(1);
        int[] leads = {
            0x41, 0x80, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
        };
        for (int i = 0; i < 300_000; i++) {
            byte[] b = new byte[random.nextInt(7)];
            for (int j = 0; j < b.length; j++) {
                boolean any = random.nextInt(3) == 0;
                b[j] = (byte) (any ? random.nextInt(256) : leads[random.nextInt(leads.length)]);
            }
            assertEquals(!isUtf8(b), Texts.isMalformed(b, 0, b.length));
        }
    }

    @Test
    void a_zero_byte_is_found_wherever_it_stands() {
        for (int at = 0; at < 3; at++) {
            byte[] b = {'x', 'a', 'b', 'c', 'x'};
            assertEquals(false, Texts.hasZero(b, 1, 3));
            b[1 + at] = 0;
            assertEquals(true, Texts.hasZero(b, 1, 3));
        }
    }

    @Test
    void every_code_point_is_well_formed_and_one_character() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                byte[] b = utf8(Character.toString(c));
                assertEquals(false, Texts.isMalformed(b, 0, b.length));
                assertEquals(1, Texts.characters(b, 0, b.length));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"' a',true", "'a ',true", "a,false", "'',false", "'a b',false"})
    void a_blank_at_either_end_is_padding(String text, boolean padded) {
        assertEquals(padded, Texts.isPadded(utf8(text), 0, utf8(text).length));
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 2AA,              A9A 9A",
        "'2,55',                '9,9'",
        "2011-12-09,            9-9-9",
        "user@example.org,      a@a.a",
        "Größe,                 Aaua",
        "größer,                aua",
        "日本語,                   u",
        "'a   b',               a a",
        "'',                    ''",
        "C536379,               A9"
    })
    void a_shape_names_runs_of_letters_digits_and_other_signs(String text, String shape) {
        byte[] b = utf8(text);
        byte[] into = new byte[Shape.LONGEST];
        int n = Shape.of(b, 0, b.length, into);
        assertEquals(shape, new String(into, 0, n, StandardCharsets.UTF_8));
    }

    @Test
    void a_long_shape_is_cut_and_says_so() {
        byte[] b = utf8("a1".repeat(100));
        byte[] into = new byte[Shape.LONGEST];
        assertEquals(Shape.LONGEST, Shape.of(b, 0, b.length, into));
        assertEquals('*', into[Shape.LONGEST - 1]);
    }

    private static boolean isUtf8(byte[] b) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
