package dev.assay.report.html.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void text_and_attributes_are_escaped_each_in_its_way() {
        Markup.Element b = Markup.element("b", "a < b & \"c\"\n").with("title", "\"<\n>");
        assertEquals("<b title=\"&#34;&lt;&#10;&gt;\">a &lt; b &amp; \"c\"\n</b>", b.render());
    }

    @Test
    void characters_that_xml_forbids_are_replaced() {
        assertEquals(
                "\uFFFD\uFFFD\uFFFD\uFFFD\uD83D\uDE00",
                Markup.text("\u0000\u001b\uFFFF\uD83D\uD83D\uDE00").render());
    }

    @Test
    void values_cannot_turn_what_stands_around_them() {
        assertEquals("<bdi>a\uFFFDb</bdi>", Markup.value("a\u202Eb").render());
    }

    @Test
    void scripts_handlers_and_outside_links_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> Markup.element("script"));
        assertThrows(IllegalArgumentException.class, () -> Markup.element("a b"));
        Markup.Element a = Markup.element("a");
        assertThrows(IllegalArgumentException.class, () -> a.with("onclick", "x()"));
        assertThrows(IllegalArgumentException.class, () -> a.with("a b", "x"));
        assertThrows(IllegalArgumentException.class, () -> a.with("href", "javascript:x()"));
    }

    @Test
    void numbers_of_drawings_are_those_of_the_platform() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double x = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-10, 40));
            // Eighths stand in the middle of two hundredths.
            double number = i % 3 == 0 ? Math.rint(x * 8) / 8 : x;
            String digits = String.format(Locale.ROOT, "%.2f", number == 0 ? 0.0 : number);
            assertEquals(digits.replaceAll("[.]00$", ""), Svg.number(number));
        }
    }
}
