package dev.assay.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cause.rows.Changes;
import dev.assay.cause.rows.Company;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Rows that come in whole groups, such as orders, and rows that do not. */
class CompanyTest {

    private static final int COUNTRY = 1;

    /** Orders of ten lines each, and a country for each line. */
    private static Rows lines(IntFunction<String> country) {
        List<String[]> cells = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            cells.add(new String[] {"order " + i / 10, country.apply(i), "line " + i});
        }
        return new Rows(List.of("order", "country", "line"), cells);
    }

    private static boolean isWhole(Rows rows) {
        return Company.isWhole(
                rows,
                Changes.where(rows, row -> "FI".equals(rows.cells().get(row)[COUNTRY])),
                COUNTRY);
    }

    @Test
    void orders_from_abroad_are_whole() {
        assertTrue(isWhole(lines(i -> i / 10 % 8 == 3 ? "FI" : "UK")));
    }

    @Test
    void cells_that_were_written_over_stand_beside_others_of_their_order() {
        assertFalse(isWhole(lines(i -> i % 8 == 3 ? "FI" : "UK")));
    }

    @Test
    void what_nearly_all_rows_have_is_whole_by_chance_and_says_nothing() {
        assertFalse(isWhole(lines(i -> i % 97 == 3 ? "UK" : "FI")));
    }

    @Test
    void rows_that_stand_in_no_group_say_nothing() {
        List<String[]> cells = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cells.add(new String[] {"order " + i, i % 5 == 0 ? "FI" : "UK"});
        }
        assertFalse(isWhole(new Rows(List.of("order", "country"), cells)));
    }

    @Test
    void an_order_from_abroad_is_whole_though_one_of_its_lines_is_damaged() {
        assertTrue(isWhole(lines(i -> i / 10 % 8 == 3 && i % 10 > 0 ? "FI" : "UK")));
    }

    @Test
    void of_credit_notes_and_lines_with_a_wrong_sign_only_the_lines_stand_apart() {
        Rows rows = lines(i -> i / 10 % 8 == 3 || i % 50 == 7 ? "-1" : "1");
        List<Integer> negative =
                Changes.where(rows, row -> "-1".equals(rows.cells().get(row)[COUNTRY]));
        List<Integer> wrong = Changes.where(rows, row -> row % 50 == 7 && row / 10 % 8 != 3);
        assertEquals(wrong, Company.apart(rows, negative, COUNTRY));
    }
}
