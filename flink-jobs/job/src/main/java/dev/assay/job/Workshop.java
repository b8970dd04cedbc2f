package dev.assay.job;

import dev.assay.audit.Case;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.segment.Segments;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.document.Nullable;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.Means;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.measure.BehaviourTask;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.key.KeyStage;
import dev.assay.privacy.KeyPlace;
import dev.assay.profile.place.KeyCount;
import dev.assay.replay.RowNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all work of a request is done with.
 *
 * @param request that is answered
 * @param inputs bytes of the files
 * @param engine that reads them
 * @param cache of what was found out before
 * @param clock that shows how far it is
 */
record Workshop(
        AuditRequest request,
        Inputs inputs,
        Engine engine,
        AnswerCache cache,
        ProgressClock clock) {

    /** The networks of a dataset; nothing of theirs is loaded where it declares none. */
    Networks networks(DatasetSpec spec) {
        return spec.learned().any() ? learned() : new NoNetworks();
    }

    /** Networks whatever is declared. */
    LearnedStages learned() {
        Means means = request.means();
        KeyPlace key =
                request.work() instanceof Work.Baseline work
                        ? new KeyPlace(Path.of(request.folders().project()), work.keyFile())
                        : null;
        return new LearnedStages(engine, clock, means.seed(), means.learnedSeconds(), key);
    }

    /**
     * A network that was trained on a dataset's first files, and what it says of all rows; none
     * where there were too few rows to learn from.
     *
     * @param next the first partition that it has not learned from
     */
    Optional<RowNetwork> past(ScannedDataset dataset, String next) throws Exception {
        DatasetSpec spec = dataset.spec();
        List<DataFile> files = dataset.requested().files();
        int until =
                files.stream()
                        .map(file -> spec.partitions().of(file.path()))
                        .toList()
                        .indexOf(next);
        DataPlan first = DataPlan.of(inputs, spec, files.subList(0, until));
        return learned().past(dataset, new ScanStage(inputs, engine).scan(spec, first));
    }

    /** Counts the keys that a scan could not count, within bounded memory. */
    Map<List<String>, KeyCount> count(ScannedDataset dataset) throws Exception {
        List<List<String>> uncounted =
                SensitiveRules.uncounted(dataset.spec(), dataset.scanned().whole());
        if (!uncounted.isEmpty()) {
            long rows = dataset.scanned().whole().rows();
            clock.phase(dataset.spec().name(), "count keys", rows, "rows");
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new KeyStage(inputs, temporary, request.means().parallelism())
                .count(dataset.plan(), dataset.scanned(), uncounted);
    }

    /** What the users and items of a log do; null where a dataset is none. */
    @Nullable
    Behaviour behaviour(ScannedDataset dataset) throws Exception {
        DatasetSpec spec = dataset.spec();
        if (BehaviourTask.isOf(spec)) {
            clock.phase(spec.name(), "behaviour", dataset.plan().bytes(), "bytes");
        }
        Segments accepted =
                dataset.accepted().map(Evidence::behaviour).map(Behaviour::segments).orElse(null);
        return BehaviourTask.run(engine, spec, dataset.plan(), accepted, request.means().seed())
                .orElse(null);
    }

    /** What is accepted of a dataset. */
    static Optional<Evidence> accepted(RequestedDataset dataset) throws BaselineException {
        if (dataset.accepted() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EvidenceFolder.read(Path.of(dataset.accepted())));
        } catch (IOException e) {
            throw new BaselineException(e.getMessage(), e);
        }
    }

    /** Other datasets that this one refers to and of which something is accepted. */
    List<Case.Unchanged> referred(DatasetSpec spec) throws BaselineException {
        Set<String> names =
                spec.references().values().stream()
                        .map(Reference::dataset)
                        .filter(name -> !name.equals(spec.name()))
                        .collect(Collectors.toSet());
        List<Case.Unchanged> all = new ArrayList<>();
        for (RequestedDataset other : request.datasets()) {
            Optional<Evidence> accepted =
                    names.contains(other.spec().name()) ? accepted(other) : Optional.empty();
            accepted.ifPresent(known -> all.add(new Case.Unchanged(other.spec(), known)));
        }
        return all;
    }
}
