package dev.assay.job;

import dev.assay.batch.BatchSummary;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.derive.clean.LearnedRows;
import dev.assay.derive.clean.copy.Copied;
import dev.assay.derive.clean.copy.Copying;
import dev.assay.evidence.Evidence;
import dev.assay.fork.Work;
import dev.assay.job.derive.NetworkRepairs;
import dev.assay.measure.Meter;
import dev.assay.measure.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Makes a repaired copy of a dataset. */
final class CleanWork implements DatasetWork {

    private final Workshop workshop;
    private final Work.Clean work;

    CleanWork(Workshop workshop, Work.Clean work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch copying = new Stopwatch();
        DatasetSpec spec = dataset.spec();
        Files.createDirectories(dataset.folder());
        workshop.clock().phase(spec.name(), "clean", 2 * dataset.plan().bytes(), "bytes");
        Copied.Made made =
                new Copied.Made(
                        work.version(),
                        workshop.request().means().seed(),
                        work.confidence(),
                        work.list());
        Path project = Path.of(workshop.request().folders().project());
        Set<String> accepted = accepted(dataset);
        LearnedRows learned =
                workshop.request().work().needsNetworks(dataset.requested())
                        ? NetworkRepairs.of(
                                dataset.requested(),
                                workshop.inputs(),
                                dataset.plan(),
                                dataset.scanned().sample(),
                                accepted,
                                work.confidence())
                        : LearnedRows.NONE;
        new Copying(spec, project, dataset.plan(), accepted, known(), learned, made)
                .run(dataset.folder(), Meter.OF_THIS_JVM::add);
        dataset.seconds().put("clean", copying.seconds());
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        workshop.request()
                .datasets()
                .forEach(dataset -> dataset.files().forEach(file -> known.add(file.path())));
        return known;
    }

    /** The files that are as they were accepted, but for known incidents. */
    private static Set<String> accepted(ScannedDataset dataset) throws IOException {
        Set<String> files = new HashSet<>();
        if (dataset.accepted().isEmpty()) {
            return files;
        }
        Evidence accepted = dataset.accepted().get();
        DatasetSpec spec = dataset.spec();
        Set<String> known = new HashSet<>();
        accepted.batches().forEach(batch -> known.add(identity(batch)));
        Set<String> changed = new HashSet<>();
        for (BatchSummary batch : dataset.count(accepted.bins())) {
            if (!known.contains(identity(batch))) {
                changed.add(batch.file());
            }
        }
        for (DataFile file : dataset.plan().files()) {
            String partition = spec.partitions().of(file.path());
            if (!changed.contains(partition) && spec.incident(partition).isEmpty()) {
                files.add(file.path());
            }
        }
        return files;
    }

    private static String identity(BatchSummary batch) {
        return batch.file() + "/" + batch.part() + "/" + batch.hash();
    }
}
