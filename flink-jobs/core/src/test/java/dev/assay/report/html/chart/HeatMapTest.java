package dev.assay.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapTest {

    @Test
    void the_greater_the_darker() {
        assertEquals(0, HeatMap.shade(0, 10));
        assertEquals(0, HeatMap.shade(1.9, 10));
        assertEquals(2, HeatMap.shade(5, 10));
        assertEquals(4, HeatMap.shade(10, 10));
        assertEquals(0, HeatMap.shade(0, 0));
    }

    @Test
    void a_place_without_a_number_is_empty_and_a_row_may_be_short() {
        double[][] values = {{1, Double.NaN}, {2}};
        HeatMap map = new HeatMap(List.of("a", ""), List.of("x", ""), values, 10);
        String drawn = map.markup("Title", "What is seen.").render();
        assertEquals(2, map.greatest());
        assertEquals(3, drawn.split("<rect").length);
        assertTrue(drawn.contains("What is seen."));
        assertFalse(drawn.contains("NaN"));
    }
}
