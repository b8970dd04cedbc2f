package dev.assay.train.vae;

import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Adam;
import dev.assay.train.net.Batches;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.EarlyStopping;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Trains a variational autoencoder for a fixed number of steps and calibrates it on rows it has not
 * seen.
 */
public final class VaeTraining {

    private static final int BATCH = 256;
    private static final int EPOCHS = 15;
    private static final int FEWEST_STEPS = 600;
    private static final int MOST_STEPS = 1500;
    private static final int WARM_UP = 300;
    private static final int CHECK_EVERY = TrainingCurves.EVERY;
    private static final int PATIENCE = 5;
    private static final double RATE = 2e-3;

    private final Encoder encoder;
    private final long seed;
    private final TimeLimit limit;
    private final List<VaePoint> curve = new ArrayList<>();

    VaeTraining(Encoder encoder, long seed) {
        this(encoder, seed, TimeLimit.NONE);
    }

    /** A training of one network on rows of this encoder. */
    public VaeTraining(Encoder encoder, long seed, TimeLimit limit) {
        this.encoder = encoder;
        this.seed = seed;
        this.limit = limit;
    }

    /** How the training went. */
    public List<VaePoint> curve() {
        return List.copyOf(curve);
    }

    /** Steps for that many rows. */
    public static int stepsFor(int rows) {
        return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, EPOCHS * rows / BATCH));
    }

    /**
     * Trains; where many rows are unlike the others, once more without them.
     *
     * @throws ModelException when training diverges twice
     */
    public VaeModel train(Encoded rows, Encoded heldOut, LongConsumer progress)
            throws ModelException {
        VaeModel all = stable(rows, heldOut, progress);
        double[] likelihoods = all.likelihoods(heldOut);
        Outlying outlying = Outlying.of(likelihoods);
        if (!outlying.areMany(likelihoods)) {
            return all;
        }
        VaeModel most =
                stable(
                        outlying.within(rows, all.likelihoods(rows)),
                        outlying.within(heldOut, likelihoods),
                        steps -> {});
        return most.expecting(outlying.share(likelihoods), most.unusual(heldOut));
    }

    /** If the loss stops being a number, once more at a third of the rate. */
    private VaeModel stable(Encoded rows, Encoded heldOut, LongConsumer progress)
            throws ModelException {
        VaeModel model = train(rows, heldOut, RATE, progress);
        if (!Double.isFinite(model.provenance().loss())) {
            model = train(rows, heldOut, RATE / 3, progress);
        }
        if (!Double.isFinite(model.provenance().loss())) {
            throw new ModelException("the training of the VAE diverged twice");
        }
        return model;
    }

    private VaeModel train(Encoded rows, Encoded heldOut, double rate, LongConsumer progress) {
        curve.clear();
        SplittableRandom init = Streams.of(seed, "vae weights");
        int block = Math.min(BATCH, rows.rows());
        RowInput rowInput = new RowInput(encoder);
        VaeNet net =
                new VaeNet(encoder, VaeNet.latentFor(encoder.width()), block, init)
                        .startingFrom(rows);
        Adam adam = new Adam(net.parameters());
        SplittableRandom random = Streams.of(seed, "vae steps");
        Batches batches = new Batches(rows.rows(), BATCH, random);
        EarlyStopping stopping = new EarlyStopping(net.parameters(), PATIENCE);
        TimeLimit.Clock clock = limit.start();
        int steps = stepsFor(rows.rows());
        int done = 0;
        double reconstruction = 0;
        double divergence = 0;
        int since = 0;
        for (boolean over = false; done < steps && !stopping.isOver() && !over; done++) {
            int[] picked = batches.next();
            Encoded batch = rows.pick(picked, 0, picked.length);
            float[] noisy = rowInput.noisy(batch, rows, random);
            float[] eps = Streams.gaussians(random, batch.rows() * net.latent());
            double beta = Math.min(1, (double) done / WARM_UP);
            VaeNet.Loss parts = net.step(noisy, batch, eps, beta);
            reconstruction += parts.reconstruction();
            divergence += parts.divergence();
            since++;
            adam.update(rate * Adam.oneCycle(done, steps));
            progress.accept(1);
            over = clock.isOver();
            if ((done + 1) % CHECK_EVERY == 0 || done + 1 == steps || over) {
                double loss = mean(rowScores(net.score(heldOut), encoder.codes().size()));
                curve.add(new VaePoint(done + 1, reconstruction / since, divergence / since, loss));
                reconstruction = 0;
                divergence = 0;
                since = 0;
                stopping.look(loss);
            }
        }
        return calibrated(
                encoder,
                stopping.best(),
                RowGroups.of(rows, Streams.of(seed, "row groups")),
                heldOut,
                new Provenance(
                        seed,
                        rows.rows(),
                        heldOut.rows(),
                        done,
                        stopping.least(),
                        Provenance.LIBRARY));
    }

    /** A network with what held-out rows score under it. */
    static VaeModel calibrated(
            Encoder encoder,
            float[] weights,
            float[] groups,
            Encoded heldOut,
            Provenance provenance) {
        VaeNet net =
                new VaeNet(
                        encoder,
                        VaeNet.latentFor(encoder.width()),
                        Buffers.BLOCK,
                        Streams.of(0, "restored"));
        try {
            net.parameters().restore(weights);
        } catch (ModelException e) {
            throw new AssertionError("weights of a network fit that network", e);
        }
        double[] nll = net.score(heldOut);
        int columns = encoder.codes().size();
        double[] distances = new RowGroups(groups, encoder.width()).distances(heldOut);
        double[][] byColumn = new double[columns][heldOut.rows()];
        for (int i = 0; i < nll.length; i++) {
            byColumn[i % columns][i / columns] = nll[i];
        }
        return new VaeModel(
                encoder,
                net.latent(),
                groups.length / encoder.width(),
                Calibration.of(nll, distances, restored(net, heldOut, nll, columns)),
                Arrays.stream(byColumn).map(VaeTraining::mean).toList(),
                0,
                Calibration.UNUSUAL,
                List.of(),
                provenance,
                joined(weights, groups));
    }

    private static List<double[]> restored(VaeNet net, Encoded rows, double[] nll, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(c -> restored(nll, net.score(rows, row -> c), row -> c, columns))
                .toList();
    }

    /**
     * How much more likely the other cells of rows are while one is hidden, in nats.
     *
     * @param nll negative log-likelihoods, {@code rows × columns}
     * @param without the same while a column of each row is hidden
     * @param hidden that column by row
     */
    static double[] restored(double[] nll, double[] without, IntUnaryOperator hidden, int columns) {
        double[] restored = new double[nll.length / columns];
        for (int i = 0; i < nll.length; i++) {
            boolean other = i % columns != hidden.applyAsInt(i / columns);
            restored[i / columns] += other ? nll[i] - without[i] : 0;
        }
        return restored;
    }

    private static float[] joined(float[] first, float[] then) {
        float[] all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    /** A row's score: the sum of its columns'. */
    static double[] rowScores(double[] nll, int columns) {
        return IntStream.range(0, nll.length / columns)
                .mapToDouble(
                        row -> {
                            double sum = 0;
                            for (int c = 0; c < columns; c++) {
                                sum += nll[row * columns + c];
                            }
                            return sum;
                        })
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
