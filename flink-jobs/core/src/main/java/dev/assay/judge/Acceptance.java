package dev.assay.judge;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.Dependency;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.value.Anonymity;
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

    /** A pair's strength may be that far from the accepted one without being written anew. */
    private static final double STRENGTH = 0.01;

    /** And its rows so many times as many or as few, as a logarithm. */
    private static final double ROWS = 0.2;

    private Acceptance() {}

    /**
     * The accepted evidence, grown by today's: its history is one of all batches that were ever
     * accepted, and the whole is today's. Bins and networks stay what they are.
     *
     * @param today counted into the bins of {@code accepted}
     */
    public static Evidence of(DatasetSpec spec, Evidence accepted, Evidence today) {
        List<BatchSummary> batches =
                batches(spec, accepted.bins(), accepted.batches(), today.batches());
        return new Evidence(
                kept(spec, today.profile(), accepted.bins(), batches),
                accepted.bins(),
                batches,
                dependencies(accepted.dependencies(), today.dependencies()),
                today.sets(),
                accepted.scores(),
                List.of(),
                today.behaviour());
    }

    /** Today's, but where they are as they were: what did not change is not written anew. */
    private static List<Dependency> dependencies(List<Dependency> before, List<Dependency> today) {
        return today.stream()
                .map(now -> before.stream().filter(b -> isSame(b, now)).findFirst().orElse(now))
                .toList();
    }

    private static boolean isSame(Dependency a, Dependency b) {
        return a.determinant().equals(b.determinant())
                && a.dependent().equals(b.dependent())
                && Math.abs(a.strength() - b.strength()) <= STRENGTH
                && Math.abs(Math.log((a.rows() + 1.0) / (b.rows() + 1.0))) <= ROWS;
    }

    /** Whether there is a batch today that was not accepted. */
    public static boolean isNews(Evidence accepted, Evidence today) {
        Set<String> known = new HashSet<>();
        accepted.batches().forEach(batch -> known.add(batch.id()));
        return !today.batches().stream().allMatch(batch -> known.contains(batch.id()));
    }

    /** Whether there is such a batch, accepted rows are gone, or people can be recognised anew. */
    public static boolean isOther(Evidence accepted, Evidence today) {
        return isNews(accepted, today)
                || accepted.profile().rows() != today.profile().rows()
                || !accepted.sets().recognises(today.sets());
    }

    /**
     * Columns of which no value may be kept, and what is accepted has some: they were no such
     * columns then.
     */
    public static List<String> exposed(DatasetSpec spec, Evidence accepted) {
        return accepted.bins().columns().stream()
                .filter(column -> !column.sensitive() && spec.isSensitive(column.name()))
                .map(ColumnBins::name)
                .toList();
    }

    /**
     * What later data is compared with: no value of a sensitive column, nothing that fewer than
     * {@link dev.assay.profile.value.Anonymity#K} rows hold, and of pairs of values only those of
     * columns whose pairs come again. What is new in every batch is no news.
     *
     * @param batches of the profile
     */
    public static Profile kept(
            DatasetSpec spec, Profile whole, Bins bins, List<BatchSummary> batches) {
        Set<Pair> again = new HashSet<>();
        for (int i = 0; i < bins.pairs().size(); i++) {
            int at = i;
            long compared =
                    batches.stream().mapToLong(b -> b.pairs().get(at).together().compared()).sum();
            long novel =
                    batches.stream().mapToLong(b -> b.pairs().get(at).together().novel()).sum();
            if (novel < NOVEL * compared) {
                again.add(bins.pairs().get(i));
            }
        }
        return whole.withoutValues(spec::isSensitive).anonymous().withCompanions(again::contains);
    }

    /**
     * The accepted evidence, with hashes of values where it has none.
     *
     * @param still the accepted data that is still there
     */
    public static Evidence knowing(DatasetSpec spec, Evidence accepted, Profile still) {
        Profile known = kept(spec, still, accepted.bins(), accepted.batches());
        return accepted.with(accepted.profile().withHashes(known));
    }

    /** Batches of data that is accepted for the first time, as they are kept. */
    public static List<BatchSummary> kept(
            DatasetSpec spec, Bins bins, List<BatchSummary> measured) {
        return KeptTimes.of(spec, List.of(), measured).stream()
                .map(batch -> kept(bins, batch))
                .toList();
    }

    /** Of sensitive columns nothing is kept of few rows but that there are values. */
    private static BatchSummary kept(Bins bins, BatchSummary batch) {
        if (batch.rows() >= Anonymity.K) {
            return batch;
        }
        List<ColumnSummary> columns = new ArrayList<>(batch.columns());
        for (int i = 0; i < columns.size(); i++) {
            if (bins.columns().get(i).sensitive()) {
                columns.set(i, columns.get(i).uncounted());
            }
        }
        return batch.with(columns);
    }

    /** Batches of files that are no longer there come first; of the others, today's count. */
    private static List<BatchSummary> batches(
            DatasetSpec spec, Bins bins, List<BatchSummary> accepted, List<BatchSummary> today) {
        Set<String> files = new HashSet<>();
        today.forEach(batch -> files.add(batch.file()));
        List<BatchSummary> all = new ArrayList<>();
        accepted.stream().filter(batch -> !files.contains(batch.file())).forEach(all::add);
        all.addAll(today);
        all = KeptTimes.of(spec, accepted, all).stream().map(batch -> kept(bins, batch)).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }
}
