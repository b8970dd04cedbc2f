package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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
        Function<BatchSummary, Share> property)
        implements BatchMetric {

    /** Residuals do not vary less than by sampling. */
    private static final double SAMPLING = 1;

    @Override
    public double floor() {
        return SAMPLING;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        Share judged = property.apply(now);
        ShareSeries shares = ShareSeries.of(before.stream().map(property).toList(), judged, least);
        int last = shares.last();
        return new Series(
                Arrays.copyOf(shares.residuals(), last),
                shares.residuals()[last],
                0,
                shares.widths(),
                residual -> shares.by().share(residual, judged.of()));
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }
}
