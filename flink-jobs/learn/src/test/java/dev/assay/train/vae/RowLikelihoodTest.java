package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.model.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * P-values and blame of a model with untrained weights and a calibration that a test writes down.
 */
class RowLikelihoodTest {

    private static final MeasuredCsv DATA = Shop.of(1, 1, 300).measured(Shop.spec());
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());
    private static final int LATENT = VaeNet.latentFor(ENCODER.width());

    private static byte[] file(int latent, float[] weights, double... calibration)
            throws IOException {
        int columns = ENCODER.codes().size();
        Tail none = Tail.of(new double[0]);
        List<Tail> tails = Collections.nCopies(columns, none);
        VaeModel model =
                new VaeModel(
                        ENCODER,
                        latent,
                        RowGroups.GROUPINGS,
                        new Calibration(none, tails, tails, none, none, calibration),
                        Collections.nCopies(columns, 0.0),
                        0,
                        0.01,
                        List.of(),
                        new Provenance(1, 225, 75, 0, 0, Provenance.LIBRARY),
                        weights);
        return ModelFile.encode(model.document(), model.weights());
    }

    /** Of an untrained network, and of one group of rows a grouping. */
    private static float[] weights() {
        VaeNet net = new VaeNet(ENCODER, LATENT, 1, new SplittableRandom(1));
        float[] all = net.parameters().copy();
        return Arrays.copyOf(all, all.length + RowGroups.GROUPINGS * ENCODER.width());
    }

    private static RowLikelihood calibrated(double... calibration) throws IOException {
        return new RowLikelihood("vae.zip", file(LATENT, weights(), calibration), DATA.columns());
    }

    /**
     * Worked by hand: one more than the accepted rows at least as unusual, of one more than all.
     */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1.5, 0.8", "2, 0.8", "2.5, 0.4", "3, 0.4", "4, 0.2"})
    void a_p_value_is_the_share_of_accepted_rows_at_least_as_unusual(double score, double expected)
            throws IOException {
        assertEquals(expected, calibrated(1, 2, 2, 3).pValue(score), 1e-15);
    }

    @Test
    void without_accepted_rows_nothing_is_unusual() throws IOException {
        assertEquals(1, calibrated().pValue(1e9));
    }

    /** Of n + 1 different scores each may be the new one: its p-values are k/(n + 1), all alike. */
    @Test
    void p_values_of_rows_like_the_accepted_ones_are_even() throws IOException {
        double[] scores = {3.5, -1, 12, 0.25, 7, 7.5, 100, 2, 4};
        List<Double> pValues = new ArrayList<>();
        for (int left = 0; left < scores.length; left++) {
            int out = left;
            double[] accepted =
                    IntStream.range(0, scores.length)
                            .filter(i -> i != out)
                            .mapToDouble(i -> scores[i])
                            .sorted()
                            .toArray();
            pValues.add(calibrated(accepted).pValue(scores[out]));
        }
        Collections.sort(pValues);
        for (int k = 1; k <= scores.length; k++) {
            assertEquals((double) k / scores.length, pValues.get(k - 1), 1e-15);
        }
    }

    @Test
    void data_without_a_column_of_the_model_is_refused_by_its_name() throws IOException {
        byte[] file = file(LATENT, weights(), 1);
        List<String> columns = List.of("order", "item", "title", "country", "amount", "day");
        ModelException e =
                assertThrows(
                        ModelException.class, () -> new RowLikelihood("vae.zip", file, columns));
        assertTrue(e.getMessage().contains("'price'"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 0", "0, 1", "1000000000, 0"})
    void a_network_that_its_weights_do_not_fit_is_refused(int latent, int weights)
            throws IOException {
        float[] all = weights();
        byte[] file = file(LATENT + latent, Arrays.copyOf(all, all.length - weights), 1);
        ModelException e =
                assertThrows(
                        ModelException.class,
                        () -> new RowLikelihood("vae.zip", file, DATA.columns()));
        assertTrue(e.getMessage().contains("mvn assay:baseline"), e.getMessage());
    }
}
