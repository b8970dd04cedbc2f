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
import dev.assay.finding.Finding;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Judge;
import dev.assay.measure.Stopwatch;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.nio.file.Files;
import java.util.List;

/** Measures a dataset for a new baseline: with bins of its own, and with networks trained on it. */
final class BaselineWork implements DatasetWork {

    private final Workshop workshop;

    BaselineWork(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch counting = new Stopwatch();
        Profile whole = dataset.scanned().whole();
        DatasetSpec spec = dataset.spec();
        Bins bins = Binning.choose(whole, spec);
        List<BatchSummary> batches = dataset.count(bins);
        List<Dependency> dependencies = dataset.dependencies(bins);
        ColumnSets sets =
                new ColumnSets(
                        dataset.keys(), Recognition.of(spec, dataset.scanned().sample(), whole));
        Behaviour behaviour = workshop.behaviour(dataset);
        dataset.seconds().merge("scan", counting.seconds(), Double::sum);
        Files.createDirectories(dataset.folder());
        Scores scores = trained(dataset, bins);
        List<Finding> rules = Judge.alone(spec, whole, bins, workshop.count(dataset));
        // A baseline is kept for good.
        Profile kept = Acceptance.kept(spec, whole, bins, batches);
        EvidenceFolder.write(
                dataset.folder(),
                new Evidence(
                        kept,
                        bins,
                        Acceptance.kept(spec, bins, batches),
                        dependencies,
                        sets,
                        scores,
                        rules,
                        behaviour),
                dataset.requested().read());
    }

    private Scores trained(ScannedDataset dataset, Bins bins) throws Exception {
        Stopwatch training = new Stopwatch();
        Scores scores = workshop.networks(dataset.spec()).train(dataset, bins);
        dataset.seconds().put("train", training.seconds());
        return scores;
    }
}
