package dev.assay.finding;

import dev.assay.document.Nullable;

/**
 * The figures that a check compared; each may be null where there is no single one.
 *
 * @param observed the measured value
 * @param expected the accepted value or limit
 * @param effect how far apart they are, in the check's unit
 * @param limit the least effect that fails
 * @param pValue how likely so large an effect is if nothing changed; null where no test is made
 */
public record Tested(
        @Nullable Double observed,
        @Nullable Double expected,
        @Nullable Double effect,
        @Nullable Double limit,
        @Nullable Double pValue) {

    /** No figures: the check is a matter of yes or no. */
    public static final Tested NONE = new Tested(null, null, null, null, null);

    /**
     * What was found and what was wanted, where no test is made.
     *
     * @param observed the measured value, or null
     * @param expected the wanted value, or null
     */
    public static Tested of(Double observed, Double expected) {
        return new Tested(observed, expected, null, null, null);
    }

    /** The same figures without the measured value, where that is one of the data's values. */
    public Tested withoutObserved() {
        return new Tested(null, expected, effect, limit, pValue);
    }
}
