package dev.assay.train.dp;

import dev.assay.train.net.Adam;
import dev.assay.train.net.Parameters;
import dev.assay.train.net.TimeLimit;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Steps of DP-SGD. Their number is planned and not decided by how it goes; less may be done where
 * the time is over, and tells less.
 *
 * @param rows that are learned from
 * @param plan what is done
 * @param random of rows and noise
 */
public record PrivateSteps(int rows, Plan plan, RandomGenerator random) {

    /**
     * What is done.
     *
     * @param expected rows of a batch, on average
     * @param steps at most
     * @param clip C, the greatest norm of a row's gradient
     * @param noise σ, in units of C
     * @param start the noise of shares of classes that it starts from, in units of what a row adds
     * @param rate of learning
     */
    public record Plan(
            int expected, int steps, double clip, double noise, double start, double rate) {

        private static final int EXPECTED = 512;
        private static final int EPOCHS = 30;
        private static final int FEWEST_STEPS = 200;
        private static final int MOST_STEPS = 1000;
        private static final double RATE = 5e-3;

        /** What is done on so many rows, before it is known with which noise. */
        public static Plan of(int rows, double clip) {
            int expected = Math.min(EXPECTED, rows);
            int steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, EPOCHS * rows / expected));
            return new Plan(expected, steps, clip, 1, 1, RATE);
        }

        /** The same with noise. */
        public Plan with(double noise, double start) {
            return new Plan(expected, steps, clip, noise, start, rate);
        }

        /** The probability of each of so many rows to take part in a step. */
        public double sampling(int rows) {
            return Math.min(1, (double) expected / Math.max(1, rows));
        }
    }

    /** Adds the gradients of some rows. */
    public interface Gradients {
        /**
         * @param picked places of at most a block of rows
         * @param step from 0
         */
        void add(ClippedSum sum, int[] picked, int step);
    }

    /**
     * Takes them.
     *
     * @param block rows that a network takes at once
     * @return how many were taken
     */
    public int run(
            Parameters parameters,
            int block,
            Gradients gradients,
            TimeLimit limit,
            LongConsumer progress) {
        Adam adam = new Adam(parameters);
        ClippedSum sum = new ClippedSum(parameters, plan.clip);
        PoissonBatches batches = new PoissonBatches(rows, plan.sampling(rows), random);
        TimeLimit.Clock clock = limit.start();
        int done = 0;
        for (boolean over = false; done < plan.steps && !over; done++) {
            int[] batch = batches.next();
            for (int from = 0; from < batch.length; from += block) {
                int to = Math.min(batch.length, from + block);
                gradients.add(sum, Arrays.copyOfRange(batch, from, to), done);
            }
            sum.release(plan.noise, Math.max(1, rows * plan.sampling(rows)), random);
            adam.update(plan.rate * Adam.oneCycle(done, plan.steps));
            progress.accept(1);
            over = clock.isOver();
        }
        return done;
    }
}
