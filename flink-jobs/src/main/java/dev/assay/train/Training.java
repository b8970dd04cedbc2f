package dev.assay.train;

import dev.assay.batch.Bins;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.spec.Learned;
import dev.assay.train.TrainingCurves.GanPoint;
import dev.assay.train.TrainingCurves.VaePoint;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Trains a dataset's networks on a sample of its rows. */
public final class Training {

    /** Rows below which no network is trained: it would learn them by heart. */
    public static final int FEWEST_ROWS = 200;

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
     * @param progress is told steps as they are done
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
        if (sample.rows().size() < FEWEST_ROWS) {
            return TrainedModels.none(
                    "there are "
                            + profile.rows()
                            + " rows, at least "
                            + FEWEST_ROWS
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

    /**
     * The sampled rows that no network is trained on: one in four, by their content, so that equal
     * rows stay together. Only a row that makes up more than one in a hundred is on both sides: it
     * is what data usually looks like, and a network that never saw it would find most rows
     * strange.
     */
    static final class HeldOut {
        static final int ONE_IN = 4;
        private static final int COMMON = 100;

        private HeldOut() {}

        static List<RowSample.Row> of(List<RowSample.Row> rows) {
            return part(rows, true);
        }

        static List<RowSample.Row> not(List<RowSample.Row> rows) {
            return part(rows, false);
        }

        private static List<RowSample.Row> part(List<RowSample.Row> rows, boolean heldOut) {
            Map<Long, Integer> copies = new HashMap<>();
            rows.forEach(row -> copies.merge(row.hash(), 1, Integer::sum));
            Map<Long, Integer> dealt = new HashMap<>();
            List<RowSample.Row> part = new ArrayList<>();
            for (RowSample.Row row : rows) {
                boolean common = COMMON * copies.get(row.hash()) > rows.size();
                long turn = common ? dealt.merge(row.hash(), 1, Integer::sum) : row.hash();
                if ((turn % ONE_IN == 0) == heldOut) {
                    part.add(row);
                }
            }
            return List.copyOf(part);
        }
    }

    /** Reads a model's bytes from a baseline, or null where the baseline has none. */
    public static byte[] accepted(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? ModelFile.bytes(file) : null;
    }
}
