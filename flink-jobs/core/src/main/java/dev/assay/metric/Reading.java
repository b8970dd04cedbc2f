package dev.assay.metric;

import java.math.BigDecimal;
import java.util.function.Function;

/** How a metric is read from what was measured. */
sealed interface Reading {

    /** A rank that a rule gives as its argument. */
    double ANY_RANK = Double.NaN;

    /** From here on not every whole number is a double. */
    double GREATEST_WHOLE = 0x1p53;

    /** From the whole dataset. */
    record OfDataset(Function<MeasuredDataset, Figure> figure) implements Reading {}

    /** From all values of a column. */
    record OfColumn(Function<MeasuredColumn, Figure> figure) implements Reading {}

    /** From the numbers of a column; there is one at least. */
    record OfNumbers(Function<MeasuredColumn, Figure> figure) implements Reading {}

    /** The number at a rank, which may be {@link #ANY_RANK}. */
    record OfRank(double rank) implements Reading {}

    /** From a column, within bounds. */
    record OfBounds(Function<MeasuredColumn, Bounds> bounds) implements Reading {}

    /** Not from a profile: all rows must be counted by the values of some columns. */
    record ByCounting() implements Reading {}

    /** Whole numbers beyond {@link #GREATEST_WHOLE} have a mean that is no double. */
    static Figure mean(MeasuredColumn column) {
        double mean = column.mean();
        return Math.abs(mean) < GREATEST_WHOLE ? Figure.of(mean) : Figure.of(column.exactMean());
    }

    /** The number at a rank: exact at both ends, else to the digits that a double has. */
    static Figure quantile(MeasuredColumn column, double rank) {
        BigDecimal least = column.least();
        if (rank == 0) {
            return Figure.of(least);
        }
        BigDecimal greatest = column.greatest();
        if (rank == 1) {
            return Figure.of(greatest);
        }
        double value = column.quantile(rank);
        boolean one = least.compareTo(greatest) == 0 && value <= least.doubleValue();
        return one ? Figure.of(least) : Figure.of(value);
    }
}
