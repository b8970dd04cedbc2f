package dev.assay.train.gan;

import dev.assay.train.dp.NoisyShares;
import dev.assay.train.dp.PrivateSteps;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Trains a generator whose weights tell little of any one row. It learns from how likely it thought
 * what was hidden alone: a discriminator would have to be trained with noise as well, and teaches
 * the generator less than that costs.
 *
 * @param encoder of rows
 * @param seed of what may be foreseen
 * @param plan of the steps
 * @param random of what must not be
 */
public record PrivateGanTraining(Encoder encoder, long seed, Plan plan, RandomGenerator random) {

    /** Units of a hidden layer: noise is added to each weight, so that more of them hear less. */
    private static final int MOST_HIDDEN = 64;

    private float[] start(Tokens tokens, int[] choices) {
        int[] counts = new int[tokens.classes()];
        for (int i = 0; i < choices.length; i++) {
            counts[tokens.start(i % tokens.size()) + choices[i]]++;
        }
        int rows = choices.length / tokens.size();
        return new NoisyShares(plan.start(), tokens.size()).logarithms(counts, rows, random);
    }

    /** The generator after the last step. */
    GanModel train(Encoded rows, Encoded heldOut, TimeLimit limit, LongConsumer progress) {
        Tokens tokens = Tokens.of(encoder);
        int size = tokens.size();
        int[] choices = tokens.of(rows);
        Generator generator =
                new Generator(
                                tokens,
                                Buffers.BLOCK,
                                Math.min(MOST_HIDDEN, Generator.hidden(tokens)),
                                Streams.of(seed, "generator weights"))
                        .startingFrom(start(tokens, choices));
        int done =
                new PrivateSteps(rows.rows(), plan, random)
                        .run(
                                generator.parameters(),
                                Buffers.BLOCK,
                                (sum, picked, step) -> {
                                    int[] truth = GanTraining.picked(choices, size, picked);
                                    int[] known = Completion.hide(truth, size, random);
                                    float[] noise =
                                            Streams.gaussians(
                                                    random, picked.length * Generator.NOISE);
                                    float[] logits = generator.forward(known, noise);
                                    float[] gradient = new float[logits.length];
                                    new Completion(tokens, truth, known, logits).entropy(gradient);
                                    generator.addTo(sum, gradient, picked.length);
                                },
                                limit,
                                progress);
        Provenance provenance =
                new Provenance(seed, rows.rows(), heldOut.rows(), done, 0, Provenance.LIBRARY);
        return new GanModel(
                encoder, Placebo.NONE, List.of(), provenance, generator.parameters().copy());
    }
}
