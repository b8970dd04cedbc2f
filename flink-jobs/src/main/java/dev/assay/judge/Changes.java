package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.series.Past;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that are new or changed since data was accepted; none where the baseline has too few
 * files for one to be judged alone.
 *
 * @param accepted batches of the baseline
 * @param batches of today that are no longer as accepted
 */
record Changes(List<BatchSummary> accepted, List<BatchSummary> batches) {

    static Changes between(List<BatchSummary> accepted, List<BatchSummary> today) {
        Set<String> known = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (BatchSummary batch : accepted) {
            known.add(name(batch) + "/" + batch.hash());
            files.add(batch.file());
        }
        List<BatchSummary> changed = new ArrayList<>();
        for (BatchSummary batch : today) {
            boolean fresh = !known.contains(name(batch) + "/" + batch.hash());
            if (fresh && files.size() >= Past.FEWEST) {
                changed.add(batch);
            }
        }
        return new Changes(accepted, changed);
    }

    /** Whether there are some. */
    boolean areJudgedAlone() {
        return !batches.isEmpty();
    }

    private static String name(BatchSummary batch) {
        return batch.file() + "/" + batch.part();
    }

    /** What a batch is judged against: everything accepted but its own earlier self. */
    Past past(BatchSummary batch) {
        return new Past(accepted.stream().filter(b -> !name(b).equals(name(batch))).toList());
    }

    /** Those that are, byte for byte, another file delivered again. */
    List<Finding> repeats(DatasetSpec spec) {
        Map<String, String> fileOf = new HashMap<>();
        accepted.forEach(batch -> fileOf.putIfAbsent(batch.hash(), batch.file()));
        List<Finding> all = new ArrayList<>();
        for (BatchSummary batch : batches) {
            String first = fileOf.putIfAbsent(batch.hash(), batch.file());
            if (first != null && !first.equals(batch.file())) {
                all.add(repeat(spec, batch, first));
            }
        }
        return all;
    }

    private static Finding repeat(DatasetSpec spec, BatchSummary batch, String first) {
        return new Finding(
                spec.name(),
                null,
                batch.file(),
                "stale-repeat",
                Outcome.FAIL,
                null,
                null,
                null,
                null,
                null,
                Wording.where(spec, null, batch.file())
                        + ": the contents are those of "
                        + first
                        + ", byte for byte. Deliver the new data, or take the copy away.",
                List.of());
    }
}
