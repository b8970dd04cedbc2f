package dev.assay.judge.decide;

import dev.assay.finding.Tested;

/**
 * How far today's value of a measure is from the accepted one, and how likely that is.
 *
 * @param observed today's value
 * @param expected the accepted value
 * @param effect how far apart, in the check's unit
 * @param margin the least effect that matters
 * @param pValue how likely so large a difference is if nothing changed
 */
public record Difference(
        double observed, double expected, double effect, double margin, double pValue) {

    /** Whether the difference is one that matters, however certain it is. */
    boolean isLarge() {
        return effect >= margin;
    }

    /**
     * The p-value of "no difference, or none that matters": a tiny difference, however certain,
     * never makes others significant.
     */
    public double pValueOfLarge() {
        return isLarge() ? pValue : 1;
    }

    /** The same difference with its margin so many times as wide. */
    Difference loosened(double factor) {
        return new Difference(observed, expected, effect, margin * factor, pValue);
    }

    /** The same difference with its p-value so many times as great. */
    Difference times(double factor) {
        return new Difference(observed, expected, effect, margin, Math.min(1, pValue * factor));
    }

    /** The figures of a finding. */
    Tested tested() {
        return new Tested(observed, expected, effect, margin, pValue);
    }
}
