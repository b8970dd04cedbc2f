package dev.assay.series.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.series.mix.Trait.Kind;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sixty batches of forty rows. Reference values: the formulas in Python 3.11. */
class PortraitsTest {

    private static final int BATCHES = 60;
    private static final int ROWS = 40;

    private static List<Trait> only(Kind kind) {
        return List.of(new Trait(kind, 0, batch -> new Share(0, 0)));
    }

    /** Batches of which the first ones have a row, and the others none. */
    private static Portraits learned(Kind kind, int some) {
        List<Share[]> accepted = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            accepted.add(new Share[] {new Share(i < some ? 1 : 0, ROWS)});
        }
        return Portraits.of(only(kind), accepted);
    }

    private static double step(Portraits portraits, long with) {
        return portraits.steps(new Share[] {new Share(with, ROWS)})[0];
    }

    @Test
    void a_row_that_breaks_what_no_batch_breaks_is_as_far_as_it_is_unlikely() {
        Portraits sorted = learned(Kind.BACK, 0);
        assertEquals(2.889019956045298, step(sorted, 1), 1e-9);
        assertEquals(0, step(sorted, 0), 1e-9);
    }

    @Test
    void values_that_no_batch_holds_are_as_far_as_by_chance_of_many_rows() {
        assertEquals(1.128492274469343, step(learned(Kind.NOVEL, 0), 1), 1e-9);
    }

    /** Half as far: a variance of four times as much as by chance. */
    @Test
    void values_that_come_in_groups_of_four_are_as_far_as_by_chance_of_a_quarter_of_the_rows() {
        Share four = new Share(1, ROWS, 4);
        double step = learned(Kind.NOVEL, 0).steps(new Share[] {four})[0];
        assertEquals(1.128492274469343 / 2, step, 1e-9);
    }

    @Test
    void rows_that_do_not_keep_what_all_batches_keep_are_far_on_the_other_side() {
        List<Share[]> accepted = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            accepted.add(new Share[] {new Share(ROWS, ROWS)});
        }
        assertEquals(
                -5.566485042724862, step(Portraits.of(only(Kind.TOLD), accepted), ROWS - 3), 1e-9);
    }

    @Test
    void what_more_than_one_batch_in_ten_breaks_is_no_rule() {
        Portraits rule = learned(Kind.BACK, BATCHES / 10);
        Portraits none = learned(Kind.BACK, BATCHES / 10 + 1);
        Portraits values = learned(Kind.NOVEL, BATCHES / 10 + 1);
        assertEquals(1.9, step(rule, 1), 0.1);
        assertEquals(step(values, 1), step(none, 1));
    }

    /** Half of the values of other rows step back, one in twenty cells is replaced. */
    @Test
    void a_replacement_moves_a_share_as_far_as_a_batch_that_has_it() {
        double change =
                learned(Kind.BACK, 0)
                        .change(
                                only(Kind.BACK),
                                new Replacement(Replacement.Kind.OTHER_ROWS, trait -> 0.5),
                                0.05)[0];
        assertEquals(2.7909997980832686, change, 1e-9);
    }
}
