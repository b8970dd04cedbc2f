package dev.assay.job;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependencies;
import dev.assay.batch.Dependency;
import dev.assay.batch.key.CandidateKey;
import dev.assay.batch.key.CandidateKeys;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.ScanStage.Scanned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset that was scanned.
 *
 * @param declared its declaration as it was written
 * @param requested the dataset, with the columns that are personal declared sensitive
 * @param plan how its files are read
 * @param scanned what was read
 * @param accepted what is accepted of it, where that matters
 * @param folder what comes of it is written here
 * @param seconds that each stage took; stages add theirs
 */
record ScannedDataset(
        DatasetSpec declared,
        RequestedDataset requested,
        DataPlan plan,
        Scanned scanned,
        Optional<Evidence> accepted,
        Path folder,
        Map<String, Double> seconds) {

    /** The declaration, with the columns that are personal declared sensitive. */
    DatasetSpec spec() {
        return requested.spec();
    }

    /** The same dataset, declared otherwise. */
    ScannedDataset with(DatasetSpec other) {
        return new ScannedDataset(
                other, requested.with(other), plan, scanned, accepted, folder, seconds);
    }

    /** Counts the rows of all files, batch by batch. */
    List<BatchSummary> count(Bins bins) throws IOException {
        BatchCounts counting =
                new BatchCounts(plan.files(), bins, BatchCounts.shown(declared, spec()));
        return counting.count(
                scanned.parts(),
                scanned.whole(),
                accepted.map(known -> new BatchCounts.Accepted(known.profile(), known.batches())));
    }

    /** Columns that may tell all rows apart. */
    List<CandidateKey> keys() {
        DatasetSpec spec = spec();
        return CandidateKeys.of(
                scanned.sample(),
                scanned.whole(),
                column -> spec.types().getOrDefault(column.name(), column.inferred()));
    }

    /** How well columns predict one another. */
    List<Dependency> dependencies(Bins bins) {
        return Dependencies.measure(scanned.sample(), plan.columns(), bins);
    }
}
