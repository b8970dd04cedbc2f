package dev.assay.train;

import static dev.assay.train.Slopes.assertSlope;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return a.dup('c').data().asFloat();
    }

    private static INDArray matrix(float[] x, int rows) {
        return Nd4j.createFromArray(x).reshape('c', rows, x.length / rows);
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
    void of_a_dense_layer_by_its_input_and_its_parameters(boolean silu) {
        int rows = 5;
        Dense layer = Dense.random(7, 3, silu, new SplittableRandom(1));
        float[] weight = random(3, rows * 3);
        float[] x = random(2, rows * 7);
        layer.forward(matrix(x, rows));
        float[] byInput = floats(layer.backward(matrix(weight, rows)));
        List<float[]> byParameters = layer.gradients().stream().map(GradientsTest::floats).toList();
        assertSlope(
                "input",
                moved -> dot(weight, floats(layer.forward(matrix(moved, rows)))),
                x,
                byInput);
        for (int i = 0; i < byParameters.size(); i++) {
            INDArray parameter = layer.parameters().get(i);
            float[] at = floats(parameter);
            assertSlope(
                    "parameter " + i,
                    moved -> {
                        set(parameter, moved);
                        return dot(weight, floats(layer.forward(matrix(x, rows))));
                    },
                    at,
                    byParameters.get(i));
            set(parameter, at);
        }
    }

    private static void set(INDArray parameter, float[] values) {
        parameter.assign(Nd4j.createFromArray(values).reshape('c', parameter.shape()));
    }

    @Test
    void of_the_likelihood_by_outputs_and_variances() {
        int width = ENCODER.width();
        Likelihood likelihood = new Likelihood(ENCODER.heads(), width, ENCODER.codes().size());
        float[] out = random(4, ROWS.rows() * width);
        float[] variance = random(5, width);
        float[] byOut = new float[out.length];
        float[] byVariance = new float[width];
        double loss =
                likelihood.gradients(
                        ROWS.x(), ROWS.mask(), out, variance, ROWS.rows(), byOut, byVariance);
        double sum =
                Arrays.stream(
                                likelihood.perColumn(
                                        ROWS.x(), ROWS.mask(), out, variance, ROWS.rows()))
                        .sum();
        assertEquals(sum / ROWS.rows(), loss, 1e-9 * Math.abs(loss));
        assertSlope("outputs", moved -> mean(likelihood, moved, variance), out, byOut);
        assertSlope("variances", moved -> mean(likelihood, out, moved), variance, byVariance);
    }

    private static double mean(Likelihood likelihood, float[] out, float[] variance) {
        double[] nll = likelihood.perColumn(ROWS.x(), ROWS.mask(), out, variance, ROWS.rows());
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
                    ROWS.x(),
                    ROWS.mask(),
                    out,
                    variance,
                    ROWS.rows(),
                    new float[out.length],
                    byVariance);
            assertArrayEquals(new float[width], byVariance);
        }
    }

    @Test
    void of_the_autoencoder_by_every_parameter() {
        int latent = VaeNet.latentFor(ENCODER.width());
        VaeNet net = new VaeNet(ENCODER, latent, new SplittableRandom(6));
        // Away from zero, so that no latent dimension hides below its free bits.
        net.parameters().get(5).assign(1.5);
        float[] noise = random(7, ROWS.rows() * latent);
        List<float[]> gradients = gradients(net, noise, 0.7);
        List<INDArray> parameters = net.parameters();
        assertEquals(parameters.size(), gradients.size());
        for (int i = 0; i < parameters.size(); i++) {
            INDArray parameter = parameters.get(i);
            float[] at = floats(parameter);
            assertSlope(
                    "parameter " + i,
                    moved -> {
                        set(parameter, moved);
                        VaeNet.Step step = net.step(ROWS.x(), ROWS, noise, 0.7);
                        return step.reconstruction() + 0.7 * step.divergence();
                    },
                    at,
                    gradients.get(i));
            set(parameter, at);
        }
    }

    private static List<float[]> gradients(VaeNet net, float[] noise, double beta) {
        List<float[]> all = new ArrayList<>();
        net.step(ROWS.x(), ROWS, noise, beta).gradients().forEach(g -> all.add(floats(g)));
        return all;
    }

    @Test
    void of_a_divergence_within_its_free_bits_are_nothing() {
        int latent = VaeNet.latentFor(ENCODER.width());
        VaeNet net = new VaeNet(ENCODER, latent, new SplittableRandom(6));
        for (int i = 4; i < 8; i++) {
            net.parameters().get(i).muli(0.01);
        }
        float[] noise = random(7, ROWS.rows() * latent);
        VaeNet.Step step = net.step(ROWS.x(), ROWS, noise, 1);
        assertTrue(step.divergence() > 0 && step.divergence() < 0.05, step.toString());
        List<float[]> with = gradients(net, noise, 1);
        List<float[]> without = gradients(net, noise, 0);
        for (int i = 0; i < with.size(); i++) {
            assertArrayEquals(without.get(i), with.get(i));
        }
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
