package dev.assay.train;

import dev.assay.batch.Bins;
import dev.assay.declare.demand.Learned;
import dev.assay.document.Nullable;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.score.Fidelity;
import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.dp.Randomness;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.gan.GanFitting;
import dev.assay.train.gan.GanTraining;
import dev.assay.train.gan.PrivateGanTraining;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.TimeLimit;
import dev.assay.train.vae.CrossFit;
import dev.assay.train.vae.PrivateVaeTraining;
import dev.assay.train.vae.VaeModel;
import dev.assay.train.vae.VaeTraining;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Trains a dataset's networks on a sample of its rows. */
public final class Training {

    /** Widest row that a model of bounded size and time is made for. */
    private static final int WIDEST = 1024;

    private final Encoder encoder;
    private final Encoded rows;
    private final Encoded heldOut;
    private final long seed;
    private final TimeLimit limit;

    /** Null where nothing is promised of the weights. */
    private final @Nullable PrivateNetworks dp;

    private Training(
            Encoder encoder,
            Encoded rows,
            Encoded heldOut,
            long seed,
            TimeLimit limit,
            @Nullable PrivateNetworks dp) {
        this.encoder = encoder;
        this.rows = rows;
        this.heldOut = heldOut;
        this.seed = seed;
        this.limit = limit;
        this.dp = dp;
    }

    /**
     * Trains what is asked for.
     *
     * @param profile of the whole dataset, without values of sensitive columns: models are kept
     * @param sample its cells in the order of the profile's columns
     * @param randomness of noise, where a private training is declared
     * @param limit for each of the networks
     * @param progress is given steps as they are done
     */
    public static TrainedModels train(
            Learned which,
            Profile profile,
            Bins bins,
            RowSample sample,
            long seed,
            Randomness randomness,
            TimeLimit limit,
            LongConsumer progress)
            throws IOException {
        if (sample.rows().size() < HeldOut.FEWEST_ROWS) {
            return TrainedModels.none(
                    "there are "
                            + profile.rows()
                            + " rows, at least "
                            + HeldOut.FEWEST_ROWS
                            + " different ones are needed to train a network");
        }
        Encoder encoder = Encoder.fit(profile, bins);
        if (encoder.codes().isEmpty()) {
            return TrainedModels.none("no column varies, there is nothing to learn");
        }
        if (encoder.width() > WIDEST) {
            return TrainedModels.none(
                    "the encoded row has "
                            + encoder.width()
                            + " numbers, at most "
                            + WIDEST
                            + " are learnt from");
        }
        boolean apart = which.hidesRows();
        List<RowSample.Row> all = sample.rows();
        List<RowSample.Row> learned = apart ? HeldOut.apart(all, false) : HeldOut.not(all);
        List<RowSample.Row> heldOut = apart ? HeldOut.apart(all, true) : HeldOut.of(all);
        int[] positions = encoder.positions(profile.names());
        Training training =
                new Training(
                        encoder,
                        encoder.encode(learned, positions),
                        encoder.encode(heldOut, positions),
                        seed,
                        limit,
                        apart ? PrivateNetworks.of(which, learned.size(), randomness) : null);
        return training.run(which, progress);
    }

    /** Steps that training takes, for progress. */
    public static long steps(Learned which, int sampledRows) {
        int train = sampledRows - sampledRows / HeldOut.ONE_IN;
        if (which.hidesRows()) {
            double clip = which.dp().clip();
            return (which.vae() ? Plan.of(train, clip).steps() : 0)
                    + (which.gan() ? Plan.of(train, clip).steps() : 0);
        }
        return (which.vae() ? VaeTraining.stepsFor(train) : 0)
                + (which.gan() ? GanTraining.stepsFor(train) : 0);
    }

    /**
     * A network's file, or why there is none, and how its training went.
     *
     * @param steps that were done; all that were planned, where that is not known
     */
    private record Trained<T>(byte[] file, String reason, T curves, int steps) {
        Trained(String reason, T curves) {
            this(null, reason, curves, Integer.MAX_VALUE);
        }
    }

    /** How the training of the VAE went, and the share of rows that it set aside. */
    private record VaeCurve(List<VaePoint> points, double setAside) {
        static final VaeCurve NONE = new VaeCurve(List.of(), 0);
    }

    /** How the training of the GAN went, and how good it is. */
    private record GanCurve(List<GanPoint> points, Fidelity fidelity) {
        static final GanCurve NONE = new GanCurve(List.of(), null);
    }

    /** Both side by side: that pays more than two threads for one of them. */
    private TrainedModels run(Learned which, LongConsumer progress) throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Trained<VaeCurve>> vae = beside.submit(() -> vae(which.vae(), progress));
            Trained<GanCurve> gan = gan(which.gan(), progress);
            return models(vae.get(), gan);
        } catch (ExecutionException e) {
            throw new IOException("the VAE could not be trained: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("training was interrupted");
        } finally {
            beside.shutdownNow();
        }
    }

    private TrainedModels models(Trained<VaeCurve> vae, Trained<GanCurve> gan) {
        return new TrainedModels(
                vae.file,
                vae.reason,
                gan.file,
                gan.reason,
                new TrainingCurves(
                        TrainingCurves.FORMAT,
                        vae.curves.points,
                        vae.reason,
                        vae.curves.setAside,
                        gan.curves.points,
                        gan.reason,
                        gan.curves.fidelity,
                        dp == null ? null : dp.cost(vae.steps, gan.steps)));
    }

    private Trained<VaeCurve> vae(boolean declared, LongConsumer progress) throws IOException {
        if (!declared) {
            return new Trained<>("learned: {vae: false} is declared", VaeCurve.NONE);
        }
        try {
            TimeLimit each = limit.shared(1 + CrossFit.HALVES);
            VaeTraining training = new VaeTraining(encoder, seed, each);
            VaeModel model =
                    dp == null
                            ? training.train(rows, heldOut, progress)
                            : privately(rows, each, "vae").train(rows, heldOut, progress);
            model =
                    model.beside(
                            CrossFit.of(
                                    encoder,
                                    rows,
                                    heldOut,
                                    (half, learned, others) -> half(half, learned, others, each)));
            return new Trained<>(
                    ModelFile.encode(model.document(), model.weights()),
                    null,
                    new VaeCurve(training.curve(), model.setAside()),
                    model.provenance().steps());
        } catch (ModelException e) {
            return new Trained<>(e.getMessage(), VaeCurve.NONE);
        }
    }

    /** A network as the one that is kept, of a half of the rows. */
    private VaeModel half(int half, Encoded learned, Encoded others, TimeLimit each)
            throws ModelException {
        return dp == null
                ? new VaeTraining(encoder, seed, each).train(learned, others, steps -> {})
                : privately(learned, each, "vae of half " + half)
                        .train(learned, others, steps -> {});
    }

    private PrivateVaeTraining privately(Encoded rows, TimeLimit each, String purpose) {
        return new PrivateVaeTraining(
                encoder, seed, dp.plan(rows.rows()), dp.randomness().of(purpose), each);
    }

    private Trained<GanCurve> gan(boolean declared, LongConsumer progress) throws IOException {
        if (!declared) {
            return new Trained<>("learned: {gan: false} is declared", GanCurve.NONE);
        }
        try {
            GanFitting fitting =
                    dp == null
                            ? GanFitting.of(encoder, rows, heldOut, seed, limit, progress)
                            : GanFitting.of(
                                    new PrivateGanTraining(
                                            encoder,
                                            seed,
                                            dp.plan(rows.rows()),
                                            dp.randomness().of("gan")),
                                    rows,
                                    heldOut,
                                    limit,
                                    progress);
            return new Trained<>(
                    ModelFile.encode(fitting.model().document(), fitting.model().weights()),
                    null,
                    new GanCurve(fitting.curve(), fitting.fidelity()),
                    fitting.model().provenance().steps());
        } catch (ModelException e) {
            return new Trained<>(e.getMessage(), GanCurve.NONE);
        }
    }

    /** Reads a model's bytes from a baseline, or null where the baseline has none. */
    public static byte[] accepted(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? ModelFile.bytes(file) : null;
    }
}
