package dev.assay.series;

import dev.assay.calendar.Occasion;
import dev.assay.series.spread.Usual;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A metric of one batch beside what is usual.
 *
 * @param metric what was read
 * @param value on the metric's scale
 * @param usual what it was before, for a batch of this size
 * @param sampling the value's standard deviation by chance alone
 * @param basis what it was compared with
 * @param occasion the declared feast that the batch has to do with, if there is one
 * @param pValue how likely so large a deviation is if nothing changed
 * @param inUnit what a value is in the metric's unit
 */
public record Reading(
        BatchMetric metric,
        double value,
        Usual usual,
        double sampling,
        Basis basis,
        Optional<Occasion> occasion,
        double pValue,
        DoubleUnaryOperator inUnit) {

    /** What a batch was compared with. */
    public enum Basis {
        /** All accepted batches. */
        ALL,
        /** Those of the same day of the week. */
        WEEKDAY,
        /** The few before it, in data that grows or wanders. */
        RECENT,
        /** All, moved by what those of the same day of the month have in common. */
        DAY_OF_MONTH,
        /** All, moved by what those at the end of a month have in common. */
        MONTH_END,
        /** All, moved by what those on the last workday of a month have in common. */
        LAST_WORKDAY,
        /** All, moved by what those of the same week of the year have in common. */
        WEEK_OF_YEAR,
        /** All, moved by what those at the same feast have in common. */
        FEAST,
        /** All, moved by what those at other feasts have in common, within wider limits. */
        FEASTS,
        /** All, within wider limits: no feast is known that could tell more. */
        WIDE;

        /** Whether limits are wider than those of other days. */
        public boolean isWide() {
            return this == FEASTS || this == WIDE;
        }
    }

    /** Usual deviations that the value is away. */
    public double deviation() {
        return usual.deviation(value, sampling);
    }

    /** Usual deviations that are large. */
    public double limit() {
        return usual.limit();
    }

    /** How far out the value is: 1 at the limit. */
    public double excess() {
        return deviation() / limit();
    }

    /** How surprising the value is by itself, in nats. */
    double surprise() {
        return usual.surprise(deviation());
    }

    /** The value in the metric's unit. */
    public double shown() {
        return inUnit.applyAsDouble(value);
    }

    /** The least value that is still usual, in the metric's unit. */
    public double least() {
        return inUnit.applyAsDouble(usual.centre() - usual.reach(sampling));
    }

    /** The greatest value that is still usual, in the metric's unit. */
    public double greatest() {
        return inUnit.applyAsDouble(usual.centre() + usual.reach(sampling));
    }

    /** The same with what its p-value is worth. */
    Reading calibrated(Calibration calibration) {
        return new Reading(
                metric,
                value,
                usual,
                sampling,
                basis,
                occasion,
                calibration.pValue(metric, pValue),
                inUnit);
    }
}
