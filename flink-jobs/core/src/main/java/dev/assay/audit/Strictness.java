package dev.assay.audit;

/**
 * How strict a gate is.
 *
 * @param falseAlarmRate the probability that a build fails of which nothing changed; in (0, 1)
 * @param ratchet whether rules must keep the best value that they ever had
 */
public record Strictness(double falseAlarmRate, boolean ratchet) {

    public Strictness {
        if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
            throw new IllegalArgumentException(
                    falseAlarmRate + "; write a number between 0 and 1, such as 0.01");
        }
    }
}
