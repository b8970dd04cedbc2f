package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.train.dp.ClippedSum;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each row adds to the VAE's gradient, beside gradients of batches of that row alone. */
class ClippedRowsTest {

    private static final double NORM = 2;
    private static final double BETA = 0.7;
    private static final int ROWS = 24;
    private static final MeasuredCsv DATA =
            Shop.of(1, 1, 300).change(6, row -> row[Shop.at("price")] = "").measured(Shop.spec());
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());
    private static final Encoded ALL = encoded();

    private final VaeNet net =
            new VaeNet(ENCODER, VaeNet.latentFor(ENCODER.width()), 32, new SplittableRandom(1));
    private final float[] noise = Streams.gaussians(new SplittableRandom(2), ROWS * net.latent());

    private static Encoded encoded() {
        try {
            Encoded rows =
                    ENCODER.encode(
                            DATA.sample().rows().subList(0, ROWS),
                            ENCODER.positions(DATA.columns()));
            // One row is far beyond all others.
            for (int j = 0; j < rows.width(); j++) {
                rows.x()[j] *= rows.mask()[j] > 0 ? 20 : 1;
            }
            return rows;
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    /** The sum with next to no noise, of some of the rows. */
    private float[] sum(double norm, int... rows) {
        ClippedSum sum = new ClippedSum(net.parameters(), norm);
        Encoded picked = ALL.pick(rows, 0, rows.length);
        net.addTo(sum, input(picked), picked, noise(rows), BETA);
        sum.release(1e-7 / norm, 1, new SplittableRandom(3));
        return gradient();
    }

    private float[] gradient() {
        return net.parameters().gradients().dup().data().asFloat();
    }

    private static float[] input(Encoded rows) {
        return new RowInput(ENCODER).of(rows, row -> RowInput.NOTHING);
    }

    private float[] noise(int... rows) {
        float[] picked = new float[rows.length * net.latent()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(noise, rows[i] * net.latent(), picked, i * net.latent(), net.latent());
        }
        return picked;
    }

    /** By the usual way, which makes it. */
    private float[] gradientAlone(int row) {
        Encoded one = ALL.pick(new int[] {row}, 0, 1);
        net.step(input(one), one, noise(row), BETA);
        return gradient();
    }

    private static double norm(float[] x) {
        return Math.sqrt(IntStream.range(0, x.length).mapToDouble(i -> (double) x[i] * x[i]).sum());
    }

    @Test
    void the_gradient_of_each_row_is_cut_off_at_the_norm_and_else_as_it_is() {
        int cut = 0;
        for (int row = 0; row < ROWS; row++) {
            float[] alone = gradientAlone(row);
            double factor = Math.min(1, NORM / norm(alone));
            cut += factor < 1 ? 1 : 0;
            for (int i = 0; i < alone.length; i++) {
                alone[i] *= (float) factor;
            }
            assertArrayEquals(alone, sum(NORM, row), 2e-4f, "row " + row);
        }
        assertTrue(cut > 1, "rows that were cut: " + cut);
        float[] small = sum(1e-3, 5);
        assertEquals(1e-3, norm(small), 1e-6);
    }

    @Test
    void no_row_moves_the_sum_of_others_by_more_than_the_norm_however_extreme_it_is() {
        int[] all = IntStream.range(0, ROWS).toArray();
        float[] whole = sum(NORM, all);
        for (int row = 0; row < ROWS; row++) {
            int out = row;
            float[] without = sum(NORM, Arrays.stream(all).filter(i -> i != out).toArray());
            for (int i = 0; i < without.length; i++) {
                without[i] -= whole[i];
            }
            assertTrue(norm(without) <= NORM * 1.001, row + " moves it by " + norm(without));
        }
    }

    @Test
    void where_none_is_cut_off_the_sum_is_that_of_the_usual_gradients() {
        float[] expected = new float[gradientAlone(0).length];
        for (int row = 1; row < 9; row++) {
            float[] alone = gradientAlone(row);
            for (int i = 0; i < alone.length; i++) {
                expected[i] += alone[i];
            }
        }
        float[] sum = sum(1e6, 1, 2, 3, 4, 5, 6, 7, 8);
        for (int i = 0; i < sum.length; i++) {
            assertEquals(expected[i], sum[i], 1e-3 * (1 + Math.abs(expected[i])), "at " + i);
        }
    }

    @Test
    void a_row_whose_gradient_is_no_number_adds_nothing() {
        Encoded rows = ALL.pick(new int[] {3, 4}, 0, 2);
        float[] input = input(rows);
        Arrays.fill(input, 0, ENCODER.width(), Float.NaN);
        ClippedSum sum = new ClippedSum(net.parameters(), NORM);
        net.addTo(sum, input, rows, noise(3, 4), BETA);
        sum.release(1e-7 / NORM, 1, new SplittableRandom(3));
        assertArrayEquals(sum(NORM, 4), gradient(), 2e-4f);
    }
}
