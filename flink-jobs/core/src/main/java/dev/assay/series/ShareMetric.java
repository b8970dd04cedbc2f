package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import java.util.List;
import java.util.function.Function;

/** A share of a batch's rows or values, as an angle. */
record ShareMetric(
        KnownCheck check,
        int column,
        Tail tail,
        double floor,
        Function<BatchSummary, Share> property)
        implements BatchMetric {

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        Share share = property.apply(now);
        return new Series(
                before.stream().mapToDouble(batch -> angle(property.apply(batch))).toArray(),
                angle(share),
                share.of() == 0 ? 0 : Math.sqrt(share.variance()));
    }

    private static double angle(Share share) {
        return share.of() == 0 ? Double.NaN : share.angle();
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }
}
