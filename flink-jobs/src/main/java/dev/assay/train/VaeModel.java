package dev.assay.train;

import java.util.List;

/**
 * A trained variational autoencoder with what its scores are compared with.
 *
 * @param encoder of rows
 * @param latent dimensions
 * @param calibration row scores of held-out accepted rows, ascending, in nats
 * @param medians per encoded column, the median negative log-likelihood of held-out cells
 * @param means per encoded column, the mean of the same
 * @param provenance where it comes from
 * @param weights in the order of {@link VaeNet#parameters}
 */
record VaeModel(
        Encoder encoder,
        int latent,
        List<Double> calibration,
        List<Double> medians,
        List<Double> means,
        Provenance provenance,
        float[] weights) {

    VaeModel {
        calibration = List.copyOf(calibration);
        medians = List.copyOf(medians);
        means = List.copyOf(means);
    }

    /** The model file's document: all but the weights. */
    record Document(
            Encoder encoder,
            int latent,
            List<Double> calibration,
            List<Double> medians,
            List<Double> means,
            Provenance provenance) {}

    Document document() {
        return new Document(encoder, latent, calibration, medians, means, provenance);
    }

    static VaeModel of(Document d, float[] weights) {
        return new VaeModel(
                d.encoder, d.latent, d.calibration, d.medians, d.means, d.provenance, weights);
    }

    /**
     * The network with these weights.
     *
     * @throws ModelException when they do not fit; found before anything of its size is made
     */
    VaeNet net() throws ModelException {
        int expected = VaeNet.latentFor(encoder.width());
        if (latent != expected) {
            throw new ModelException(
                    "the model has "
                            + latent
                            + " latent dimensions, its network needs "
                            + expected
                            + "; accept the data anew with mvn assay:baseline");
        }
        VaeNet net = new VaeNet(encoder, latent, VaeNet.BLOCK, Streams.of(0, "restored"));
        net.parameters().restore(weights);
        return net;
    }
}
