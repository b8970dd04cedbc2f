package dev.assay.scan;

import dev.assay.declare.ColumnType;

/** What a cell's text reads as; the first that fits. */
public enum CellKind {
    /** Digits with an optional sign. */
    INTEGER,
    /** A decimal point, an exponent, or both. */
    DECIMAL,
    /** {@code true} or {@code false}, in any case. */
    BOOLEAN,
    /** {@code 2011-12-09}. */
    DATE,
    /** {@code 2011-12-09 12:50:00}, with {@code T} or a blank, fraction and offset optional. */
    TIMESTAMP,
    /** Anything else. */
    TEXT;

    /** Whether values are points on the number line. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether a column of that type can hold such a value. */
    public boolean fits(ColumnType type) {
        switch (type) {
            case INTEGER:
                return this == INTEGER;
            case DECIMAL:
                return this == INTEGER || this == DECIMAL;
            case BOOLEAN:
                return this == BOOLEAN;
            case DATE:
                return this == DATE;
            case TIMESTAMP:
                return this == DATE || this == TIMESTAMP;
            case CATEGORICAL:
            case TEXT:
            case EMPTY:
                return true;
        }
        throw new AssertionError(type);
    }
}
