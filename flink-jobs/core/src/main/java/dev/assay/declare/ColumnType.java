package dev.assay.declare;

/**
 * What a column's values are. Declared, accepted with the baseline, or inferred over the whole
 * data; in that order.
 */
public enum ColumnType {
    /** Whole numbers. */
    INTEGER,
    /** Numbers with a decimal point or an exponent. */
    DECIMAL,
    /** {@code true} and {@code false}, in any case. */
    BOOLEAN,
    /** ISO 8601 calendar dates. */
    DATE,
    /** ISO 8601 dates with a time of day, with or without an offset. */
    TIMESTAMP,
    /** Text with few distinct values. */
    CATEGORICAL,
    /** Any other text: keys, names, free text. */
    TEXT,
    /** No value at all. */
    EMPTY;

    /** Whether values are points on the number line. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether values are points in time. */
    public boolean isTemporal() {
        return this == DATE || this == TIMESTAMP;
    }
}
