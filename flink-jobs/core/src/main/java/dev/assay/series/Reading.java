package dev.assay.series;

/**
 * A metric of one batch beside what is usual.
 *
 * @param metric what was read
 * @param value on the metric's scale
 * @param usual what it was before
 * @param sampling the value's standard deviation by chance alone
 * @param weekday whether only the same day of the week was compared
 */
public record Reading(
        BatchMetric metric, double value, Usual usual, double sampling, boolean weekday) {

    /** Usual deviations that the value is away. */
    public double deviation() {
        return usual.deviation(value, sampling);
    }

    /** Usual deviations that are large. */
    public double limit() {
        return usual.limit(sampling);
    }

    /** How likely so large a deviation is if nothing changed. */
    public double pValue() {
        return usual.pValue(deviation());
    }

    /** How far out the value is: 1 at the limit. */
    public double excess() {
        return deviation() / limit();
    }

    /** The value in the metric's unit. */
    public double shown() {
        return metric.unit().of(value);
    }

    /** The least value that is still usual, in the metric's unit. */
    public double least() {
        return metric.unit().of(usual.centre() - usual.reach(sampling));
    }

    /** The greatest value that is still usual, in the metric's unit. */
    public double greatest() {
        return metric.unit().of(usual.centre() + usual.reach(sampling));
    }
}
