package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.score.AcceptedBlock;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.HeldOut;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rows of two columns that tell each other, or do not in one of ten rows of the second half. */
class CrossFitTest {

    private static final int ROWS = 4000;

    private static List<AcceptedBlock> blocks(boolean broken) throws ModelException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("colour,shade,price\n");
        for (int row = 0; row < ROWS; row++) {
            int colour = random.nextInt(3);
            boolean wrong = broken && row > ROWS / 2 && row % 10 == 0;
            csv.append("colour ").append(colour).append(",shade ");
            csv.append(wrong ? (colour + 1) % 3 : colour).append(',');
            csv.append(random.nextInt(5000) / 100.0).append('\n');
        }
        MeasuredCsv data = MeasuredCsv.of(Shop.spec(), csv.toString());
        Encoder encoder = Encoder.fit(data.profile(), data.bins());
        int[] positions = encoder.positions(data.columns());
        return CrossFit.of(
                encoder,
                encoder.encode(HeldOut.not(data.sample().rows()), positions),
                encoder.encode(HeldOut.of(data.sample().rows()), positions),
                trainer(encoder));
    }

    private static CrossFit.Trainer trainer(Encoder encoder) {
        return (half, rows, heldOut) ->
                new VaeTraining(encoder, 1).train(rows, heldOut, steps -> {});
    }

    private static double share(List<AcceptedBlock> blocks) {
        return (double) blocks.stream().mapToLong(AcceptedBlock::misfits).sum()
                / blocks.stream().mapToLong(AcceptedBlock::rows).sum();
    }

    @Test
    void every_row_that_is_learned_from_is_judged_by_the_network_that_did_not_see_it()
            throws ModelException {
        List<AcceptedBlock> blocks = blocks(false);
        assertEquals(16, blocks.size());
        long rows = blocks.stream().mapToLong(AcceptedBlock::rows).sum();
        assertEquals(0.75 * ROWS, rows, 0.05 * ROWS);
        assertTrue(share(blocks) < 0.03, blocks.toString());
    }

    @Test
    void what_only_one_half_of_the_data_has_is_a_misfit_to_the_other() throws ModelException {
        List<AcceptedBlock> blocks = blocks(true);
        double first = share(blocks.subList(8, 16));
        double second = share(blocks.subList(0, 8));
        assertTrue(second > 0.08 && second < 0.13 && first < 0.03, blocks.toString());
    }

    @Test
    void a_half_that_is_too_small_to_learn_from_judges_nothing() throws ModelException {
        MeasuredCsv data = Shop.of(1, 1, 300).measured(Shop.spec());
        Encoder encoder = Encoder.fit(data.profile(), data.bins());
        Encoded rows = encoder.encode(data.sample().rows(), encoder.positions(data.columns()));
        assertEquals(List.of(), CrossFit.of(encoder, rows, rows.slice(0, 100), trainer(encoder)));
    }
}
