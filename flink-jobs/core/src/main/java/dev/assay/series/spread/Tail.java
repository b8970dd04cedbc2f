package dev.assay.series.spread;

/** Which deviations count. */
public enum Tail {
    /** Only more than usual. */
    UPPER,
    /** Only less than usual. */
    LOWER,
    /** Both. */
    BOTH;

    /** How far a difference counts. */
    public double deviation(double difference) {
        switch (this) {
            case UPPER:
                return Math.max(0, difference);
            case LOWER:
                return Math.max(0, -difference);
            default:
                return Math.abs(difference);
        }
    }
}
