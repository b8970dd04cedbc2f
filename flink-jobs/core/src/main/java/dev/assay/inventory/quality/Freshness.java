package dev.assay.inventory.quality;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.partition.Cadence;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.scan.value.DeclaredTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How new the newest record is, and how new it should be. */
public final class Freshness {

    /** Deliveries that are counted: whoever misses so many does not look at the number. */
    private static final int MOST = 10_000;

    private Freshness() {}

    /**
     * The time of the newest record, in UTC.
     *
     * @return empty where no column is declared to be the time, or its values are not shown
     */
    public static Optional<LocalDateTime> newest(DatasetSpec spec, Profile profile) {
        return end(spec, profile, 1);
    }

    /** The same of the oldest record. */
    public static Optional<LocalDateTime> oldest(DatasetSpec spec, Profile profile) {
        return end(spec, profile, 0);
    }

    private static Optional<LocalDateTime> end(DatasetSpec spec, Profile profile, double rank) {
        String column = spec.columns().get("time");
        if (column == null || !profile.names().contains(column) || spec.isSensitive(column)) {
            return Optional.empty();
        }
        ColumnProfile of = profile.column(column);
        double written = of.times().quantile(rank);
        double second =
                Double.isFinite(written)
                        ? written
                        : DeclaredTime.second(of.quantiles().quantile(rank));
        try {
            return Double.isFinite(second)
                    ? Optional.of(
                            LocalDateTime.ofEpochSecond(
                                    (long) Math.floor(second), 0, ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How often new data should come: as an asset, else as partitions. */
    public static Optional<Cadence> cadence(DatasetSpec spec) {
        Cadence declared = spec.stewardship().cadence();
        return Optional.ofNullable(declared == null ? spec.partitions().every() : declared);
    }

    /**
     * Deliveries that should have come since: each hour, day or week that has ended, after the one
     * of the newest record.
     *
     * @param asOf the moment at which it is asked
     */
    public static int overdue(Cadence cadence, LocalDateTime newest, LocalDateTime asOf) {
        int overdue = -1;
        LocalDateTime start = cadence.start(newest);
        while (overdue < MOST && !cadence.next(start).isAfter(asOf)) {
            start = cadence.next(start);
            overdue++;
        }
        return Math.max(0, overdue);
    }
}
