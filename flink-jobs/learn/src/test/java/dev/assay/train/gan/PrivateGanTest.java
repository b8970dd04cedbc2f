package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.privacy.dp.SampledGaussian;
import dev.assay.train.Lamps;
import dev.assay.train.dp.ClippedSum;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrivateGanTest {

    private static final MeasuredCsv DATA = Lamps.measured(1, 8000);
    private static final Encoder ENCODER = Encoder.fit(DATA.profile(), DATA.bins());
    private static final Tokens TOKENS = Tokens.of(ENCODER);

    private static Encoded rows(boolean heldOut) throws IOException {
        return ENCODER.encode(
                HeldOut.apart(DATA.sample().rows(), heldOut), ENCODER.positions(DATA.columns()));
    }

    @Test
    void what_a_row_adds_to_the_generators_gradient_is_its_own_cut_off_at_the_norm()
            throws IOException {
        Generator generator = new Generator(TOKENS, 16, new SplittableRandom(1));
        int[] truth = TOKENS.of(rows(false).slice(0, 12));
        int[] known = Completion.hide(truth, TOKENS.size(), new SplittableRandom(2));
        float[] expected = new float[(int) generator.parameters().gradients().length()];
        double norm = 0.4;
        int cut = 0;
        for (int row = 0; row < 12; row++) {
            int from = row * TOKENS.size();
            float[] byLogits = byLogits(generator, truth, known, from, from + TOKENS.size());
            generator.backward(byLogits);
            float[] alone = generator.parameters().gradients().dup().data().asFloat();
            double length = 0;
            for (float g : alone) {
                length += (double) g * g;
            }
            double factor = Math.min(1, norm / Math.sqrt(length));
            cut += factor < 1 ? 1 : 0;
            for (int i = 0; i < alone.length; i++) {
                expected[i] += (float) factor * alone[i];
            }
        }
        assertTrue(cut > 0, "no row was cut off");
        ClippedSum sum = new ClippedSum(generator.parameters(), norm);
        float[] byLogits = byLogits(generator, truth, known, 0, truth.length);
        generator.addTo(sum, byLogits, 12);
        sum.release(1e-7, 1, new SplittableRandom(3));
        assertArrayEquals(
                expected, generator.parameters().gradients().dup().data().asFloat(), 1e-5f);
    }

    private static float[] byLogits(
            Generator generator, int[] truth, int[] known, int from, int to) {
        int[] some = Arrays.copyOfRange(truth, from, to);
        int[] hidden = Arrays.copyOfRange(known, from, to);
        int n = some.length / TOKENS.size();
        float[] logits = generator.forward(hidden, new float[n * Generator.NOISE]);
        float[] gradient = new float[logits.length];
        new Completion(TOKENS, some, hidden, logits).entropy(gradient);
        return gradient;
    }

    /** With the noise of epsilon 3. */
    private static GanModel trained() throws IOException {
        int rows = rows(false).rows();
        Plan plan = Plan.of(rows, 1);
        SampledGaussian each = new SampledGaussian(1, plan.sampling(rows), plan.steps());
        SampledGaussian start = new SampledGaussian(8, 1, 1);
        double noise = SampledGaussian.noise(List.of(each), List.of(start), 3, 1e-5);
        Plan noisy = plan.with(noise, 8);
        return new PrivateGanTraining(ENCODER, 1, noisy, Streams.of(5, "noise"))
                .train(rows(false), rows(true), TimeLimit.NONE, steps -> {});
    }

    /** The attack takes what is near a made row for a row that was learned from. */
    @Test
    void rows_that_were_learned_from_cannot_be_told_from_made_rows() throws IOException {
        Generator generator = trained().generator();
        int[] made = TOKENS.of(generator.generate(3000, new SplittableRandom(4)));
        Disclosure told =
                Disclosure.of(TOKENS, TOKENS.of(rows(false)), TOKENS.of(rows(true)), made);
        assertTrue(told.auc() <= 0.55, "membership is told with an AUC of " + told.auc());
        assertTrue(told.coverage() > 0.5, "made rows cover " + told.coverage());
    }

    /** A colour predicts the price of a lamp: that is learned through the noise of epsilon 3. */
    @Test
    void what_many_rows_have_in_common_is_learned_all_the_same() throws IOException {
        Generator generator = trained().generator();
        int[] truth = TOKENS.of(rows(true));
        int price = TOKENS.size() - 1;
        for (int t = 0; t < TOKENS.size(); t++) {
            price = TOKENS.tokens().get(t).column() == 1 ? t : price;
        }
        int[] alone = new int[truth.length];
        Arrays.fill(alone, Tokens.OPEN);
        int[] others = truth.clone();
        for (int i = 0; i < others.length; i++) {
            if (TOKENS.tokens().get(i % TOKENS.size()).column() == 1) {
                others[i] = Tokens.OPEN;
            }
        }
        double known = generator.surprise(truth, others, price);
        double unknown = generator.surprise(truth, alone, price);
        assertTrue(known < unknown - 0.2, known + " with the colour, " + unknown + " without");
        assertEquals("price", ENCODER.columns().get(1));
    }
}
