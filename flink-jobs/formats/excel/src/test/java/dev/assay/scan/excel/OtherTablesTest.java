package dev.assay.scan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherTablesTest {

    private static List<String> told(List<Object[]> rows) throws IOException {
        return ExcelTest.told(ExcelTest.sheet(rows.toArray(Object[][]::new)), null);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void units_below_the_header_are_told() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("day", "height", "mass"));
        rows.add(row(null, "cm", "kg"));
        for (int i = 1; i < 8; i++) {
            rows.add(row("2024-05-0" + i, 170 + i, 70.5 + i));
        }
        assertEquals(List.of("UNITS row 2"), told(rows));
        rows.remove(1);
        assertEquals(List.of(), told(rows));
    }

    @Test
    void a_second_table_below_the_first_is_told() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("town", "people", "area"));
        for (int i = 1; i < 8; i++) {
            rows.add(row("town " + i, 1000 * i, 1.5 * i));
        }
        rows.add(row());
        int apart = rows.size();
        rows.add(row("river", "country", "length"));
        rows.add(row("Glomma", "Norway", 621));
        rows.add(row("Wisla", "Poland", 1047));
        assertEquals(List.of("OTHER_HEADER row 10"), told(rows));
        rows.add(apart, row("Rivers"));
        assertEquals(List.of("OTHER_HEADER row 11"), told(rows));
    }

    @Test
    void rows_that_are_apart_and_go_on_are_no_second_table() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("town", "people", "area", "note"));
        for (int i = 1; i < 8; i++) {
            rows.add(row("town " + i, 1000 * i, 1.5 * i, "fine"));
            rows.add(row());
            rows.add(row("town " + i, "n/a", null, "not counted"));
            rows.add(row("Total", null, null, null));
        }
        assertEquals(List.of(), told(rows));
    }
}
