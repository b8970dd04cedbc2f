package dev.assay.job;

import dev.assay.declare.DatasetSpec;
import dev.assay.derive.anonymize.Anonymizing;
import dev.assay.derive.anonymize.CopyFolder;
import dev.assay.derive.table.TableKind;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Work;
import dev.assay.measure.Stopwatch;
import dev.assay.privacy.KeyPlace;
import java.nio.file.Path;

/** Makes a copy of a dataset in which nobody can be recognised. */
final class AnonymizeWork implements DatasetWork {

    private final Workshop workshop;
    private final Work.Anonymize work;

    AnonymizeWork(Workshop workshop, Work.Anonymize work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch copying = new Stopwatch();
        AuditRequest request = workshop.request();
        DatasetSpec spec = dataset.spec();
        workshop.clock().phase(spec.name(), "anonymize", dataset.plan().bytes(), "bytes");
        Anonymizing anonymizing =
                new Anonymizing(
                        spec,
                        request.datasets().stream().map(RequestedDataset::spec).toList(),
                        request.means().seed());
        new CopyFolder(
                        dataset.folder(),
                        new KeyPlace(Path.of(request.folders().project()), work.keyFile()),
                        TableKind.of(work.output()).orElseThrow())
                .write(anonymizing, workshop.inputs(), dataset.plan(), dataset.scanned());
        dataset.seconds().put("anonymize", copying.seconds());
    }
}
