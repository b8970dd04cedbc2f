package dev.assay.declare.rule;

import dev.assay.metric.Metric;
import java.math.BigDecimal;
import java.util.List;

/**
 * A limit that holds whatever the baseline says, such as {@code completeness(CustomerID) >= 0.7}.
 *
 * @param text as the user wrote it
 * @param line of the declaration, from 1
 * @param metric what is measured
 * @param columns that it is measured on: none for a metric of the whole dataset, and only {@link
 *     Metric#UNIQUE} takes more than one
 * @param argument the metric's number, such as the rank of a quantile; NaN where it has none
 * @param comparison how the measured value must compare
 * @param limit with what, exactly as written, without zeros at its end
 */
public record Rule(
        String text,
        int line,
        Metric metric,
        List<String> columns,
        double argument,
        Comparison comparison,
        BigDecimal limit) {

    public Rule {
        columns = List.copyOf(columns);
        limit = limit.stripTrailingZeros();
    }

    /**
     * On one column, or on the whole dataset.
     *
     * @param column empty for a metric of the whole dataset
     * @param limit the shortest decimal that it is nearest to is meant
     */
    public Rule(
            String text,
            int line,
            Metric metric,
            String column,
            double argument,
            Comparison comparison,
            double limit) {
        this(
                text,
                line,
                metric,
                column.isEmpty() ? List.of() : List.of(column),
                argument,
                comparison,
                BigDecimal.valueOf(limit));
    }

    /** The one column it is measured on; empty where there is none, or more than one. */
    public String column() {
        return columns.size() == 1 ? columns.get(0) : "";
    }

    /**
     * What the rule says, in one spelling: rules that say the same have the same key, however they
     * are written. It is a rule itself.
     */
    public String key() {
        return RuleKey.of(this);
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
            return holds(value < limit ? -1 : value > limit ? 1 : 0);
        }

        /** Whether it holds of a value that is below the limit (negative), at it (0) or above. */
        public boolean holds(int order) {
            switch (this) {
                case AT_LEAST:
                    return order >= 0;
                case AT_MOST:
                    return order <= 0;
                case MORE_THAN:
                    return order > 0;
                case LESS_THAN:
                    return order < 0;
                case EQUAL:
                    return order == 0;
                case NOT_EQUAL:
                    return order != 0;
            }
            throw new AssertionError(this);
        }
    }
}
