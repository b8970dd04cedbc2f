package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void texts_that_spreadsheets_would_run_get_an_apostrophe_and_numbers_do_not() {
        assertEquals("'=1+1", CsvText.guarded("=1+1"));
        assertEquals("'-x", CsvText.guarded("-x"));
        assertEquals("'\uFF1D1+1", CsvText.guarded("\uFF1D1+1"));
        assertEquals("'\n=1+1", CsvText.guarded("\n=1+1"));
        assertEquals("-1.5", CsvText.guarded("-1.5"));
        assertFalse(CsvText.isFormula(""));
    }

    @Test
    void what_was_guarded_can_be_had_again() {
        for (String text : List.of("=1", "'x", "''", "-1.5", "plain", "")) {
            assertEquals(text, CsvText.unguarded(CsvText.guarded(text)));
        }
    }

    @Test
    void no_value_and_a_text_of_no_letters_differ_and_no_line_is_empty() {
        assertEquals(",\"\",a\n", CsvText.line(Arrays.asList(null, "", "a")));
        assertEquals("\"\"\n", CsvText.line(Collections.singletonList(null)));
    }

    @Test
    void quotes_stand_around_signs_of_the_format_and_blanks_at_the_ends() {
        assertEquals(
                "\"a,b\",\"a \"\"b\"\"\",\" c\",d e\n",
                CsvText.line(List.of("a,b", "a \"b\"", " c", "d e")));
    }
}
