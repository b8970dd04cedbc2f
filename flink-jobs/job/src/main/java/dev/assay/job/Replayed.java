package dev.assay.job;

import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.profile.Profile;
import dev.assay.replay.Partition;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A dataset's files that have rows, each as the partition that the gate judges. Columns that are
 * known to be personal by now are sensitive from the first day on: a report of today shows none of
 * their values.
 *
 * @param files what was scanned of each
 * @param partitions one for each file
 */
record Replayed(List<List<ScannedPortion>> files, List<Partition> partitions) {

    static Replayed of(ScannedDataset dataset) throws IOException {
        return of(
                dataset.scanned(),
                dataset.plan(),
                BatchCounts.shown(dataset.declared(), dataset.spec()));
    }

    /**
     * The partitions of what was scanned.
     *
     * @param shown what may be said of each
     */
    static Replayed of(Scanned scanned, DataPlan plan, UnaryOperator<Profile> shown)
            throws IOException {
        List<List<ScannedPortion>> files = new ArrayList<>();
        List<Partition> partitions = new ArrayList<>();
        for (List<ScannedPortion> file : BatchCounts.byPartition(scanned.parts())) {
            List<Profile> pieces = new ArrayList<>();
            for (ScannedPortion portion : file) {
                pieces.add(portion.profile());
            }
            Partition partition =
                    Partition.of(
                            file.get(0).portion().partition(),
                            BatchCounts.hash(file, plan.files()),
                            pieces,
                            shown);
            // A file without rows says nothing.
            if (partition.profile().rows() > 0) {
                files.add(file);
                partitions.add(partition);
            }
        }
        return new Replayed(files, partitions);
    }

    /**
     * Refuses to replay what has no future.
     *
     * @param least files that are accepted before the first one is judged
     * @param remedy what the user can do about it, besides delivering more files; may be empty
     */
    void requireMore(String dataset, int least, String remedy) throws UnreadableDataException {
        if (partitions.size() <= least) {
            throw new UnreadableDataException(
                    dataset
                            + ": there are "
                            + partitions.size()
                            + " files with rows, and history can be replayed from "
                            + (least + 1)
                            + " on; deliver each day or week as a file of its own"
                            + remedy);
        }
    }
}
