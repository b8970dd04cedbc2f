package dev.assay.derive.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.derive.synthetic.Condition.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a made row must hold. */
class ConditionTest {

    @Test
    void conditions_are_joined_by_and() {
        assertEquals(
                List.of(
                        new Condition("Country", Comparison.EQUAL, "Côte d'Ivoire", true),
                        new Condition("unit price", Comparison.AT_LEAST, "-1.5e3", false),
                        new Condition("a-b", Comparison.UNEQUAL, "and", true)),
                Condition.parse(
                        "Country = 'Côte d''Ivoire' AND \"unit price\">=-1.5e3 and a-b <> 'and' "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Country",
                "Country = France",
                "Country = 'France",
                "= 'x'",
                "a = 1 and",
                "a = 1 or b = 2",
                "a = 1 b = 2",
                "a = 'x'; drop table y"
            })
    void anything_else_is_refused_with_how_one_is_written(String text) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> Condition.parse(text))
                        .getMessage();
        assertTrue(message.contains("'" + text + "'"), message);
    }

    @Test
    void numbers_are_compared_as_numbers_and_texts_as_texts() {
        assertTrue(Condition.parse("x > 9").get(0).holds("10.0"));
        assertFalse(Condition.parse("x > '9'").get(0).holds("10.0"));
        assertTrue(Condition.parse("x = 5").get(0).holds("5.00"));
        assertFalse(Condition.parse("x != 5").get(0).holds(null));
        assertFalse(Condition.parse("x <= 5").get(0).holds("many"));
    }
}
