package dev.assay.cause.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Orders of five lines each, of one customer in one minute. */
class MajorityTest {

    private static final int ORDER = 0;
    private static final int CUSTOMER = 1;
    private static final int COUNTRY = 3;

    private static Rows orders() {
        List<String[]> cells = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int order = i / 5;
            cells.add(
                    new String[] {
                        "order " + order,
                        "customer " + order % 25,
                        "minute " + order,
                        i % 16 == 3 ? "FI" : "UK"
                    });
        }
        return new Rows(List.of("order", "customer", "minute", "country"), cells);
    }

    @Test
    void where_all_rows_go_together_nothing_is_a_misfit() {
        assertEquals(Map.of(), Majority.misfits(orders(), CUSTOMER));
    }

    @Test
    void a_cell_should_be_what_the_other_lines_of_its_order_have() {
        Rows rows = orders();
        Map<Integer, String> before = new TreeMap<>();
        for (int row = 2; row < 200; row += 20) {
            before.put(row, rows.cells().get(row)[CUSTOMER]);
            rows.cells().get(row)[CUSTOMER] = "customer 7";
        }
        before.values().remove("customer 7");
        assertEquals(before, Majority.misfits(rows, CUSTOMER));
    }

    @Test
    void a_lost_cell_is_told_too() {
        Rows rows = orders();
        rows.cells().get(12)[CUSTOMER] = null;
        assertEquals(Map.of(12, "customer 2"), Majority.misfits(rows, CUSTOMER));
    }

    @Test
    void a_value_that_most_lines_of_an_order_do_without_should_be_missing() {
        Rows rows = orders();
        for (int row = 10; row < 14; row++) {
            rows.cells().get(row)[CUSTOMER] = null;
        }
        Map<Integer, String> expected = new HashMap<>();
        expected.put(14, null);
        assertEquals(expected, Majority.misfits(rows, CUSTOMER));
    }

    @Test
    void where_the_order_is_the_wrong_one_the_customer_is_no_misfit() {
        Rows rows = orders();
        rows.cells().get(12)[ORDER] = "order 30";
        assertEquals(Map.of(), Majority.misfits(rows, CUSTOMER));
        assertEquals(Map.of(12, "order 2"), Majority.misfits(rows, ORDER));
    }

    @Test
    void of_a_column_that_nearly_always_has_one_value_nothing_is_told() {
        assertEquals(Map.of(), Majority.misfits(orders(), COUNTRY));
    }
}
