package dev.assay.train.vae;

import dev.assay.train.dp.NoisyShares;
import dev.assay.train.dp.PrivateSteps;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Head;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Trains a variational autoencoder whose weights tell little of any one row. What {@link
 * VaeTraining} takes from the rows beside their gradients is not taken: where to start, cells of
 * other rows as noise, when to stop, which rows are unlike the others. Means of groups of rows are
 * of rows that the network makes itself.
 *
 * @param encoder of rows
 * @param seed of what may be foreseen
 * @param plan of the steps
 * @param random of what must not be
 * @param limit of time
 */
public record PrivateVaeTraining(
        Encoder encoder, long seed, Plan plan, RandomGenerator random, TimeLimit limit) {

    private static final int WARM_UP = 300;

    /** Rows of noise that cells are taken from. */
    private static final int NOISE_ROWS = 4096;

    /**
     * Trains, once: another try would tell more of the rows.
     *
     * @throws ModelException when training diverges
     */
    public VaeModel train(Encoded rows, Encoded heldOut, LongConsumer progress)
            throws ModelException {
        VaeNet net =
                new VaeNet(
                                encoder,
                                VaeNet.latentFor(encoder.width()),
                                Buffers.BLOCK,
                                Streams.of(seed, "vae weights"))
                        .startingFrom(start(rows));
        RowInput input = new RowInput(encoder);
        Encoded noise = noise();
        int done =
                new PrivateSteps(rows.rows(), plan, random)
                        .run(
                                net.parameters(),
                                Buffers.BLOCK,
                                (sum, picked, step) -> {
                                    Encoded batch = rows.pick(picked, 0, picked.length);
                                    net.addTo(
                                            sum,
                                            input.noisy(batch, noise, random),
                                            batch,
                                            Streams.gaussians(random, picked.length * net.latent()),
                                            Math.min(1, (double) step / WARM_UP));
                                },
                                limit,
                                progress);
        float[] weights = net.parameters().copy();
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new ModelException(
                        "the training of the VAE diverged, and is not tried again since that would"
                                + " tell more of the rows; declare a greater epsilon or no dp");
            }
        }
        Encoded made = net.made(rows.rows(), Streams.of(seed, "made rows"));
        return VaeTraining.calibrated(
                encoder,
                weights,
                RowGroups.of(made, Streams.of(seed, "row groups")),
                heldOut,
                new Provenance(seed, rows.rows(), heldOut.rows(), done, 0, Provenance.LIBRARY));
    }

    /** Logarithms of the shares of classes, with noise; normal scores have the mean 0. */
    private float[] start(Encoded rows) {
        int[] counts = new int[rows.width()];
        int groups = 0;
        for (Head head : encoder.heads()) {
            groups += head.kind() == Head.Kind.CATEGORICAL ? 1 : 0;
            for (int j = head.from(); j < head.to(); j++) {
                for (int row = 0; row < rows.rows(); row++) {
                    boolean one = rows.x()[row * rows.width() + j] > 0;
                    counts[j] += one && head.kind() == Head.Kind.CATEGORICAL ? 1 : 0;
                }
            }
        }
        float[] start =
                new NoisyShares(plan.start(), groups).logarithms(counts, rows.rows(), random);
        for (Head head : encoder.heads()) {
            if (head.kind() == Head.Kind.GAUSSIAN) {
                Arrays.fill(start, head.from(), head.to(), 0);
            }
        }
        return start;
    }

    /** Rows of cells that could be anything: normal scores and classes, all as likely. */
    private Encoded noise() {
        RandomGenerator any = Streams.of(seed, "cells of noise");
        Encoded noise = new Encoded(NOISE_ROWS, encoder.width());
        for (int row = 0; row < NOISE_ROWS; row++) {
            for (Head head : encoder.heads()) {
                int at = row * encoder.width() + head.from();
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    float[] scores = Streams.gaussians(any, head.width());
                    System.arraycopy(scores, 0, noise.x(), at, scores.length);
                } else {
                    noise.x()[at + any.nextInt(head.width())] = 1;
                }
            }
        }
        return noise;
    }
}
