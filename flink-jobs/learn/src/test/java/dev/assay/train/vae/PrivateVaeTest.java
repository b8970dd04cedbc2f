package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.privacy.dp.SampledGaussian;
import dev.assay.train.Lamps;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrivateVaeTest {

    private static final MeasuredCsv DATA = Lamps.measured(1, 8000);
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());

    /** With the noise of epsilon 3. */
    private static VaeModel trained() throws IOException {
        Encoded rows = encoded(DATA, false);
        Plan plan = Plan.of(rows.rows(), 1);
        SampledGaussian each = new SampledGaussian(1, plan.sampling(rows.rows()), plan.steps());
        SampledGaussian start = new SampledGaussian(8, 1, 1);
        double noise = SampledGaussian.noise(List.of(each), List.of(start), 3, 1e-5);
        return new PrivateVaeTraining(
                        ENCODER, 1, plan.with(noise, 8), Streams.of(5, "noise"), TimeLimit.NONE)
                .train(rows, encoded(DATA, true), steps -> {});
    }

    private static Encoded encoded(MeasuredCsv data, boolean heldOut) throws IOException {
        return ENCODER.encode(
                HeldOut.apart(data.sample().rows(), heldOut), ENCODER.positions(data.columns()));
    }

    /** The share of rows with a p-value of at most 0.01. */
    private static double unusual(VaeModel model, Encoded rows) throws IOException {
        double[] nll = model.net().score(rows);
        double[] distances = model.rowGroups().distances(rows);
        return IntStream.range(0, rows.rows())
                        .mapToDouble(row -> model.calibration().score(nll, row, distances[row]))
                        .filter(score -> model.calibration().pValue(score) <= Calibration.UNUSUAL)
                        .count()
                / (double) rows.rows();
    }

    @Test
    void no_more_usual_rows_are_unusual_than_without_noise_and_wrong_ones_are_found()
            throws IOException {
        VaeModel model = trained();
        double usual = unusual(model, encoded(Lamps.measured(2, 8000), false));
        assertTrue(usual <= 0.018, "one in a hundred, or fewer of data with ties: " + usual);
        MeasuredCsv wrong =
                MeasuredCsv.of(
                        Shop.spec(),
                        Lamps.csv(3, 1000).replace("red,", "rde,").replace(",true", ",maybe"));
        double found = unusual(model, encoded(wrong, false));
        assertTrue(found > 0.5, "found of wrong rows: " + found);
    }

    @Test
    void its_weights_and_groups_are_the_same_whatever_rows_are_held_out() throws IOException {
        Encoded rows = encoded(DATA, false).slice(0, 600);
        Plan plan = Plan.of(600, 1).with(4, 8);
        float[][] weights = new float[2][];
        for (int i = 0; i < 2; i++) {
            Encoded heldOut = encoded(DATA, true).slice(200 * i, 200 * i + 200);
            weights[i] =
                    new PrivateVaeTraining(ENCODER, 1, plan, Streams.of(5, "noise"), TimeLimit.NONE)
                            .train(rows, heldOut, steps -> {})
                            .weights();
        }
        assertArrayEquals(weights[0], weights[1]);
    }
}
