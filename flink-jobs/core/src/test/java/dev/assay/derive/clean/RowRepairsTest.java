package dev.assay.derive.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowRepairsTest {

    private static final List<String> CITIES =
            List.of("Birmingham", "Montgomery", "Huntsville", "Tuscaloosa", "Dothan");

    /** What becomes of the last of these rows. */
    private static RowRepairs.Repaired last(List<String[]> rows, int accepted) {
        List<String> names = IntStream.range(0, rows.get(0).length).mapToObj(i -> "c" + i).toList();
        Learner learner = new Learner(names);
        for (int i = 0; i < rows.size(); i++) {
            learner.add(rows.get(i), i < accepted);
        }
        Row row = new Row("a.csv", rows.size() + 1L, rows.get(rows.size() - 1));
        return learner.learned(0.95).of(row);
    }

    private static List<String[]> rows(int n, IntFunction<String[]> row, String... last) {
        List<String[]> rows = new ArrayList<>();
        IntStream.range(0, n).mapToObj(row).forEach(rows::add);
        rows.add(last);
        return rows;
    }

    private static void assertRepaired(
            Reason reason, String after, List<String[]> rows, int column) {
        RowRepairs.Repaired repaired = last(rows, 0);
        assertEquals(after, repaired.cells()[column]);
        assertEquals(
                List.of(reason),
                repaired.changes().stream().map(Change::reason).distinct().toList());
    }

    private static void assertLeft(List<String[]> rows, int accepted) {
        RowRepairs.Repaired repaired = last(rows, accepted);
        assertArrayEquals(rows.get(rows.size() - 1), repaired.cells());
        assertEquals(List.of(), repaired.changes());
    }

    private static String[] number(int i) {
        return new String[] {"1" + i % 7 + "." + (10 + i % 80)};
    }

    @Test
    void a_decimal_comma_becomes_a_point() {
        assertRepaired(Reason.DECIMAL_COMMA, "12.5", rows(50, RowRepairsTest::number, "12,5"), 0);
    }

    @Test
    void a_unit_beside_plain_numbers_is_left_out() {
        assertRepaired(Reason.UNIT, "12.5", rows(50, RowRepairsTest::number, "12.5 kg"), 0);
        assertRepaired(Reason.UNIT, "12.5", rows(50, RowRepairsTest::number, "$12.5"), 0);
    }

    @Test
    void numbers_with_many_an_ending_are_codes_and_stay() {
        String[] endings = {"a", "g", "l", "m"};
        assertLeft(
                rows(
                        200,
                        i ->
                                new String[] {
                                    i % 20 == 0 ? 84000 + i + endings[i / 20 % 4] : "" + (84000 + i)
                                },
                        "84029g"),
                0);
    }

    @Test
    void a_unit_that_took_digits_along_stays() {
        List<String[]> rows =
                rows(
                        200,
                        i ->
                                new String[] {
                                    i % 8 == 0 ? "0.0" + (1 + i % 9) + "%" : "0.0" + (11 + i % 80)
                                },
                        "0.05%");
        assertLeft(rows, 0);
    }

    @Test
    void quantities_whose_unit_is_spelled_in_several_ways_become_numbers() {
        assertRepaired(
                Reason.UNIT,
                "12",
                rows(
                        60,
                        i -> new String[] {(10 + i % 5) + ".0 " + (i % 2 == 0 ? "oz" : "ounce")},
                        "12.0 oz."),
                0);
    }

    @Test
    void a_stand_in_among_numbers_becomes_no_value() {
        assertRepaired(Reason.STAND_IN, null, rows(50, RowRepairsTest::number, "N/A"), 0);
    }

    @Test
    void a_word_for_no_value_that_a_whole_column_of_texts_uses_stays() {
        assertLeft(
                rows(60, i -> new String[] {i % 3 == 0 ? "unknown" : CITIES.get(i % 5)}, "unknown"),
                0);
    }

    @Test
    void blanks_are_taken_off_where_they_are_odd() {
        assertRepaired(
                Reason.BLANKS,
                "Dothan",
                rows(60, i -> new String[] {CITIES.get(i % 5)}, " Dothan "),
                0);
        assertLeft(rows(60, i -> new String[] {" " + CITIES.get(i % 5)}, " Dothan"), 0);
    }

    @Test
    void mojibake_is_decoded_and_lost_letters_are_not() {
        List<String[]> rows = rows(60, i -> new String[] {CITIES.get(i % 5)}, "Z\u00C3\u00BCrich");
        assertRepaired(Reason.MOJIBAKE, "Z\u00FCrich", rows, 0);
        assertLeft(rows(60, i -> new String[] {CITIES.get(i % 5)}, "Z\u00EF\u00BF\u00BDrich"), 0);
    }

    @Test
    void dates_in_another_order_follow_what_cannot_be_a_month() {
        IntFunction<String[]> date =
                i -> new String[] {i == 5 ? "25/03/2024" : "2024-03-" + (10 + i % 20)};
        assertRepaired(Reason.DATE_ORDER, "2024-03-04", rows(60, date, "04/03/2024"), 0);
        assertLeft(rows(60, i -> new String[] {"2024-03-" + (10 + i % 20)}, "04/03/2024"), 0);
    }

    @Test
    void other_letters_and_mistyped_ones_become_the_frequent_value() {
        IntFunction<String[]> city = i -> new String[] {CITIES.get(i % 5)};
        assertRepaired(Reason.CASE, "Dothan", rows(200, city, "dOTHAN"), 0);
        assertRepaired(Reason.SPELLING, "Montgomery", rows(200, city, "Montgomexy"), 0);
    }

    @Test
    void an_accepted_value_is_never_mistyped() {
        List<String[]> rows = rows(200, i -> new String[] {CITIES.get(i % 5)}, "Montgomexy");
        rows.set(3, new String[] {"Montgomexy"});
        assertLeft(rows, 100);
    }

    private static String[] hospital(int i) {
        return new String[] {"P" + i % 10, CITIES.get(i % 10 / 2), "" + i};
    }

    @Test
    void what_other_columns_determine_is_put_right() {
        assertRepaired(
                Reason.DEPENDENCY,
                "Dothan",
                rows(400, RowRepairsTest::hospital, "P9", "Dxxhan", "x"),
                1);
    }

    @Test
    void what_many_rows_of_a_kind_have_otherwise_is_how_it_is_with_them() {
        List<String[]> rows =
                rows(
                        400,
                        i ->
                                i % 40 == 9
                                        ? new String[] {"P9", "Dothen", "south"}
                                        : new String[] {
                                            "P" + i % 10, CITIES.get(i % 10 / 2), "north"
                                        },
                        "P9",
                        "Dothen",
                        "south");
        assertLeft(rows, 0);
    }

    @Test
    void a_value_is_imputed_where_a_dependency_is_certain_enough() {
        assertRepaired(
                Reason.IMPUTED, "Dothan", rows(2000, RowRepairsTest::hospital, "P9", null, "x"), 1);
        assertLeft(rows(100, RowRepairsTest::hospital, "P9", null, "x"), 0);
    }

    @Test
    void the_next_columns_value_at_the_end_of_a_cell_goes_where_it_belongs() {
        String[] states = {"AL", "GA", "FL", "TN", "MS"};
        RowRepairs.Repaired repaired =
                last(
                        rows(
                                300,
                                i ->
                                        i % 20 == 0
                                                ? new String[] {
                                                    CITIES.get(i / 20 % 5)
                                                            + " "
                                                            + states[i / 20 % 5],
                                                    null
                                                }
                                                : new String[] {CITIES.get(i % 5), states[i % 5]},
                                "Dothan MS",
                                null),
                        0);
        assertArrayEquals(new String[] {"Dothan", "MS"}, repaired.cells());
    }

    @Test
    void what_is_no_number_among_numbers_and_cannot_be_one_is_told() {
        RowRepairs.Repaired repaired = last(rows(400, RowRepairsTest::number, "twelve"), 0);
        assertEquals(List.of(0), repaired.misfits());
        assertTrue(repaired.changes().isEmpty());
    }

    @Test
    void the_same_rows_give_the_same_repairs() {
        List<String[]> rows = rows(400, RowRepairsTest::hospital, "P9", "Dxxhan", "x");
        assertEquals(
                Arrays.toString(last(rows, 0).cells()), Arrays.toString(last(rows, 0).cells()));
        assertEquals(last(rows, 0).changes(), last(rows, 0).changes());
    }
}
