package dev.assay.metric;

/** What metrics read of a whole dataset. */
public interface MeasuredDataset {

    /** How many rows there are. */
    long rows();

    /** How many bytes its files have. */
    long bytes();

    /** How many columns there are. */
    long width();

    /** How many records are no rows, because they cannot be read. */
    long malformed();

    /** How many rows repeat an earlier row; an estimate where there are very many. */
    long repeatedRows();

    /** Whether there is a declared key, and a row. */
    boolean hasKeys();

    /** How many rows have the declared key of an earlier row; likewise. */
    long repeatedKeys();
}
