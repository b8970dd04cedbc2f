package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.Reading.Basis;
import dev.assay.series.spread.Dispersion;
import dev.assay.series.spread.Residuals;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.ShareSpread;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A share of a batch's rows or values.
 *
 * @param least the least deviation that is called usual, as an angle
 */
record ShareMetric(
        KnownCheck check,
        int column,
        Tail tail,
        double least,
        boolean isByItself,
        Function<BatchSummary, Share> property)
        implements BatchMetric {

    ShareMetric(
            KnownCheck check,
            int column,
            Tail tail,
            double least,
            Function<BatchSummary, Share> property) {
        this(check, column, tail, least, false, property);
    }

    /** Residuals do not vary less than by sampling. */
    private static final double SAMPLING = 1;

    @Override
    public double floor() {
        return SAMPLING;
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        List<Share> shares = accepted.stream().map(property).toList();
        Residuals by = Residuals.from(shares);
        double[] residuals = by.of(shares);
        ShareSpread spread = ShareSpread.of(by, shares, residuals, least);
        double[] widths = new double[residuals.length];
        Arrays.setAll(widths, i -> spread.width(shares.get(i)));
        return new History(
                residuals,
                widths,
                (batch, alongside) -> {
                    Share share = property.apply(batch);
                    return new Now(
                            spread.residual(share),
                            0,
                            spread.widthOfNew(share),
                            residual -> spread.by().share(residual, share.of()));
                },
                Basis.ALL);
    }

    /**
     * The differences are taken of residuals per root of rows, which do not depend on how many rows
     * a batch has, and vary as they do, which is less than the shares themselves.
     */
    @Override
    public History recent(List<BatchSummary> accepted, History plain) {
        double[] roots = accepted.stream().mapToDouble(this::root).toArray();
        double[] ofOne = new double[roots.length];
        Arrays.setAll(ofOne, i -> plain.values()[i] / roots[i]);
        History since =
                History.alike(
                                ofOne,
                                (batch, alongside) -> {
                                    Now now = plain.measure().of(batch, alongside);
                                    double root = root(batch);
                                    return new Now(
                                            now.value() / root,
                                            0,
                                            1,
                                            x -> now.shown().applyAsDouble(x * root));
                                })
                        .sinceRecent(accepted);
        double[] residuals = new double[roots.length];
        Arrays.setAll(residuals, i -> since.values()[i] * roots[i]);
        int[] known =
                IntStream.range(0, roots.length).filter(i -> !Double.isNaN(residuals[i])).toArray();
        Dispersion dispersion =
                Dispersion.of(
                        IntStream.of(known).mapToDouble(i -> residuals[i]).toArray(),
                        IntStream.of(known).mapToDouble(i -> roots[i] * roots[i]).toArray(),
                        least);
        return new History(
                residuals,
                DoubleStream.of(roots).map(root -> dispersion.width(root * root)).toArray(),
                (batch, alongside) -> {
                    Now now = since.measure().of(batch, alongside);
                    double root = root(batch);
                    return new Now(
                            now.value() * root,
                            0,
                            Math.max(dispersion.width(root * root), groups(batch)),
                            residual -> now.shown().applyAsDouble(residual / root));
                },
                Basis.RECENT);
    }

    private double groups(BatchSummary batch) {
        return Math.sqrt(property.apply(batch).effect());
    }

    private double root(BatchSummary batch) {
        return Math.sqrt(property.apply(batch).of());
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }
}
