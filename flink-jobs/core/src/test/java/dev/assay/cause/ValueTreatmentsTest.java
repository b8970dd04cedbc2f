package dev.assay.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cells of a shop's last day, some with a value that belongs in other rows. */
class ValueTreatmentsTest {

    private static final int DAYS = 8;
    private static final int LINES = 400;

    private final Rows last;
    private final Evidence accepted;

    ValueTreatmentsTest() {
        MeasuredCsv measured = Shop.of(5, DAYS, LINES).measured(Shop.spec());
        accepted = measured.evidence();
        last = Rows.of(measured.columns());
        measured.forEachBatch(
                LINES,
                batch -> {
                    last.cells().clear();
                    last.add(batch);
                });
    }

    private static Rows changed(Rows rows, IntPredicate which, Consumer<String[]> change) {
        Rows changed = rows.copy();
        for (int row = 0; row < changed.cells().size(); row++) {
            if (which.test(row)) {
                change.accept(changed.cells().get(row));
            }
        }
        return changed;
    }

    private List<Treatment> treatments(Rows rows, String column) {
        return new ColumnTreatments(rows, Column.of(accepted, rows).get(column)).all();
    }

    private static Set<String> kinds(List<Treatment> treatments) {
        return treatments.stream()
                .map(Treatment::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rows are not as they were. */
    private long unlike(Rows rows) {
        long unlike = 0;
        for (int row = 0; row < LINES; row++) {
            unlike += Arrays.equals(rows.cells().get(row), last.cells().get(row)) ? 0 : 1;
        }
        return unlike;
    }

    @Test
    void a_zero_is_asked_though_more_rows_than_usual_have_another_value() {
        int amount = Shop.at("amount");
        Rows much = changed(last, row -> row % 6 == 1, row -> row[amount] = "3");
        Rows rows = changed(much, row -> row % 20 == 0, row -> row[amount] = "0");
        assertTrue(kinds(treatments(rows, "amount")).containsAll(Set.of("constant", "zero")));
    }

    @Test
    void a_stuck_title_is_told_by_the_other_lines_of_its_item() {
        Rows rows =
                changed(
                        last,
                        row -> row % 20 == 0,
                        row -> row[Shop.at("title")] = "Lamp of kind K");
        long damaged = unlike(rows);
        assertTrue(
                treatments(rows, "title").stream()
                        .filter(t -> t.kind().equals("constant"))
                        .anyMatch(t -> t.damaged().size() == damaged && unlike(t.repaired()) == 0));
    }

    @Test
    void titles_that_changed_places_go_back_to_their_items() {
        int title = Shop.at("title");
        Rows rows = last.copy();
        for (int row = 0; row + 1 < 60; row++) {
            String[] next = rows.cells().get(row + 1);
            String text = next[title];
            next[title] = rows.cells().get(row)[title];
            rows.cells().get(row)[title] = text;
        }
        long damaged = unlike(rows);
        Treatment shuffled =
                treatments(rows, "title").stream()
                        .filter(t -> t.kind().equals("shuffle"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(unlike(shuffled.repaired()) <= damaged / 5, () -> "of " + damaged);
    }

    @Test
    void a_new_customer_with_one_order_is_no_outlier_and_a_stuck_default_is() {
        int amount = Shop.at("amount");
        int order = Shop.at("order");
        Rows whole =
                changed(
                        last,
                        row -> row < 40,
                        row -> {
                            row[order] = "AB999999";
                            row[amount] = "48213";
                        });
        assertEquals(
                List.of(),
                new ValueTreatments(whole, Column.of(accepted, whole).get("amount")).all());
        Rows stuck = changed(last, row -> row % 10 == 0, row -> row[amount] = "99999");
        assertTrue(kinds(treatments(stuck, "amount")).contains("outlier"));
    }

    @Test
    void short_names_with_a_wrong_letter_are_not_cut_off_and_cut_ones_are() {
        int country = Shop.at("country");
        Rows typed =
                changed(
                        last,
                        row -> row % 20 == 0,
                        row ->
                                row[country] =
                                        row[country].substring(0, row[country].length() - 1) + "q");
        assertTrue(kinds(treatments(typed, "country")).contains("typo"));
        assertTrue(!kinds(treatments(typed, "country")).contains("cut-off"));
        Rows cut =
                changed(
                        last,
                        row -> row % 20 == 0,
                        row -> row[country] = row[country].substring(0, 5));
        assertTrue(kinds(treatments(cut, "country")).contains("cut-off"));
    }

    @Test
    void one_value_with_a_prefix_is_told_where_it_is_known_without() {
        Rows rows =
                changed(last, row -> row % 10 == 0, row -> row[Shop.at("country")] = "XGermany");
        assertTrue(kinds(treatments(rows, "country")).contains("rekey"));
    }

    @Test
    void keys_that_differ_in_a_letter_are_usual_where_accepted_ones_do() {
        assertEquals(0, Spelling.usual(Column.of(accepted, last).get("country")));
        assertTrue(Spelling.usual(Column.of(accepted, last).get("item")) > 0.2);
    }
}
