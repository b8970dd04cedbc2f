package dev.assay.train.vae;

import dev.assay.score.AcceptedBlock;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trained variational autoencoder with what its scores are compared with.
 *
 * @param encoder of rows
 * @param latent dimensions
 * @param groups means of groups of accepted rows
 * @param calibration what held-out accepted rows score
 * @param means per encoded column, the mean negative log-likelihood of held-out cells
 * @param setAside share of held-out rows that were unlike the others, and set aside with the like
 *     of them
 * @param usual share of all held-out rows that are unusual
 * @param blocks accepted rows as others like it see them that have not learned from them
 * @param provenance where it comes from
 * @param weights of the network, and behind them the groups' means
 */
public record VaeModel(
        Encoder encoder,
        int latent,
        int groups,
        Calibration calibration,
        List<Double> means,
        double setAside,
        double usual,
        List<AcceptedBlock> blocks,
        Provenance provenance,
        float[] weights) {

    public VaeModel {
        means = List.copyOf(means);
        blocks = List.copyOf(blocks);
    }

    /** The model file's document: all but the weights. */
    record Document(
            Encoder encoder,
            int latent,
            int groups,
            Calibration calibration,
            List<Double> means,
            double setAside,
            double usual,
            List<AcceptedBlock> blocks,
            Provenance provenance) {}

    /** The document of this model. */
    public Document document() {
        return new Document(
                encoder, latent, groups, calibration, means, setAside, usual, blocks, provenance);
    }

    static VaeModel of(Document d, float[] weights) {
        return new VaeModel(
                d.encoder,
                d.latent,
                d.groups,
                d.calibration,
                d.means,
                d.setAside,
                d.usual,
                d.blocks,
                d.provenance,
                weights);
    }

    /** The same of accepted rows of which some were set aside. */
    VaeModel expecting(double setAside, double usual) {
        return with(setAside, usual, blocks);
    }

    /** The same beside what others like it say of accepted rows. */
    public VaeModel beside(List<AcceptedBlock> blocks) {
        return with(setAside, usual, blocks);
    }

    private VaeModel with(double setAside, double usual, List<AcceptedBlock> blocks) {
        return new VaeModel(
                encoder,
                latent,
                groups,
                calibration,
                means,
                setAside,
                usual,
                blocks,
                provenance,
                weights);
    }

    /** Negative log-likelihoods of rows, in nats. */
    double[] likelihoods(Encoded rows) throws ModelException {
        return VaeTraining.rowScores(net().score(rows), encoder.codes().size());
    }

    /** The share of rows that are unusual. */
    double unusual(Encoded rows) throws ModelException {
        double[] nll = net().score(rows);
        double[] distances = rowGroups().distances(rows);
        long unusual =
                IntStream.range(0, rows.rows())
                        .mapToDouble(row -> calibration.score(nll, row, distances[row]))
                        .filter(score -> calibration.pValue(score) <= Calibration.UNUSUAL)
                        .count();
        return Math.max(Calibration.UNUSUAL, (double) unusual / rows.rows());
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
        int behind = weights.length - means(groups).length;
        VaeNet net = new VaeNet(encoder, latent, Buffers.BLOCK, Streams.of(0, "restored"));
        net.parameters().restore(Arrays.copyOf(weights, behind));
        return net;
    }

    /** Of the accepted rows. */
    RowGroups rowGroups() throws ModelException {
        return new RowGroups(means(groups), encoder.width());
    }

    private float[] means(int count) throws ModelException {
        long numbers = (long) count * encoder.width();
        if (count < 1 || numbers > weights.length) {
            throw new ModelException(
                    "the model has "
                            + count
                            + " groups of rows and "
                            + weights.length
                            + " weights, which do not fit; accept the data anew with mvn assay:baseline");
        }
        return Arrays.copyOfRange(weights, weights.length - (int) numbers, weights.length);
    }
}
