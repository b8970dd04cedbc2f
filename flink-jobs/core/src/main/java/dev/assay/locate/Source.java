package dev.assay.locate;

import dev.assay.batch.BatchSummary;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dataset whose rows can be looked at.
 *
 * @param spec its declaration
 * @param today what was measured of it
 * @param accepted what is in its baseline, or null
 * @param files that were measured, in the order of the data
 */
public record Source(DatasetSpec spec, Evidence today, Evidence accepted, List<DataFile> files) {

    public Source {
        files = List.copyOf(files);
    }

    /** The partitions that are not as they were accepted; none where nothing was. */
    Set<String> changed() {
        Set<String> changed = new HashSet<>();
        if (accepted != null) {
            Set<String> known = new HashSet<>();
            accepted.batches().forEach(batch -> known.add(batch.id()));
            today.batches().stream()
                    .filter(batch -> !known.contains(batch.id()))
                    .forEach(batch -> changed.add(batch.file()));
        }
        return changed;
    }

    /** What a file is judged with. */
    String partition(DataFile file) {
        return spec.partitions().of(file.path());
    }

    /** The files that are as they were accepted, but for known incidents. */
    List<DataFile> unchanged(Set<String> changed) {
        return files.stream()
                .filter(file -> accepted != null && !changed.contains(partition(file)))
                .filter(file -> spec.incident(partition(file)).isEmpty())
                .toList();
    }

    /** Whether all that was accepted is still there, in files that nobody changed. */
    boolean isWhole() {
        Set<String> there = new HashSet<>();
        unchanged(changed()).forEach(file -> there.add(partition(file)));
        return accepted == null
                || accepted.batches().stream().map(BatchSummary::file).allMatch(there::contains);
    }

    /** All files: those that are not as accepted first, known incidents last. */
    List<DataFile> inOrder(Set<String> changed) {
        return files.stream()
                .sorted(
                        Comparator.comparing(
                                (DataFile file) ->
                                        spec.incident(partition(file)).isPresent()
                                                ? 2
                                                : changed.contains(partition(file)) ? 0 : 1))
                .toList();
    }
}
