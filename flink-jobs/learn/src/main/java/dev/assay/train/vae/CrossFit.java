package dev.assay.train.vae;

import dev.assay.score.AcceptedBlock;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.HeldOut;
import java.util.ArrayList;
import java.util.List;

/**
 * How many accepted rows look wrong to a network that has not seen them. Rows of a batch hang
 * together, so that a network is never surprised by a batch of which it learned a part; what it
 * will say of a new one, it says of a part of the data that was kept from it altogether. Two
 * networks, each of one half of the rows in the order of the data, judge the other half.
 *
 * @see <a href="https://doi.org/10.1111/ectj.12097">Chernozhukov et al. (2018)</a>, for
 *     cross-fitting
 */
public final class CrossFit {

    /** As many networks are trained. */
    public static final int HALVES = 2;

    /** Contiguous parts of each half. */
    private static final int BLOCKS = 8;

    private CrossFit() {}

    /** Trains a network of a half. */
    public interface Trainer {
        /**
         * @param half which one, from 0
         * @param rows that are learned from
         * @param heldOut others
         */
        VaeModel train(int half, Encoded rows, Encoded heldOut) throws ModelException;
    }

    /**
     * Judges blocks of accepted rows.
     *
     * @param rows in the order of the data
     * @param heldOut others, in that order too
     * @return none where half of the rows are too few to learn from
     */
    public static List<AcceptedBlock> of(
            Encoder encoder, Encoded rows, Encoded heldOut, Trainer trainer) throws ModelException {
        List<AcceptedBlock> blocks = new ArrayList<>();
        if (Math.min(rows.rows(), heldOut.rows()) < HeldOut.FEWEST_ROWS) {
            return blocks;
        }
        for (int half = 0; half < HALVES; half++) {
            VaeModel model = trainer.train(half, half(rows, half), half(heldOut, half));
            RowLikelihood network = new RowLikelihood(model, encoder.columns());
            Encoded other = half(rows, 1 - half);
            for (int block = 0; block < BLOCKS; block++) {
                Encoded part = part(other, block, BLOCKS);
                blocks.add(new AcceptedBlock(part.rows(), network.misfits(part)));
            }
        }
        return blocks;
    }

    private static Encoded half(Encoded rows, int half) {
        return part(rows, half, HALVES);
    }

    private static Encoded part(Encoded rows, int part, int of) {
        int from = (int) ((long) rows.rows() * part / of);
        int to = (int) ((long) rows.rows() * (part + 1) / of);
        return rows.slice(from, to);
    }
}
