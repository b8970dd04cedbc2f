package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.NewPairs;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
    private static final int PAIRS = 64;

    /**
     * How often a value must be seen to be distinguished from others that are about as frequent.
     */
    private static final long SEEN = 20;

    /** Greatest share of rows whose value is still to come. */
    private static final double TO_COME = 0.001;

    /** The least lambda of a pair that is kept. */
    private static final double TELLS = 0.3;

    private static final int RELATED = 24;

    /** Bits that a value says of the other at least. */
    private static final double INFORMATION = 0.05;

    private Binning() {}

    /**
     * Bins for batches of data like this. They are kept, so they hold no value of a sensitive
     * column (its numbers have blurred edges, its categories are not distinguished), and none that
     * fewer than {@link Anonymity#K} rows hold.
     */
    public static Bins choose(Profile accepted, DatasetSpec spec) {
        return new Bins(
                accepted.columns().stream().map(c -> choose(c, spec)).toList(),
                pairs(accepted),
                related(accepted, spec));
    }

    private static List<Pair> pairs(Profile accepted) {
        List<Pair> all = new ArrayList<>();
        for (Grain grain : Grain.values()) {
            all.addAll(pairs(accepted, grain));
        }
        return all;
    }

    /** The pairs of columns that say most of each other. */
    private static List<ColumnPair> related(Profile accepted, DatasetSpec spec) {
        record Related(ColumnPair pair, double information) {}
        List<Related> all = new ArrayList<>();
        List<String> names = accepted.names();
        accepted.contingencies()
                .states()
                .forEach(
                        (columns, table) -> {
                            String first = names.get(columns.first());
                            String second = names.get(columns.second());
                            double information = table.information();
                            if (information >= INFORMATION
                                    && !spec.isSensitive(first)
                                    && !spec.isSensitive(second)) {
                                all.add(new Related(new ColumnPair(first, second), information));
                            }
                        });
        return all.stream()
                .sorted(Comparator.comparingDouble(Related::information).reversed())
                .limit(RELATED)
                .map(Related::pair)
                .toList();
    }

    /** The pairs that are predicted best. */
    private static List<Pair> pairs(Profile accepted, Grain grain) {
        record Told(Pair pair, double lambda) {}
        List<Told> all = new ArrayList<>();
        PairCounts counts = accepted.pairs(grain);
        List<String> names = accepted.names();
        for (int a = 0; a < counts.columns(); a++) {
            for (int b = 0; b < counts.columns(); b++) {
                double lambda = counts.lambda(a, b);
                if (lambda >= TELLS && (a != b || grain == Grain.VALUE)) {
                    all.add(new Told(new Pair(names.get(a), names.get(b), grain), lambda));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Told::lambda).reversed())
                .limit(PAIRS)
                .map(Told::pair)
                .toList();
    }

    private static ColumnBins choose(ColumnProfile column, DatasetSpec spec) {
        ColumnType type = spec.types().getOrDefault(column.name(), column.inferred());
        boolean sensitive = spec.isSensitive(column.name());
        ColumnProfile shown = sensitive ? column.withoutValues() : column.anonymous();
        boolean text = type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
        boolean categories =
                (type == ColumnType.CATEGORICAL || type == ColumnType.BOOLEAN || few(column))
                        && !type.isTemporal()
                        && !sensitive;
        return new ColumnBins(
                column.name(),
                type,
                new BinBounds(
                        type.isNumeric() && !spec.isIdentifier(column.name())
                                ? edges(shown.quantiles(), NUMBER_RANKS)
                                : List.of(),
                        text ? edges(shown.lengths(), LENGTH_RANKS) : List.of(),
                        categories ? frequent(column.values(), CATEGORIES) : List.of(),
                        frequent(column.patterns(), PATTERNS)),
                type.isTemporal() && !sensitive,
                column.meaning().orElse(null),
                sensitive,
                spec.view()
                        .filter(of -> of.view().unlikePeople().contains(column.name()))
                        .map(of -> true)
                        .orElse(null));
    }

    /** Whether a few values are most of them: prices and amounts often are. */
    private static boolean few(ColumnProfile column) {
        long most = column.values().top(CATEGORIES).stream().mapToLong(Map.Entry::getValue).sum();
        return 2 * most > column.cells().present();
    }

    private static List<Double> edges(Quantiles q, double[] ranks) {
        return q.n() == 0
                ? List.of()
                : DoubleStream.concat(
                                DoubleStream.of(ranks).map(q::quantile),
                                // What is above zero and what is not differ in meaning.
                                DoubleStream.of(0).filter(zero -> crosses(q)))
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList();
    }

    private static boolean crosses(Quantiles q) {
        return q.quantile(0) < 0 && q.quantile(1) > 0;
    }

    /**
     * The most frequent ones that enough rows hold. Where some are left out, only those that were
     * seen often enough: the others were chosen because chance favoured them, and would become
     * rarer in whatever comes.
     */
    private static List<String> frequent(Frequent values, int most) {
        boolean all = values.isExact() && values.size() <= most && isComplete(values);
        return values.top(most).stream()
                .filter(value -> value.getValue() >= (all ? Anonymity.K : SEEN))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether hardly any value is still to come (Good and Turing's estimate: those seen once). */
    private static boolean isComplete(Frequent values) {
        long once = values.counts().values().stream().filter(n -> n == 1).count();
        return once <= TO_COME * values.counts().values().stream().mapToLong(n -> n).sum();
    }

    /**
     * A batch's counts.
     *
     * @param hash of the batch's bytes, in hexadecimal
     * @param batch its profile; columns that the bins do not have are left out, columns it does not
     *     have are missing
     * @param known the values that others have
     */
    public static BatchSummary count(
            String file, int part, String hash, Profile batch, Bins bins, Vocabulary known) {
        List<String> names = batch.names();
        Groups groups = new Groups(batch, bins, known);
        List<ColumnSummary> columns = new ArrayList<>();
        for (ColumnBins b : bins.columns()) {
            int at = names.indexOf(b.name());
            columns.add(
                    at < 0
                            ? ColumnSummary.of(
                                    ColumnProfile.missing(b.name(), batch.rows()), b, known, 0, 0)
                            : ColumnSummary.of(
                                    batch.columns().get(at),
                                    b,
                                    known,
                                    groups.independent(at),
                                    groups.different(at)));
        }
        return new BatchSummary(
                new BatchOrigin(file, part, hash, batch.contents().hex()),
                BatchSize.of(batch),
                columns,
                IntStream.range(0, bins.pairs().size())
                        .mapToObj(i -> count(bins, i, names, batch, known))
                        .toList(),
                bins.related().stream().map(pair -> exchange(pair, names, batch, known)).toList());
    }

    private static Exchange exchange(
            ColumnPair pair, List<String> names, Profile batch, Vocabulary known) {
        int a = names.indexOf(pair.first());
        int b = names.indexOf(pair.second());
        return a < 0 || b < 0
                ? Exchange.NONE
                : known.exchange(pair, batch.contingencies().of(a, b).orElse(Contingency.EMPTY));
    }

    private static PairSummary count(
            Bins bins, int index, List<String> names, Profile batch, Vocabulary known) {
        Pair pair = bins.pairs().get(index);
        PairCounts counts = batch.pairs(pair.grain());
        int a = names.indexOf(pair.determinant());
        int b = names.indexOf(pair.dependent());
        boolean paired = Math.min(a, b) >= 0 && Math.max(a, b) < counts.columns();
        if (!paired) {
            return new PairSummary(0, 0, NewPairs.NONE);
        }
        boolean sensitive =
                bins.columns().stream()
                        .anyMatch(
                                column ->
                                        column.sensitive()
                                                && (column.name().equals(pair.determinant())
                                                        || column.name().equals(pair.dependent())));
        NewPairs together =
                bins.standsSideBySide(index) && !sensitive
                        ? known.novelty(pair, batch.companions().of(a, b).orElse(MinHashes.EMPTY))
                        : NewPairs.NONE;
        return new PairSummary(counts.rows(a, b), counts.told(a, b), together);
    }
}
