package dev.assay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.profile.RowSample;
import dev.assay.spec.Learned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When there is nothing to train on, and what is never trained on. */
class TrainingTest {

    /** Why neither network was trained, without a step being done. */
    private static String reason(MeasuredCsv data) throws IOException {
        TrainedModels none =
                Lamps.trained(
                        Learned.BOTH, data, 7, steps -> fail("there was something to train on"));
        assertNull(none.vae());
        assertNull(none.gan());
        assertEquals(none.vaeReason(), none.ganReason());
        return none.vaeReason();
    }

    @Test
    void with_fewer_than_the_least_number_of_rows_training_abstains_and_says_why()
            throws IOException {
        assertEquals(
                "there are 199 rows, at least 200 different ones are needed to train a network",
                reason(Lamps.measured(1, 199)));
    }

    @Test
    void with_the_least_number_of_rows_it_is_the_columns_that_count() throws IOException {
        String same = "a,b\n" + "x,1\n".repeat(Training.FEWEST_ROWS);
        assertEquals(
                "no column varies, there is nothing to learn",
                reason(MeasuredCsv.of(Shop.spec(), same)));
    }

    @Test
    void rows_too_wide_to_learn_from_are_not_trained_on() throws IOException {
        StringBuilder csv = new StringBuilder("c0");
        for (int column = 1; column < 64; column++) {
            csv.append(",c").append(column);
        }
        for (int row = 0; row < 300; row++) {
            for (int column = 0; column < 64; column++) {
                csv.append(column == 0 ? '\n' : ',').append('v').append((row * 7 + column) % 23);
            }
        }
        assertEquals(
                "the encoded row has 1600 numbers, at most 1024 are learnt from",
                reason(MeasuredCsv.of(Shop.spec(), csv.toString())));
    }

    @Test
    void one_row_in_four_is_held_out_by_its_content() {
        List<RowSample.Row> rows = Shop.of(1, 3, 300).measured(Shop.spec()).sample().rows();
        List<RowSample.Row> heldOut = Training.HeldOut.of(rows);
        assertEquals(rows.size() / 4.0, heldOut.size(), 4 * Math.sqrt(rows.size() * 3 / 16.0));
        List<RowSample.Row> together = new ArrayList<>(Training.HeldOut.not(rows));
        together.addAll(heldOut);
        assertEquals(rows.size(), together.size());
        assertTrue(together.containsAll(rows));
    }

    /** Its hash alone would put every copy on the held-out side. */
    @Test
    void a_row_that_is_common_is_both_learnt_from_and_held_out() {
        List<RowSample.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(new RowSample.Row(i % 2 == 0 ? 8 : i, new String[] {"x"}));
        }
        assertEquals(50, Training.HeldOut.of(rows).stream().filter(r -> r.hash() == 8).count());
        assertEquals(150, Training.HeldOut.not(rows).stream().filter(r -> r.hash() == 8).count());
    }
}
