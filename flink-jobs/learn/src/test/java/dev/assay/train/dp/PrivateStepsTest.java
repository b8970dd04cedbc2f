package dev.assay.train.dp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.SampledGaussian;
import dev.assay.privacy.dp.WideNoise;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Parameters;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class PrivateStepsTest {

    private static final int RUNS = 600;

    @Test
    void noise_has_the_stated_deviation_and_the_expected_number_of_rows_divides_it() {
        Parameters parameters = new Parameters(40_000);
        ClippedSum sum = new ClippedSum(parameters, 3);
        sum.release(1.5, 50, new SplittableRandom(7));
        float[] noise = parameters.gradients().dup().data().asFloat();
        double squares = 0;
        double mean = 0;
        for (float x : noise) {
            squares += (double) x * x / noise.length;
            mean += x / noise.length;
        }
        assertEquals(1.5 * 3 / 50, Math.sqrt(squares), 0.002);
        assertEquals(0, mean, 5 * 0.09 / 200);
        // A row changes the sum, which is rounded to steps, by 3 and by 200 steps besides.
        double steps = WideNoise.DEVIATION;
        double grid = 1.5 * 3 / (steps - 1.5 * 200);
        assertEquals(1.5 * (3 + grid * 200), grid * steps, 1e-9);
        for (float x : noise) {
            double n = x * 50 / grid;
            assertEquals(Math.rint(n), n, 1e-6 + 1.2e-7 * Math.abs(n));
        }
    }

    @Test
    void each_row_is_drawn_by_its_rate_and_by_itself() {
        PoissonBatches batches = new PoissonBatches(500, 0.1, new SplittableRandom(3));
        int[] times = new int[500];
        double squares = 0;
        for (int step = 0; step < 2000; step++) {
            int[] batch = batches.next();
            assertEquals(batch.length, Arrays.stream(batch).distinct().count());
            Arrays.stream(batch).forEach(row -> times[row]++);
            squares += Math.pow(batch.length - 50, 2) / 2000;
        }
        assertEquals(200, Arrays.stream(times).average().orElseThrow(), 1.5);
        assertEquals(500 * 0.1 * 0.9, squares, 5, "the variance of a batch's size");
        double between =
                Arrays.stream(times).mapToDouble(t -> (t - 200.0) * (t - 200)).average().orElse(0);
        assertEquals(180, between, 40, "the variance of how often a row is drawn");
    }

    /** A layer of one input, of which a row has gradient 0 and a planted one the greatest. */
    private static float[] trained(
            int rows, boolean planted, double noise, RandomGenerator random) {
        Parameters parameters = new Parameters(Dense.size(1, 1));
        Dense layer = new Dense(1, 1, false, 64, parameters);
        Plan plan = new Plan(rows, 3, 1, noise, 1, 0.1);
        new PrivateSteps(rows + (planted ? 1 : 0), plan, random)
                .run(
                        parameters,
                        64,
                        (sum, picked, step) -> {
                            float[] delta = new float[64];
                            for (int i = 0; i < picked.length; i++) {
                                delta[i] = picked[i] == rows ? -1e6f / picked.length : 0;
                            }
                            layer.forward(Nd4j.zeros(1, 64));
                            layer.deltas(Nd4j.createFromArray(delta).reshape('f', 1, 64));
                            sum.add(List.of(layer), null, new float[0], picked.length);
                        },
                        TimeLimit.NONE,
                        steps -> {});
        return parameters.copy();
    }

    /**
     * The greatest lower bound of ε that an attacker who sees the weights can prove, who chooses a
     * threshold on one half of the runs and counts on the other, with errors of 99 %.
     */
    private static double proven(double noise) {
        double[] with = new double[RUNS];
        double[] without = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            with[run] = trained(40, true, noise, Streams.of(run, "with"))[1];
            without[run] = trained(40, false, noise, Streams.of(run, "without"))[1];
        }
        int half = RUNS / 2;
        double best = 0;
        double threshold = 0;
        for (int i = 0; i < half; i++) {
            double now = bound(with, without, with[i], 0, half);
            threshold = now > best ? with[i] : threshold;
            best = Math.max(best, now);
        }
        return bound(with, without, threshold, half, RUNS);
    }

    /** ln of the ratio of shares beyond a threshold, each at the worse end of its error. */
    private static double bound(double[] with, double[] without, double t, int from, int to) {
        double n = to - from;
        double error = 2.6;
        double hits = Arrays.stream(with, from, to).filter(x -> x >= t).count() / n;
        double alarms = Arrays.stream(without, from, to).filter(x -> x >= t).count() / n;
        double least = hits - error * Math.sqrt(Math.max(hits * (1 - hits), 1 / n) / n);
        double most = alarms + error * Math.sqrt(Math.max(alarms * (1 - alarms), 1 / n) / n);
        return least <= 0 ? 0 : Math.log(least / most);
    }

    @Test
    void what_an_attacker_proves_of_a_planted_row_is_never_more_than_what_is_claimed() {
        double claimed =
                SampledGaussian.epsilon(List.of(new SampledGaussian(4, 40 / 41.0, 3)), 1e-5);
        double proven = proven(4);
        assertTrue(proven <= claimed, proven + " of " + claimed);
        double open = proven(0.2);
        assertTrue(open > claimed, "with next to no noise he proves " + open);
    }

    @Test
    void the_same_key_and_state_give_the_same_weights_and_others_give_others() throws IOException {
        float[] first = trained(40, true, 4, keyed("a", "1"));
        assertArrayEquals(first, trained(40, true, 4, keyed("a", "1")));
        assertFalse(Arrays.equals(first, trained(40, true, 4, keyed("b", "1"))));
        assertFalse(Arrays.equals(first, trained(40, true, 4, keyed("a", "2"))));
    }

    private static RandomGenerator keyed(String digit, String state) throws IOException {
        ProjectKey key = ProjectKey.of(digit.repeat(64), null, Path.of("."));
        return Randomness.of(key, state).of("test");
    }

    @Test
    void the_time_limit_stops_early_and_a_batch_without_rows_is_a_step_of_noise() {
        Parameters parameters = new Parameters(10);
        int[] steps = new int[2];
        int done =
                new PrivateSteps(0, new Plan(10, 50, 1, 1, 1, 0.1), new SplittableRandom(1))
                        .run(
                                parameters,
                                64,
                                (sum, picked, step) -> steps[0]++,
                                TimeLimit.of(1e-9),
                                one -> steps[1]++);
        assertEquals(1, done);
        assertEquals(0, steps[0], "batches");
        assertEquals(1, steps[1], "progress");
        assertTrue(Arrays.stream(toDoubles(parameters.copy())).allMatch(Double::isFinite));
    }

    private static double[] toDoubles(float[] x) {
        double[] all = new double[x.length];
        Arrays.setAll(all, i -> x[i]);
        return all;
    }
}
