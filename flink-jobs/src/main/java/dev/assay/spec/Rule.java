package dev.assay.spec;

/**
 * A limit that holds whatever the baseline says, such as {@code completeness(CustomerID) >= 0.7}.
 *
 * @param text as the user wrote it
 * @param line of the declaration, from 1
 * @param metric what is measured
 * @param column the column it is measured on; empty for a metric of the whole dataset
 * @param argument the metric's number, such as the rank of a quantile; NaN where it has none
 * @param comparison how the measured value must compare
 * @param limit with what
 */
public record Rule(
        String text,
        int line,
        Metric metric,
        String column,
        double argument,
        Comparison comparison,
        double limit) {

    /** What a rule can measure. */
    public enum Metric {
        /** Rows of the dataset. */
        ROWS(false),
        /** Bytes of its files. */
        BYTES(false),
        /** Columns of the dataset. */
        COLUMNS(false),
        /** Share of rows that repeat an earlier row. */
        DUPLICATES(false),
        /** Share of rows with a value. */
        COMPLETENESS(true),
        /** Distinct values. */
        DISTINCT(true),
        /** Distinct values over rows with a value. */
        DISTINCTNESS(true),
        /** Least number, or length of the shortest text. */
        MIN(true),
        /** Greatest number. */
        MAX(true),
        /** Arithmetic mean. */
        MEAN(true),
        /** Sample standard deviation. */
        STDDEV(true),
        /** The value below which the given share of numbers lies. */
        QUANTILE(true),
        /** Characters of the shortest value. */
        MIN_LENGTH(true),
        /** Characters of the longest value. */
        MAX_LENGTH(true),
        /** Share of values that are not of the column's type. */
        PARSE_ERRORS(true);

        private final boolean ofColumn;

        Metric(boolean ofColumn) {
            this.ofColumn = ofColumn;
        }

        /** Whether its figure is the value of some row. */
        public boolean isValueOfRow() {
            return this == MIN || this == MAX || this == QUANTILE;
        }

        /** Whether it is measured on those values alone that are numbers. */
        public boolean isOfNumbers() {
            return this == MIN || this == MAX || this == MEAN || this == STDDEV || this == QUANTILE;
        }

        /** Whether it is measured on a column rather than the dataset. */
        public boolean isOfColumn() {
            return ofColumn;
        }
    }

    /** How a measured value must compare with the limit. */
    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE_THAN(">"),
        LESS_THAN("<"),
        EQUAL("=="),
        NOT_EQUAL("!=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written. */
        public String symbol() {
            return symbol;
        }

        /** Whether {@code value symbol limit} holds. */
        public boolean holds(double value, double limit) {
            switch (this) {
                case AT_LEAST:
                    return value >= limit;
                case AT_MOST:
                    return value <= limit;
                case MORE_THAN:
                    return value > limit;
                case LESS_THAN:
                    return value < limit;
                case EQUAL:
                    return value == limit;
                case NOT_EQUAL:
                    return value != limit;
            }
            throw new AssertionError(this);
        }
    }
}
