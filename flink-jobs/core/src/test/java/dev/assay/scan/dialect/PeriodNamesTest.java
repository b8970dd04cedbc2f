package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodNamesTest {

    private static HowRead detect(String text) {
        return Detector.detect(text.getBytes(StandardCharsets.UTF_8), true, CsvDialect.UNDECLARED);
    }

    private static boolean isHeader(String first) {
        int columns = first.split(",", -1).length;
        StringBuilder text = new StringBuilder(first).append('\n');
        for (int row = 0; row < 12; row++) {
            text.append(first.matches("[0-9].*") ? row * 7 % 5 + "." + row : "Land " + row);
            for (int column = 1; column < columns; column++) {
                text.append(',').append((row * 31 + column * column * 17) % 90);
            }
            text.append('\n');
        }
        HowRead found = detect(text.toString());
        assertTrue(found.unsure().isEmpty(), found.unsure().toString());
        return found.dialect().orElseThrow().header();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Country Name,1960,1961,1962,1963,1964,1965",
                "region,2023,2022,2021",
                "area,1990,1995,2000,2005,2010",
                "1960,1961,1962,1963,1964",
                "Province,1/22/20,1/23/20,1/24/20,1/25/20",
                "store,2024-01-01,2024-02-01,2024-03-01,2024-04-01",
                "group,10,20,30,40,50,60",
                ",0,1",
                ",0,1,2,3"
            })
    void columns_that_are_called_by_years_by_days_or_by_counting_have_a_header(String first) {
        assertTrue(isHeader(first));
    }

    @Test
    void numbers_alone_that_go_on_above_others_are_a_reason_to_ask() {
        String rows = "7,3,9,1,4,4\n2,8,8,5,3,1\n6,1,7,7,2,9\n3,3,5,8,1,2\n";
        assertEquals(1, detect("1,2,3,4,5,6\n" + rows.repeat(5)).unsure().size());
    }

    @Test
    void records_that_count_all_alike_have_no_header() {
        HowRead found = detect("0,1,2,3,4,5,6\n".repeat(20));
        assertEquals(false, found.dialect().orElseThrow().header());
        HowRead years = detect("1990,1991,1992\n1993,1994,1995\n1996,1997,1998\n1999,2000,2001\n");
        assertEquals(false, years.dialect().orElseThrow().header());
    }
}
