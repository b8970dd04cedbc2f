package dev.assay.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.profile.sample.RowSample;
import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.train.dp.Randomness;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.TimeLimit;
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
    void training_ends_when_its_time_is_over_and_the_networks_are_whole() throws IOException {
        MeasuredCsv data = Lamps.measured(1, 2000);
        long[] steps = {0};
        TrainedModels models =
                Training.train(
                        Learned.BOTH,
                        data.profile(),
                        data.bins(),
                        data.sample(),
                        7,
                        Randomness.ofSeed(7),
                        TimeLimit.of(1e-9),
                        done -> steps[0] += done);
        assertEquals(2, steps[0], "the step in which the time is over, of each network");
        assertEquals(1, models.curves().vae().size());
        assertEquals(1, models.curves().gan().size());
        assertNull(models.vaeReason());
        assertNull(models.ganReason());
    }

    @Test
    void curves_have_a_point_every_hundred_steps_and_fall() throws IOException {
        TrainingCurves curves =
                Lamps.trained(Learned.BOTH, Lamps.measured(1, 2000), 7, steps -> {}).curves();
        assertEquals(100, curves.vae().get(0).step());
        assertEquals(200, curves.vae().get(1).step());
        double best = curves.vae().stream().mapToDouble(VaePoint::validation).min().orElseThrow();
        assertTrue(best < curves.vae().get(0).validation(), curves.toString());
        assertTrue(curves.vae().stream().allMatch(p -> p.divergence() > 0), curves.toString());
        assertEquals(100, curves.gan().get(0).step());
        assertTrue(curves.gan().stream().allMatch(p -> p.discriminator() > 0 && p.generator() > 0));
    }

    @Test
    void with_the_least_number_of_rows_it_is_the_columns_that_count() throws IOException {
        String same = "a,b\n" + "x,1\n".repeat(HeldOut.FEWEST_ROWS);
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
        List<RowSample.Row> heldOut = HeldOut.of(rows);
        assertEquals(rows.size() / 4.0, heldOut.size(), 4 * Math.sqrt(rows.size() * 3 / 16.0));
        List<RowSample.Row> together = new ArrayList<>(HeldOut.not(rows));
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
        assertEquals(50, HeldOut.of(rows).stream().filter(r -> r.hash() == 8).count());
        assertEquals(150, HeldOut.not(rows).stream().filter(r -> r.hash() == 8).count());
    }
}
