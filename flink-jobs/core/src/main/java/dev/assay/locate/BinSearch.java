package dev.assay.locate;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.BinCounts;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.profile.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The values of the bin whose share of a column grew most. */
final class BinSearch {

    private static final int NONE = -1;

    private BinSearch() {}

    /** Empty where nothing was accepted that the column could have drifted from. */
    static Optional<Search> of(Source source, Finding f) {
        List<ColumnBins> columns = source.today().bins().columns();
        int at = columns.stream().map(ColumnBins::name).toList().indexOf(f.column());
        if (at < 0 || source.accepted() == null) {
            return Optional.empty();
        }
        ColumnBins bins = columns.get(at);
        Function<ColumnSummary, List<Long>> counts;
        ToIntFunction<Cell> bin;
        switch (f.check()) {
            case NUMERIC_DRIFT:
                counts = ColumnSummary::numbers;
                bin = cell -> number(cell.number(), bins.edges());
                break;
            case LENGTH_DRIFT:
                counts = ColumnSummary::lengths;
                bin = cell -> cell.isMissing() ? NONE : number(cell.characters(), bins.lengths());
                break;
            case PATTERN_DRIFT:
                counts = ColumnSummary::patterns;
                bin = cell -> name(cell.shape(), bins.patterns());
                break;
            case TIME_DRIFT:
                counts = ColumnSummary::hours;
                bin = Cell::hour;
                break;
            default:
                counts = ColumnSummary::categories;
                bin = cell -> name(cell.text(), bins.categories());
                break;
        }
        double[] before = shares(source.accepted().batches(), null, at, counts);
        int grown = grown(before, shares(source.today().batches(), f.batch(), at, counts));
        if (grown < 0) {
            return Optional.empty();
        }
        Predicate<Cell> isIn = cell -> bin.applyAsInt(cell) == grown;
        boolean ordered =
                f.check() == KnownCheck.NUMERIC_DRIFT || f.check() == KnownCheck.LENGTH_DRIFT;
        if (!ordered || grown > 0 && grown < before.length - 1) {
            return Optional.of(new CellSearch(f.column(), isIn));
        }
        boolean numbers = f.check() == KnownCheck.NUMERIC_DRIFT;
        int sign = grown == 0 ? -1 : 1;
        return Optional.of(
                new OuterSearch(
                        f.column(),
                        isIn,
                        cell -> sign * (numbers ? cell.number() : cell.characters()),
                        before[grown]));
    }

    private static int number(double x, List<Double> edges) {
        return Double.isNaN(x) || edges.isEmpty() ? NONE : BinCounts.bin(x, edges);
    }

    private static int name(String name, List<String> names) {
        if (name == null) {
            return NONE;
        }
        int at = names.indexOf(name);
        return at < 0 ? names.size() : at;
    }

    private static double[] shares(
            List<BatchSummary> batches,
            String file,
            int column,
            Function<ColumnSummary, List<Long>> counts) {
        double[] sum = new double[0];
        double all = 0;
        for (BatchSummary batch : batches) {
            if (file == null || file.equals(batch.file())) {
                List<Long> of = counts.apply(batch.columns().get(column));
                sum = sum.length == 0 ? new double[of.size()] : sum;
                for (int i = 0; i < of.size(); i++) {
                    sum[i] += of.get(i);
                    all += of.get(i);
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= Math.max(1, all);
        }
        return sum;
    }

    private static int grown(double[] before, double[] now) {
        int most = NONE;
        double greatest = 0;
        for (int i = 0; i < Math.min(before.length, now.length); i++) {
            if (now[i] - before[i] > greatest) {
                greatest = now[i] - before[i];
                most = i;
            }
        }
        return most;
    }
}
