package dev.assay.mutate;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column that may be damaged.
 *
 * @param index its place in a row
 * @param name its name
 * @param type its accepted type
 * @param distinct different accepted values
 * @param names whether its values name things or people
 * @param told whether another column halves the errors of guessing its value, or it another's
 * @param steady its frequent values that nearly every accepted batch has, the most frequent first
 * @param next the place of the column behind it, or of the first
 */
public record Target(
        int index,
        String name,
        ColumnType type,
        long distinct,
        boolean names,
        boolean told,
        List<String> steady,
        int next) {

    private static final long FEW = 50;

    /** Where less is told, half of what is told may be chance: most values occur but twice. */
    private static final double TOLD = 0.5;

    /** What other batches do without is no loss. */
    private static final double NEARLY_ALL = 0.95;

    /**
     * All columns that hold anything.
     *
     * @param batches that are accepted
     */
    public static List<Target> of(Profile accepted, Bins bins, List<BatchSummary> batches) {
        List<Target> all = new ArrayList<>();
        List<String> names = accepted.names();
        for (int i = 0; i < bins.columns().size(); i++) {
            ColumnBins b = bins.columns().get(i);
            int at = names.indexOf(b.name());
            ColumnProfile column = accepted.columns().get(at);
            if (column.cells().present() > 0) {
                all.add(
                        new Target(
                                at,
                                b.name(),
                                b.type(),
                                column.distinctCount(),
                                !b.type().isTemporal() && b.edges().isEmpty(),
                                told(accepted.pairs(Grain.VALUE), at),
                                steady(i, b, batches),
                                (at + 1) % names.size()));
            }
        }
        return all;
    }

    private static boolean told(PairCounts pairs, int column) {
        return column < pairs.columns()
                && IntStream.range(0, pairs.columns())
                        .filter(other -> other != column)
                        .anyMatch(
                                other ->
                                        pairs.lambda(other, column) >= TOLD
                                                || pairs.lambda(column, other) >= TOLD);
    }

    private static List<String> steady(int column, ColumnBins bins, List<BatchSummary> batches) {
        return IntStream.range(0, bins.categories().size())
                .filter(
                        i ->
                                batches.stream()
                                                .map(b -> b.columns().get(column).categories())
                                                .filter(counts -> counts.get(i) > 0)
                                                .count()
                                        >= NEARLY_ALL * batches.size())
                .mapToObj(bins.categories()::get)
                .toList();
    }

    boolean isNumber() {
        return type.isNumeric();
    }

    boolean isTime() {
        return type.isTemporal();
    }

    boolean isText() {
        return type == ColumnType.TEXT || type == ColumnType.CATEGORICAL;
    }

    boolean varies() {
        return distinct > 1;
    }

    boolean hasSegments() {
        return steady.size() > 1;
    }

    boolean hasManyValues() {
        return distinct > FEW;
    }

    boolean namesMany() {
        return names && hasManyValues();
    }
}
