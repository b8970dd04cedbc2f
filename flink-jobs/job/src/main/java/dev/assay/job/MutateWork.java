package dev.assay.job;

import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.measure.Meter;
import dev.assay.measure.Stopwatch;
import dev.assay.mutate.Rows;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.MutationRun;
import dev.assay.replay.Partition;
import dev.assay.series.Past;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        replayed.requireMore(spec.name(), Past.FEWEST, "");
        Strictness strictness = new Strictness(work.falseAlarmRate(), work.ratchet());
        MutationRun run =
                new MutationRun(
                        spec, partitions, strictness, workshop.referred(dataset.declared()));
        int from = Math.max(0, partitions.size() - Math.max(1, work.files()));
        long all = (long) (partitions.size() - from) * run.mutantsOfEach(work.strengths());
        workshop.clock().phase(spec.name(), "mutate", all, "mutants");
        List<String> damaged = new ArrayList<>();
        List<String> red = new ArrayList<>();
        List<Mutant> mutants = new ArrayList<>();
        for (int i = from; i < partitions.size(); i++) {
            Optional<List<Mutant>> some =
                    run.mutants(
                            i,
                            Rows.read(workshop.inputs(), dataset.plan(), replayed.files().get(i)),
                            work.strengths(),
                            workshop.request().means().seed(),
                            () -> Meter.OF_THIS_JVM.add(1));
            (some.isPresent() ? damaged : red).add(partitions.get(i).file());
            some.ifPresent(mutants::addAll);
        }
        CanonicalJson.write(
                dataset.folder().resolve("mutation.json"),
                MutationResult.of(spec.name(), damaged, red, mutants));
        dataset.seconds().put("replay", replaying.seconds());
    }
}
