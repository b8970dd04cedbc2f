package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.ColumnType;
import dev.assay.profile.sample.RowSample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void a_column_that_determines_another_tells_it_in_every_row_that_can_be_told() {
        // Each key occurs twice with its name; one key occurs once and cannot be predicted.
        Dependency d = measure("k1,a", "k1,a", "k2,b", "k2,b", "k3,a");
        assertEquals(new Dependency("x", "y", 4, 2, 4, 0, 0.5), d);
        assertEquals(1, d.strength());
    }

    @Test
    void one_wrong_row_is_told_wrong_and_does_not_spoil_the_others() {
        assertEquals(
                new Dependency("x", "y", 4, 1, 3, 1, 0.75), measure("k,a", "k,a", "k,a", "k,b"));
    }

    @Test
    void where_the_others_are_split_evenly_nothing_is_told() {
        assertEquals(0, measure("k,a", "k,b").told());
        assertEquals(0, measure("k,a", "k,b", "k,a", "k,b").told());
    }

    @Test
    void a_tie_of_many_rows_takes_off_what_a_lead_by_chance_flatters() {
        String[] rows = new String[200];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % 2 == 0 ? "k,a" : "k,b";
        }
        assertEquals(90, measure(rows).told());
        rows[0] = "k,b";
        assertEquals(101, measure(rows).told());
    }

    /** As DuckDB: select sum(n) - sum(m) of (select a, sum(n) n, max(n) m … group by a). */
    @Test
    void violations_are_the_rows_that_must_go_for_a_functional_dependency() {
        assertEquals(0, measure("k,a", "k,a", "l,b", "l,b").violations());
        assertEquals(3, measure("k,a", "k,a", "k,b", "k,c", "l,b", "l,a", "m,x").violations());
    }

    @Test
    void rows_without_a_value_on_either_side_do_not_count() {
        assertEquals(2, measure("k,a", "k,a", "k,", ",a", ",").rows());
    }

    @Test
    void with_nothing_to_tell_the_strength_is_zero() {
        assertEquals(0, measure("k1,a", "k2,b").strength());
    }

    /** The first column's power over the second; an empty cell is missing. */
    private static Dependency measure(String... rows) {
        List<RowSample.Row> sample = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].isEmpty() ? null : cells[i];
            }
            sample.add(new RowSample.Row(0, cells));
        }
        Bins bins = new Bins(List.of(bins("x"), bins("y")), List.of(), List.of());
        return Dependencies.measure(new RowSample(sample), List.of("x", "y"), bins).get(0);
    }

    private static Bins.ColumnBins bins(String name) {
        return new Bins.ColumnBins(
                name,
                ColumnType.TEXT,
                new BinBounds(List.of(), List.of(), List.of(), List.of()),
                false,
                null,
                false,
                null);
    }
}
