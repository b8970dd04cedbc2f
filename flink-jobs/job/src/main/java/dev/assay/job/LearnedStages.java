package dev.assay.job;

import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.derive.publish.DataState;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Meter;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Task;
import dev.assay.privacy.KeyPlace;
import dev.assay.privacy.ProjectKey;
import dev.assay.replay.RowNetwork;
import dev.assay.score.GanScores;
import dev.assay.score.RowScores;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.Acts;
import dev.assay.train.TrainedModels;
import dev.assay.train.Training;
import dev.assay.train.dp.Randomness;
import dev.assay.train.gan.Discrimination;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.TimeLimit;
import dev.assay.train.vae.RowLikelihood;
import dev.assay.train.vae.RowShares;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a dataset's networks, or scores it against the accepted ones. */
final class LearnedStages implements Networks {

    /** Of rows that are in memory, handed to a network. */
    private static final int ROWS_AT_ONCE = 2048;

    private final Engine engine;
    private final ProgressClock clock;
    private final long seed;
    private final int seconds;
    private final @Nullable KeyPlace key;

    /**
     * With the seed of all random choices that may be foreseen.
     *
     * @param seconds that training a dataset's networks may take; 0 for no limit
     * @param key of those that may not; null where no network is kept
     */
    LearnedStages(
            Engine engine, ProgressClock clock, long seed, int seconds, @Nullable KeyPlace key) {
        this.engine = engine;
        this.clock = clock;
        this.seed = seed;
        this.seconds = seconds;
        this.key = key;
    }

    @Override
    public Scores train(ScannedDataset dataset, Bins bins) throws Exception {
        TrainedModels models =
                train(
                        dataset.spec().learned(),
                        dataset.spec(),
                        dataset.scanned(),
                        bins,
                        randomness(dataset.requested()));
        models.write(dataset.folder());
        String made = "it was trained on this very data";
        return new Scores(
                null,
                models.vae() == null ? models.vaeReason() : made,
                null,
                models.gan() == null ? models.ganReason() : made);
    }

    private Randomness randomness(RequestedDataset dataset) throws IOException {
        DatasetSpec spec = dataset.spec();
        if (!spec.learned().hidesRows()) {
            return Randomness.ofSeed(seed);
        }
        ProjectKey secret = key.key(spec.name());
        return Randomness.of(secret, DataState.ofTraining(secret, spec, dataset.files(), seed));
    }

    @Override
    public Scores score(ScannedDataset dataset, Path accepted) throws Exception {
        return score(
                dataset.spec(), dataset.plan(), dataset.scanned(), TrainedModels.read(accepted));
    }

    /** A network that was trained on the first files alone, and its scores of all rows. */
    Optional<RowNetwork> past(ScannedDataset dataset, Scanned first) throws Exception {
        DatasetSpec spec = dataset.spec();
        // They are thrown away, so that nothing is told of a row, and no key is needed.
        TrainedModels models =
                train(
                        new Learned(spec.learned().vae(), false),
                        spec,
                        first,
                        Binning.choose(first.whole(), spec),
                        Randomness.ofSeed(seed));
        if (models.vae() == null) {
            return Optional.empty();
        }
        clock.phase(spec.name(), "score", dataset.scanned().whole().rows(), "rows");
        RowShares shares = new RowShares(TrainedModels.VAE, models.vae(), dataset.plan().columns());
        return Optional.of(
                new RowNetwork(
                        vae(spec, dataset.plan(), dataset.scanned(), models.vae()),
                        rows -> shares.of(rows.batches(ROWS_AT_ONCE))));
    }

    private TrainedModels train(
            Learned which, DatasetSpec spec, Scanned scanned, Bins bins, Randomness randomness)
            throws Exception {
        long steps = Training.steps(which, scanned.sample().rows().size());
        clock.phase(spec.name(), "train", steps, "steps");
        return Training.train(
                which,
                scanned.whole().withoutValues(spec::isSensitive).anonymous(),
                bins,
                scanned.sample(),
                seed,
                randomness,
                TimeLimit.of(seconds),
                Meter.OF_THIS_JVM::add);
    }

    private Scores score(DatasetSpec spec, DataPlan plan, Scanned scanned, TrainedModels models)
            throws Exception {
        VaeScores vae = null;
        String vaeReason = models.vaeReason();
        if (models.vae() != null && spec.learned().vae()) {
            clock.phase(spec.name(), "score", scanned.whole().rows(), "rows");
            try {
                vae = vae(spec, plan, scanned, models.vae());
            } catch (ModelException e) {
                vaeReason = e.getMessage();
            }
        }
        GanScores gan = null;
        String ganReason = models.ganReason();
        if (models.gan() != null && spec.learned().gan()) {
            clock.phase(spec.name(), "discriminate", 0, "steps");
            try {
                gan = gan(plan, scanned, models.gan());
                ganReason = gan == null ? "there are too few rows today" : null;
            } catch (ModelException e) {
                ganReason = e.getMessage();
            }
        }
        return new Scores(vae, vaeReason, gan, ganReason);
    }

    private VaeScores vae(DatasetSpec spec, DataPlan plan, Scanned scanned, byte[] model)
            throws Exception {
        // Made here too, so that a model that does not fit is found before a job is started.
        RowLikelihood likelihood = new RowLikelihood(TrainedModels.VAE, model, plan.columns());
        List<String> sensitive = plan.columns().stream().filter(spec::isSensitive).toList();
        int acting = spec.view().isEmpty() ? -1 : plan.columns().indexOf(Acts.COLUMN);
        Task task = new ScoreTask(TrainedModels.VAE, model, plan.columns(), sensitive, acting);
        RowScores all = RowScores.empty(likelihood.columns().size());
        for (Answer answer : engine.run("score " + spec.name(), plan, plan.portions(), task)) {
            String json = new String(answer.bytes(), StandardCharsets.UTF_8);
            RowScores part =
                    CanonicalJson.parse(answer.portion().first().file(), 1, json, RowScores.class);
            all = all.plus(part.below(scanned.linesBefore().get(answer.portion())));
        }
        return all.toScores(
                likelihood.columns(),
                likelihood.means(),
                likelihood.usual(),
                likelihood.blocks(),
                spec.partitions()::of);
    }

    private GanScores gan(DataPlan plan, Scanned scanned, byte[] model) throws Exception {
        return Discrimination.of(
                TrainedModels.GAN,
                model,
                plan.columns(),
                scanned.sample(),
                seed,
                Meter.OF_THIS_JVM::add);
    }
}
