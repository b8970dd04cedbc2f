package dev.assay.train;

import java.util.List;

/**
 * A trained generator, and how well held-out accepted rows could be told from what it makes.
 *
 * @param encoder of rows
 * @param acceptedAuc area under the curve for held-out accepted rows
 * @param acceptedError its standard error, were rows independent
 * @param placebo the same area for contiguous parts of those rows, none of which is at fault
 * @param provenance where it comes from
 * @param weights of the generator
 */
record GanModel(
        Encoder encoder,
        double acceptedAuc,
        double acceptedError,
        List<Double> placebo,
        Provenance provenance,
        float[] weights) {

    /** The model file's document: all but the weights. */
    record Document(
            Encoder encoder,
            double acceptedAuc,
            double acceptedError,
            List<Double> placebo,
            Provenance provenance) {}

    Document document() {
        return new Document(encoder, acceptedAuc, acceptedError, placebo, provenance);
    }

    static GanModel of(Document d, float[] weights) {
        return new GanModel(
                d.encoder, d.acceptedAuc, d.acceptedError, d.placebo, d.provenance, weights);
    }

    /** The same with how well held-out accepted rows could be told from its rows. */
    GanModel judged(TwoSample.Answer accepted) {
        return new GanModel(
                encoder,
                accepted.auc(),
                accepted.standardError(),
                accepted.blocks(),
                provenance,
                weights);
    }

    Generator generator() throws ModelException {
        Generator generator =
                new Generator(Tokens.of(encoder), VaeNet.BLOCK, Streams.of(0, "restored"));
        generator.parameters().restore(weights);
        return generator;
    }
}
