package dev.assay.judge;

/**
 * Kinds of evidence. Each speaks with one voice, however many checks it has, so that hundreds of
 * columns' distributions do not drown the one answer of a network.
 */
public enum Family {
    /** Rules and structure, which are broken or not; no chance is in them. */
    DETERMINISTIC,
    /** Counts and rates of columns, of files and of the whole. */
    STATISTICS,
    /** Distributions of single columns. */
    UNIVARIATE,
    /** Rows that the autoencoder finds unusual. */
    ROW_OUTLIERS,
    /** Cells that do not fit the rest of their rows, by the generator. */
    CRITIC,
    /** Rows that a discriminator tells from accepted ones. */
    TWO_SAMPLE;

    /** The family of a check that has a p-value. */
    static Family of(String check) {
        return switch (check) {
            case "row-anomalies" -> ROW_OUTLIERS;
            case "coherence" -> CRITIC;
            case "two-sample" -> TWO_SAMPLE;
            case "numeric-drift",
                    "categorical-drift",
                    "pattern-drift",
                    "length-drift",
                    "time-drift",
                    "slow-drift",
                    "vanished-categories",
                    "rare-letters",
                    "top-value" ->
                    UNIVARIATE;
            default -> STATISTICS;
        };
    }

    static Family of(Finding finding) {
        return finding.pValue() == null ? DETERMINISTIC : of(finding.check());
    }
}
