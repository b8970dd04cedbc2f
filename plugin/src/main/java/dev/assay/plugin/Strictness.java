package dev.assay.plugin;

/**
 * How an audit is judged.
 *
 * @param falseAlarmRate the probability that a build fails of which nothing changed; in (0, 1)
 * @param ratchet whether rules must keep the best value that they ever had
 */
record Strictness(double falseAlarmRate, boolean ratchet) {

    /**
     * What the user asked for.
     *
     * @throws MeasuringException when the rate is no probability that is neither never nor always
     */
    static Strictness of(double falseAlarmRate, boolean ratchet) throws MeasuringException {
        if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
            throw new MeasuringException(
                    "assay.falseAlarmRate is "
                            + falseAlarmRate
                            + "; write a number between 0 and 1, such as 0.01");
        }
        return new Strictness(falseAlarmRate, ratchet);
    }
}
