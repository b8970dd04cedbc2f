package dev.assay.metric;

import java.math.BigDecimal;

/** What metrics read of a column of some type. */
public interface MeasuredColumn {

    /** How many rows there are. */
    long cells();

    /** How many of them have a value. */
    long present();

    /** How many different values there are; an estimate where there are very many. */
    long different();

    /** How many values are texts that usually stand for "no value". */
    long standIns();

    /** How many values have a blank at either end. */
    long padded();

    /** How many values are not of the column's type. */
    long parseErrors();

    /** How many values are numbers. */
    long numbers();

    /** The least number with all its digits; there is a number. */
    BigDecimal least();

    /** The greatest number with all its digits; there is a number. */
    BigDecimal greatest();

    /** The arithmetic mean of the numbers; there is a number. */
    double mean();

    /** The same mean to 34 digits. */
    BigDecimal exactMean();

    /** The sample standard deviation of the numbers; 0 for fewer than two. */
    double deviation();

    /**
     * The least number at or below which a share of all numbers lies.
     *
     * @param rank the share, in [0, 1]
     */
    double quantile(double rank);

    /** The same of the characters of the values; NaN where there is no value. */
    double length(double rank);

    /** Shannon's entropy of the values, in bits. */
    Bounds entropy();

    /** The share of the most frequent value among the values. */
    Bounds topShare();

    /**
     * Of the values whose row stands right after one with a value too, the share that does not come
     * before that; nothing where the order of texts is not that of the values.
     */
    Bounds sortedness();

    /** The longest time between a time and the next one in order, in seconds. */
    Bounds longestGap();
}
