package dev.assay.plugin.verdict;

import dev.assay.audit.Strictness;
import dev.assay.plugin.files.MeasuringException;

/** How strict the gate is, as the user asked for it. */
public final class GateParameters {

    private GateParameters() {}

    /**
     * The strictness that was asked for.
     *
     * @throws MeasuringException when the rate is no probability that is neither never nor always
     */
    public static Strictness strictness(double falseAlarmRate, boolean ratchet)
            throws MeasuringException {
        try {
            return new Strictness(falseAlarmRate, ratchet);
        } catch (IllegalArgumentException e) {
            throw new MeasuringException("assay.falseAlarmRate is " + e.getMessage(), e);
        }
    }
}
