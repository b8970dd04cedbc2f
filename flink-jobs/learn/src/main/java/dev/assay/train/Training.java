package dev.assay.train;

import dev.assay.batch.Bins;
import dev.assay.declare.Learned;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.score.Fidelity;
import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.score.TrainingCurves.VaePoint;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.gan.GanFitting;
import dev.assay.train.gan.GanTraining;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.TimeLimit;
import dev.assay.train.vae.CrossFit;
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

    private Training(Encoder encoder, Encoded rows, Encoded heldOut, long seed, TimeLimit limit) {
        this.encoder = encoder;
        this.rows = rows;
        this.heldOut = heldOut;
        this.seed = seed;
        this.limit = limit;
    }

    /**
     * Trains what is asked for.
     *
     * @param profile of the whole dataset, without values of sensitive columns: models are kept
     * @param sample its cells in the order of the profile's columns
     * @param limit for each of the networks
     * @param progress is given steps as they are done
     */
    public static TrainedModels train(
            Learned which,
            Profile profile,
            Bins bins,
            RowSample sample,
            long seed,
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
        int[] positions = encoder.positions(profile.names());
        Training training =
                new Training(
                        encoder,
                        encoder.encode(HeldOut.not(sample.rows()), positions),
                        encoder.encode(HeldOut.of(sample.rows()), positions),
                        seed,
                        limit);
        return training.run(which, progress);
    }

    /** Steps that training takes, for progress. */
    public static long steps(Learned which, int sampledRows) {
        int train = sampledRows - sampledRows / HeldOut.ONE_IN;
        return (which.vae() ? VaeTraining.stepsFor(train) : 0)
                + (which.gan() ? GanTraining.stepsFor(train) : 0);
    }

    /** A network's file, or why there is none, and how its training went. */
    private record Trained<T>(byte[] file, String reason, T curves) {}

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

    private static TrainedModels models(Trained<VaeCurve> vae, Trained<GanCurve> gan) {
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
                        gan.curves.fidelity));
    }

    private Trained<VaeCurve> vae(boolean declared, LongConsumer progress) throws IOException {
        if (!declared) {
            return new Trained<>(null, "learned: {vae: false} is declared", VaeCurve.NONE);
        }
        try {
            TimeLimit each = limit.shared(1 + CrossFit.HALVES);
            VaeTraining training = new VaeTraining(encoder, seed, each);
            VaeModel model =
                    training.train(rows, heldOut, progress)
                            .beside(CrossFit.of(encoder, rows, heldOut, seed, each));
            return new Trained<>(
                    ModelFile.encode(model.document(), model.weights()),
                    null,
                    new VaeCurve(training.curve(), model.setAside()));
        } catch (ModelException e) {
            return new Trained<>(null, e.getMessage(), VaeCurve.NONE);
        }
    }

    private Trained<GanCurve> gan(boolean declared, LongConsumer progress) throws IOException {
        if (!declared) {
            return new Trained<>(null, "learned: {gan: false} is declared", GanCurve.NONE);
        }
        try {
            GanFitting fitting = GanFitting.of(encoder, rows, heldOut, seed, limit, progress);
            return new Trained<>(
                    ModelFile.encode(fitting.model().document(), fitting.model().weights()),
                    null,
                    new GanCurve(fitting.curve(), fitting.fidelity()));
        } catch (ModelException e) {
            return new Trained<>(null, e.getMessage(), GanCurve.NONE);
        }
    }

    /** Reads a model's bytes from a baseline, or null where the baseline has none. */
    public static byte[] accepted(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? ModelFile.bytes(file) : null;
    }
}
