package dev.assay.job;

import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Meter;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Stopwatch;
import dev.assay.mutate.Rows;
import dev.assay.replay.MutationRun;
import dev.assay.replay.Partition;
import dev.assay.series.Norms;
import dev.assay.view.ViewFiles;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Replays errors: judges a dataset's last files with one error at a time put into them. */
final class MutateWork implements DatasetWork {

    private final Workshop workshop;
    private final Work.Mutate work;

    MutateWork(Workshop workshop, Work.Mutate work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch replaying = new Stopwatch();
        DatasetSpec spec = dataset.spec();
        Replayed replayed = Replayed.of(dataset);
        List<Partition> partitions = replayed.partitions();
        Files.createDirectories(dataset.folder());
        replayed.requireMore(spec.name(), Norms.FEWEST, "");
        Strictness strictness = new Strictness(work.falseAlarmRate(), work.ratchet());
        int from = Math.max(Norms.FEWEST, partitions.size() - Math.max(1, work.files()));
        MutationRun run =
                new MutationRun(
                        spec,
                        partitions,
                        from,
                        strictness,
                        workshop.referred(dataset.declared()),
                        views(dataset),
                        work.learned()
                                ? workshop.past(dataset, partitions.get(from).file())
                                : Optional.empty());
        long all = (long) (partitions.size() - from) * run.mutantsOfEach(work.strengths());
        workshop.clock().phase(spec.name(), "mutate", all, "mutants");
        CanonicalJson.write(
                dataset.folder().resolve("mutation.json"),
                run.run(
                        i -> Rows.read(workshop.inputs(), dataset.plan(), replayed.files().get(i)),
                        work.strengths(),
                        workshop.request().means().seed(),
                        () -> Meter.OF_THIS_JVM.add(1)));
        dataset.seconds().put("replay", replaying.seconds());
    }

    /** The views of a dataset, each with its partitions. */
    private Map<DatasetSpec, List<Partition>> views(ScannedDataset dataset) throws Exception {
        Map<DatasetSpec, List<Partition>> views = new LinkedHashMap<>();
        ViewFiles files =
                ViewFiles.of(dataset.declared().partitions(), dataset.requested().files());
        String project = workshop.request().folders().project();
        for (DatasetSpec view : DerivedDatasets.of(dataset.declared())) {
            DatasetSpec spec =
                    view.withFormat(view.view().orElseThrow().beside(files.beside(), project));
            DataPlan plan = DataPlan.of(workshop.inputs(), spec, files.files());
            Scanned scanned = new ScanStage(workshop.inputs(), workshop.engine()).scan(spec, plan);
            views.put(spec, Replayed.of(scanned, plan, UnaryOperator.identity()).partitions());
        }
        return views;
    }
}
