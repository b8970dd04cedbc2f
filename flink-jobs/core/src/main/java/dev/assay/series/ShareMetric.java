package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.ShareSpread;
import dev.assay.series.spread.Tail;
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
    public History history(List<BatchSummary> accepted) {
        List<Share> shares = accepted.stream().map(property).toList();
        ShareSpread spread = ShareSpread.of(shares, least);
        return new History(
                shares.stream().mapToDouble(spread::residual).toArray(),
                shares.stream().mapToDouble(spread::width).toArray(),
                (batch, alongside) -> now(property.apply(batch), spread));
    }

    private static Now now(Share share, ShareSpread spread) {
        return new Now(
                spread.residual(share),
                0,
                spread.width(share),
                residual -> spread.by().share(residual, share.of()));
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }
}
