package dev.assay.profile;

import dev.assay.profile.BatchSummary.ColumnSummary;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.spec.ColumnType;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Chooses bins from an accepted profile, and counts a batch's profile into them. */
public final class Binning {

    /**
     * Ranks of the edges of number bins; fine at both ends, where scale errors and stray signs
     * show.
     */
    private static final double[] NUMBER_RANKS = {
        0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1
    };

    private static final double[] LENGTH_RANKS = {0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1};

    private static final int CATEGORIES = 50;
    private static final int PATTERNS = 20;

    private Binning() {}

    /**
     * Bins for batches of data like this. They are kept, so they hold no value of a sensitive
     * column: its numbers have blurred edges, its categories are not told apart.
     */
    public static Bins choose(Profile accepted, DatasetSpec spec) {
        Profile shown = accepted.withoutValues(spec::isSensitive);
        return new Bins(shown.columns().stream().map(c -> choose(c, spec)).toList());
    }

    private static ColumnBins choose(ColumnProfile column, DatasetSpec spec) {
        ColumnType type = spec.types().getOrDefault(column.name(), column.inferred());
        boolean text = type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
        boolean categories =
                (type == ColumnType.CATEGORICAL || type == ColumnType.BOOLEAN)
                        && !spec.isSensitive(column.name());
        return new ColumnBins(
                column.name(),
                type,
                type.isNumeric() ? edges(column.quantiles(), NUMBER_RANKS) : List.of(),
                text ? edges(column.lengths(), LENGTH_RANKS) : List.of(),
                categories ? keys(column.values().top(CATEGORIES)) : List.of(),
                text ? keys(column.patterns().top(PATTERNS)) : List.of());
    }

    private static List<Double> edges(Quantiles q, double[] ranks) {
        return q.n() == 0
                ? List.of()
                : DoubleStream.of(ranks).map(q::quantile).distinct().boxed().toList();
    }

    private static List<String> keys(List<Map.Entry<String, Long>> entries) {
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    /**
     * A batch's counts.
     *
     * @param hash of the batch's bytes, in hexadecimal
     * @param batch its profile; columns that the bins do not have are left out, columns it does not
     *     have are missing
     */
    public static BatchSummary count(String file, int part, String hash, Profile batch, Bins bins) {
        List<String> names = batch.names();
        List<ColumnSummary> columns = new ArrayList<>();
        for (ColumnBins b : bins.columns()) {
            int at = names.indexOf(b.name());
            columns.add(at < 0 ? absent(b, batch.rows()) : count(batch.columns().get(at), b));
        }
        return new BatchSummary(
                file,
                part,
                hash,
                batch.rows(),
                batch.bytes(),
                batch.rowHashes().repeated(),
                columns);
    }

    private static ColumnSummary absent(ColumnBins b, long rows) {
        return count(
                new ColumnProfile(
                        b.name(),
                        new CellCounts(rows, CellCounts.EMPTY.kinds(), 0, 0, 0),
                        Moments.EMPTY,
                        Quantiles.EMPTY,
                        Quantiles.EMPTY,
                        Distinct.EMPTY,
                        Frequent.EMPTY,
                        Frequent.empty(ColumnProfile.PATTERNS),
                        Quantiles.EMPTY,
                        ColumnProfile.empty(b.name()).places()),
                b);
    }

    private static ColumnSummary count(ColumnProfile c, ColumnBins b) {
        return new ColumnSummary(
                c.cells().missing(),
                c.cells().parseErrors(b.type()),
                c.cells().standIns(),
                c.distinctCount(),
                c.values().top(1).stream().mapToLong(Map.Entry::getValue).sum(),
                numbers(c.quantiles(), b.edges()),
                numbers(c.lengths(), b.lengths()),
                named(c.values(), b.categories(), c.cells().present()),
                named(c.patterns(), b.patterns(), c.cells().present()));
    }

    /**
     * Per edge the numbers at most as great (and above the edge before), then those above the last
     * edge.
     */
    private static List<Long> numbers(Quantiles q, List<Double> edges) {
        if (edges.isEmpty()) {
            return List.of();
        }
        long[] counts = new long[edges.size() + 2];
        for (int i = 0; i < q.buckets(); i++) {
            double x = q.value(i);
            int bin = 0;
            while (bin < edges.size() && x > edges.get(bin)) {
                bin++;
            }
            // The first bin is for numbers below the least accepted one, which shares no bin with
            // it.
            int slot = bin == 0 ? (x < edges.get(0) ? 0 : 1) : bin + 1;
            counts[slot] += q.count(i);
        }
        return LongStream.of(counts).boxed().toList();
    }

    private static List<Long> named(Frequent values, List<String> names, long present) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Long> counts = new ArrayList<>(names.stream().map(values::count).toList());
        counts.add(Math.max(0, present - counts.stream().mapToLong(Long::longValue).sum()));
        return counts;
    }
}
