package dev.assay.inventory.quality;

import dev.assay.profile.ColumnProfile;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A share over the columns of a dataset, and the column that costs most of it.
 *
 * @param good how many are good
 * @param all how many there are
 * @param worst the column with most that are not; null where all are good
 */
record Counted(long good, long all, String worst) {

    /** Sums over columns. */
    static Counted over(
            List<ColumnProfile> columns,
            ToLongFunction<ColumnProfile> good,
            ToLongFunction<ColumnProfile> all) {
        long goods = 0;
        long alls = 0;
        long most = 0;
        String worst = null;
        for (ColumnProfile column : columns) {
            long of = all.applyAsLong(column);
            long fine = good.applyAsLong(column);
            goods += fine;
            alls += of;
            if (of - fine > most) {
                most = of - fine;
                worst = column.name();
            }
        }
        return new Counted(goods, alls, worst);
    }

    /** As a score; empty where there is nothing to count. */
    Optional<Scored> as(QualityMetric metric) {
        return all == 0 ? Optional.empty() : Optional.of(Scored.of(metric, good, all, worst));
    }
}
