package dev.assay.train.vae;

import static dev.assay.train.vae.Slopes.assertSlope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Parameters;
import dev.assay.train.net.Perceptron;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every backward pass of our own against central differences. */
class GradientsTest {

    private static final MeasuredCsv DATA =
            Shop.of(1, 1, 300).change(6, row -> row[Shop.at("price")] = "").measured(Shop.spec());
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());
    private static final Encoded ROWS =
            ENCODER.encode(DATA.sample().rows().subList(0, 32), positions());

    private static int[] positions() {
        try {
            return ENCODER.positions(DATA.columns());
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] random(long seed, int n) {
        return Streams.gaussians(new SplittableRandom(seed), n);
    }

    private static float[] floats(INDArray a) {
        return a.dup('f').data().asFloat();
    }

    /** Rows as the network's columns, one after the other in memory. */
    private static INDArray columns(float[] x, int rows) {
        return Nd4j.createFromArray(x).reshape('f', x.length / rows, rows);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_a_dense_layer_by_its_input_and_its_parameters(boolean gated) {
        int rows = 5;
        Parameters parameters = new Parameters(Dense.size(7, 3));
        Dense layer = new Dense(7, 3, gated, rows, parameters).randomised(new SplittableRandom(1));
        float[] weight = random(3, rows * 3);
        float[] x = random(2, rows * 7);
        layer.forward(columns(x, rows));
        float[] byInput = floats(layer.backwardToInput(columns(weight, rows)));
        float[] byParameters = floats(parameters.gradients());
        assertSlope(
                "input",
                moved -> dot(weight, floats(layer.forward(columns(moved, rows)))),
                x,
                byInput);
        float[] at = parameters.copy();
        assertSlope(
                "parameters",
                moved -> {
                    set(parameters, moved);
                    return dot(weight, floats(layer.forward(columns(x, rows))));
                },
                at,
                byParameters);
    }

    private static void set(Parameters parameters, float[] values) {
        try {
            parameters.restore(values);
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void of_the_likelihood_by_outputs_and_variances() {
        int width = ENCODER.width();
        Likelihood likelihood = new Likelihood(ENCODER.heads(), width, ENCODER.codes().size());
        float[] out = random(4, ROWS.rows() * width);
        float[] variance = random(5, width);
        float[] byOut = out.clone();
        float[] byVariance = new float[width];
        double loss =
                likelihood.gradients(
                        ROWS.x(), ROWS.mask(), byOut, variance, ROWS.rows(), byVariance);
        assertEquals(mean(likelihood, out, variance), loss, 1e-9 * Math.abs(loss));
        assertSlope("outputs", moved -> mean(likelihood, moved, variance), out, byOut);
        assertSlope("variances", moved -> mean(likelihood, out, moved), variance, byVariance);
    }

    private static double mean(Likelihood likelihood, float[] out, float[] variance) {
        double[] nll =
                likelihood.perColumn(ROWS.x(), ROWS.mask(), out.clone(), variance, ROWS.rows());
        return Arrays.stream(nll).sum() / ROWS.rows();
    }

    @Test
    void of_a_variance_beyond_its_bounds_is_nothing() {
        int width = ENCODER.width();
        Likelihood likelihood = new Likelihood(ENCODER.heads(), width, ENCODER.codes().size());
        float[] out = random(4, ROWS.rows() * width);
        for (float beyond : new float[] {-7, 5}) {
            float[] variance = new float[width];
            Arrays.fill(variance, beyond);
            float[] byVariance = new float[width];
            likelihood.gradients(
                    ROWS.x(), ROWS.mask(), out.clone(), variance, ROWS.rows(), byVariance);
            assertArrayEquals(new float[width], byVariance);
        }
    }

    /** More rows go through at once than there are: the empty ones must not count. */
    private static VaeNet net() {
        int latent = VaeNet.latentFor(ENCODER.width());
        return new VaeNet(ENCODER, latent, ROWS.rows() + 3, new SplittableRandom(6));
    }

    private static float[] input() {
        return new RowInput(ENCODER).noisy(ROWS, ROWS, new SplittableRandom(11));
    }

    @Test
    void of_the_autoencoder_by_its_parameters() {
        VaeNet net = net();
        float[] noise = random(7, ROWS.rows() * net.latent());
        float[] at = net.parameters().copy();
        // Away from zero, so that no latent dimension hides below its free bits.
        for (int i = 0; i < at.length; i++) {
            at[i] *= 1.5f;
        }
        set(net.parameters(), at);
        VaeNet.Loss loss = net.step(input(), ROWS, noise, 0.7);
        assertTrue(loss.divergence() > 0.05 * net.latent(), loss.toString());
        assertSlope(
                "parameters",
                moved -> {
                    set(net.parameters(), moved);
                    VaeNet.Loss there = net.step(input(), ROWS, noise, 0.7);
                    return there.reconstruction() + 0.7 * there.divergence();
                },
                at,
                floats(net.parameters().gradients()));
    }

    @Test
    void of_a_divergence_within_its_free_bits_are_nothing() {
        VaeNet net = net();
        float[] at = net.parameters().copy();
        for (int i = 0; i < at.length; i++) {
            at[i] *= 0.1f;
        }
        set(net.parameters(), at);
        float[] noise = random(7, ROWS.rows() * net.latent());
        VaeNet.Loss loss = net.step(input(), ROWS, noise, 1);
        assertTrue(loss.divergence() > 0 && loss.divergence() < 0.05, loss.toString());
        float[] with = floats(net.parameters().gradients());
        net.step(input(), ROWS, noise, 0);
        assertArrayEquals(floats(net.parameters().gradients()), with);
    }

    @Test
    void of_a_perceptron_by_its_input_while_it_stays_as_it_is() {
        int rows = 6;
        Perceptron net = new Perceptron(9, 4, 1e-3, 8);
        float[] weight = random(9, rows * 4);
        float[] x = random(10, rows * 9);
        float[] before = net.weights();
        assertArrayEquals(net.output(x, rows), net.forward(x, rows), 1e-6f);
        float[] byInput = net.backward(weight, rows, false);
        assertArrayEquals(before, net.weights());
        assertSlope("input", moved -> dot(weight, net.output(moved, rows)), x, byInput);
    }

    @Test
    void of_a_perceptron_that_learns_lead_downhill() {
        int rows = 6;
        Perceptron net = new Perceptron(9, 1, 1e-2, 8);
        float[] x = random(10, rows * 9);
        float[] uphill = new float[rows];
        Arrays.fill(uphill, 1);
        double before = dot(uphill, net.output(x, rows));
        for (int step = 0; step < 20; step++) {
            net.forward(x, rows);
            net.backward(uphill, rows, true);
        }
        assertTrue(dot(uphill, net.output(x, rows)) < before - 1);
    }
}
