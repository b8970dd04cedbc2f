package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.profile.Bins;
import dev.assay.profile.Bins.Pair;
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

    /** The least share of pairs of values that are new in each batch where all are. */
    private static final double NOVEL = 0.5;

    private Acceptance() {}

    /**
     * The accepted evidence, grown by today's: its history is one of all batches that were ever
     * accepted, and the whole is today's. Bins and networks stay what they are.
     *
     * @param today counted into the bins of {@code accepted}
     */
    public static Evidence of(DatasetSpec spec, Evidence accepted, Evidence today) {
        List<BatchSummary> batches = batches(accepted.batches(), today.batches());
        return new Evidence(
                kept(spec, today.profile(), accepted.bins(), batches),
                accepted.bins(),
                batches,
                today.dependencies(),
                accepted.scores());
    }

    /**
     * What later data is compared with: no value of a sensitive column, and of pairs of values only
     * those of columns whose pairs come again. What is new in every batch is no news.
     *
     * @param batches of the profile
     */
    public static Profile kept(
            DatasetSpec spec, Profile whole, Bins bins, List<BatchSummary> batches) {
        Set<Pair> again = new HashSet<>();
        for (int i = 0; i < bins.pairs().size(); i++) {
            int at = i;
            long compared = batches.stream().mapToLong(b -> b.pairs().get(at).compared()).sum();
            long novel = batches.stream().mapToLong(b -> b.pairs().get(at).novel()).sum();
            if (novel < NOVEL * compared) {
                again.add(bins.pairs().get(i));
            }
        }
        return whole.withoutValues(spec::isSensitive).withCompanions(again::contains);
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
