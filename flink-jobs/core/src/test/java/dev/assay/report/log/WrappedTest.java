package dev.assay.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {

    private static final String INDENT = "      ";

    @Test
    void lines_end_at_blanks() {
        String word = "x".repeat(44);
        assertEquals(
                List.of(word + " " + word, INDENT + word),
                Wrapped.lines(word + " " + word + " " + word, INDENT));
        assertEquals(List.of("short"), Wrapped.lines("short", INDENT));
        assertEquals(List.of(""), Wrapped.lines("", INDENT));
    }

    @Test
    void a_word_that_is_longer_than_a_line_has_one_of_its_own() {
        String word = "x".repeat(200);
        assertEquals(
                List.of("a", INDENT + word, INDENT + "b"),
                Wrapped.lines("a " + word + " b", INDENT));
        assertEquals(List.of(word), Wrapped.lines(word, INDENT));
    }

    /**
     * Han takes two columns, and has no blanks; a line neither begins nor ends with a sign that
     * goes with another.
     */
    @Test
    void han_is_cut_between_letters() {
        String text = "数据变差了，请看（下面的）发现。".repeat(20);
        List<String> lines = Wrapped.lines(text, INDENT);
        assertTrue(lines.size() >= 7, lines.toString());
        for (String line : lines) {
            assertTrue(line.strip().length() <= Wrapped.WIDTH / 2, line);
            assertFalse(line.strip().matches("[，。）].*|.*（"), line);
        }
        assertEquals(text, String.join("", lines.stream().map(String::strip).toList()));
    }

    @Test
    void what_has_no_place_to_end_is_not_cut_for_ever() {
        String signs = "，".repeat(500);
        assertEquals(List.of(signs), Wrapped.lines(signs, INDENT));
        assertEquals(1, Wrapped.lines(" ".repeat(500), INDENT).size());
    }
}
