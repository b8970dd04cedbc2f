package dev.assay.job;

import dev.assay.job.ScanStage.ScannedPortion;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes batches of portions: one each, or neighbours together where there would be too many. */
final class Batches {

    /** Batches that are kept at most. */
    static final int MOST = Portion.MANY_FILES;

    private Batches() {}

    static List<BatchSummary> count(List<ScannedPortion> parts, Bins bins) throws IOException {
        int together = (parts.size() + MOST - 1) / MOST;
        List<BatchSummary> batches = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += together) {
            List<ScannedPortion> group =
                    parts.subList(from, Math.min(parts.size(), from + together));
            ScannedPortion first = group.get(0);
            Profile profile = first.profile();
            long hash = first.hash();
            for (ScannedPortion next : group.subList(1, group.size())) {
                profile = profile.plus(next.profile());
                hash = hash * 31 + next.hash();
            }
            batches.add(
                    Binning.count(
                            first.portion().first().file(),
                            first.portion().first().part(),
                            Long.toHexString(hash),
                            profile,
                            bins));
        }
        return batches;
    }
}
