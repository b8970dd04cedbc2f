package dev.assay.job;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependency;
import dev.assay.batch.key.ColumnSets;
import dev.assay.batch.key.Recognition;
import dev.assay.behaviour.Behaviour;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.evidence.HashFile;
import dev.assay.finding.Finding;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.measure.Stopwatch;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures a dataset for a check: against what is accepted, with its bins and its networks. */
final class CheckWork implements DatasetWork {

    private final Workshop workshop;

    CheckWork(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch counting = new Stopwatch();
        Profile whole = dataset.scanned().whole();
        DatasetSpec spec = dataset.spec();
        Bins bins =
                dataset.accepted().map(Evidence::bins).orElseGet(() -> Binning.choose(whole, spec));
        List<BatchSummary> batches = dataset.count(bins);
        List<Dependency> dependencies = dataset.dependencies(bins);
        ColumnSets sets =
                new ColumnSets(
                        dataset.keys(), Recognition.of(spec, dataset.scanned().sample(), whole));
        Behaviour behaviour = workshop.behaviour(dataset);
        dataset.seconds().merge("scan", counting.seconds(), Double::sum);
        Files.createDirectories(dataset.folder());
        Scores scores = scores(dataset);
        List<Finding> rules = SensitiveRules.judged(spec, whole, bins, workshop.count(dataset));
        // Today's stays in the build.
        Profile shown = whole.withoutValues(spec::isSensitive);
        if (dataset.accepted().isPresent()) {
            HashFile.writeAccepted(dataset.folder(), dataset.accepted().get().profile());
        }
        EvidenceFolder.write(
                dataset.folder(),
                new Evidence(shown, bins, batches, dependencies, sets, scores, rules, behaviour),
                dataset.requested().read());
    }

    private Scores scores(ScannedDataset dataset) throws Exception {
        Stopwatch scoring = new Stopwatch();
        String accepted = dataset.requested().accepted();
        if (accepted == null) {
            return Scores.abstained("there is no accepted baseline");
        }
        Scores scores = workshop.networks(dataset.spec()).score(dataset, Path.of(accepted));
        dataset.seconds().put("score", scoring.seconds());
        return scores;
    }
}
