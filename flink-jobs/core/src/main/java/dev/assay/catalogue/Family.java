package dev.assay.catalogue;

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
    /** All that is measured of a column's values, together. */
    COMBINED,
    /** Groups of users that act alike. */
    SEGMENTS,
    /** Rows that the autoencoder finds unusual. */
    ROW_OUTLIERS,
    /** Cells that do not fit the rest of their rows, by the generator. */
    CRITIC,
    /** Rows that a discriminator distinguishes from accepted ones. */
    TWO_SAMPLE;

    /**
     * How much of the false alarm rate it has, as against other kinds. Single counts and single
     * distributions are sure of strong errors, however little they have, and together see nothing
     * of weak ones, which all that is measured of a column's values sees.
     */
    public double weight() {
        return switch (this) {
            case STATISTICS, UNIVARIATE -> 0.5;
            case COMBINED -> 2;
            default -> 1;
        };
    }
}
