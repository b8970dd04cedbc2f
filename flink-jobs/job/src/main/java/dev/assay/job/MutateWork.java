package dev.assay.job;

import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.measure.Meter;
import dev.assay.measure.Stopwatch;
import dev.assay.mutate.Rows;
import dev.assay.replay.MutationRun;
import dev.assay.replay.Partition;
import dev.assay.series.Norms;
import java.nio.file.Files;
import java.util.List;

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
                        spec, partitions, from, strictness, workshop.referred(dataset.declared()));
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
}
