package dev.assay.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "PHONE",
                "homePhone",
                "home_phone",
                "home phone",
                "no2Phone",
                "😀phone"
            })
    void words_are_cut_at_signs_and_where_a_capital_follows_a_small_letter(String name) {
        assertEquals(Optional.of(PersonalMeaning.PHONE), ColumnName.meaning(name));
    }

    @Test
    void a_part_of_a_word_says_nothing() {
        assertEquals(Optional.empty(), ColumnName.meaning("xphonex"));
        assertTrue(ColumnName.isVersion("appVersion"));
        assertFalse(ColumnName.isVersion("conversion"));
        assertTrue(ColumnName.isBareName("Name"));
        assertFalse(ColumnName.isBareName("fileName"));
    }
}
