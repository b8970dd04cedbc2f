package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.profile.Profile;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is accepted once today's evidence joins it, without measuring or training anything. */
public final class Acceptance {

    /** Batches that are remembered: the last ones. */
    static final int MOST = 512;

    private Acceptance() {}

    /**
     * The accepted evidence, grown by today's: its history is one of all batches that were ever
     * accepted, and the whole is today's. Bins and networks stay what they are.
     *
     * @param today counted into the bins of {@code accepted}
     */
    public static Evidence of(DatasetSpec spec, Evidence accepted, Evidence today) {
        Profile shown = today.profile().withoutValues(spec::isSensitive);
        return new Evidence(
                shown,
                accepted.bins(),
                batches(accepted.batches(), today.batches()),
                today.dependencies(),
                accepted.scores());
    }

    /** Batches of files that are no longer there come first; of the others, today's count. */
    private static List<BatchSummary> batches(
            List<BatchSummary> accepted, List<BatchSummary> today) {
        Set<String> files = new HashSet<>();
        today.forEach(batch -> files.add(batch.file()));
        List<BatchSummary> all = new ArrayList<>();
        accepted.stream().filter(batch -> !files.contains(batch.file())).forEach(all::add);
        all.addAll(today);
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }
}
