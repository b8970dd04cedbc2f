package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.List;

/** A number that every batch has, on a scale on which its spread is about the same everywhere. */
public interface BatchMetric {

    /** The check that it belongs to, such as {@code completeness}. */
    KnownCheck check();

    /** The column's place among the bins, or -1 for the batch. */
    int column();

    /** Which way is worse. */
    Tail tail();

    /** The least deviation that can be called usual, on the metric's scale. */
    double floor();

    /** Usual deviations that a value must be away to be large. */
    default double large() {
        return Usual.LARGE;
    }

    /** The metric of the accepted batches, in the order of the data. */
    History history(List<BatchSummary> accepted);

    /**
     * The same against the few batches before each, for data that grows or wanders.
     *
     * @param plain the metric of the accepted batches
     */
    default History recent(List<BatchSummary> accepted, History plain) {
        return plain.sinceRecent(accepted);
    }

    /** What people read it in. */
    Unit unit();

    /** How much comes, and when, follows the calendar; what comes hardly does. */
    default boolean followsCalendar() {
        return unit() == Unit.COUNT || unit() == Unit.HOURS;
    }

    /** Whether a feast can change it: what follows the calendar, and the hours and the steps. */
    default boolean followsFeasts() {
        return followsCalendar() || unit() == Unit.STEPS || check() == KnownCheck.TIME_DRIFT;
    }

    /**
     * Whether it counts what was not known when the batch came: there is less of it as more is
     * known, in whichever order batches come.
     */
    default boolean countsNews() {
        return check() == KnownCheck.NEW_VALUES
                || check() == KnownCheck.ASSOCIATION && tail() == Tail.UPPER;
    }

    /**
     * Whether accepted batches tell by this metric alone what its p-values are worth, and not by
     * all of its check and column: what is nearly always 0 has a tail of its own.
     */
    default boolean isByItself() {
        return false;
    }

    /** Units, and what a value on a metric's scale is in them. */
    enum Unit {
        /** A share between 0 and 1, on the scale as a residual. */
        SHARE,
        /** A share of values beside the one that most have, on the scale as a residual. */
        OTHERS,
        /** A count, on the scale as its logarithm. */
        COUNT,
        /** How many times as many as are usual, on the scale as its logarithm. */
        RATIO,
        /** Hours, on the scale as their logarithm. */
        HOURS,
        /** Usual steps from batch to batch, on the scale as the inverse hyperbolic sine. */
        STEPS,
        /** A distance between shapes, on the scale as it is. */
        DISTANCE;

        /** A value on the scale, in this unit. */
        public double of(double value) {
            switch (this) {
                case COUNT:
                case HOURS:
                    return Math.max(0, Math.expm1(value));
                case RATIO:
                    return Math.exp(value);
                case STEPS:
                    return Math.sinh(value);
                default:
                    return value;
            }
        }
    }
}
