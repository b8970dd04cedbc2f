package dev.assay.metric;

import dev.assay.metric.Reading.ByCounting;
import dev.assay.metric.Reading.OfBounds;
import dev.assay.metric.Reading.OfColumn;
import dev.assay.metric.Reading.OfDataset;
import dev.assay.metric.Reading.OfNumbers;
import dev.assay.metric.Reading.OfRank;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be measured, once. Rules can be about each of these, histories keep some, and
 * reports show some.
 */
public enum Metric {
    /** Rows of the dataset. */
    ROWS(Unit.COUNT, "records", new OfDataset(d -> Figure.of(d.rows()))),
    /** Bytes of its files. */
    BYTES(Unit.COUNT, "bytes of its files", new OfDataset(d -> Figure.of(d.bytes()))),
    /** Columns of the dataset. */
    COLUMNS(Unit.COUNT, "columns", new OfDataset(d -> Figure.of(d.width()))),
    /** Share of records that are no rows. */
    MALFORMED_ROWS(
            Unit.SHARE,
            "share of records that cannot be read as rows",
            new OfDataset(d -> Figure.share(d.malformed(), d.rows() + d.malformed()))),
    /** Share of rows that repeat an earlier row. */
    DUPLICATES(
            Unit.SHARE,
            "share of rows that repeat an earlier row",
            new OfDataset(d -> Figure.share(d.repeatedRows(), d.rows())),
            Trait.KEPT),
    /** Share of rows that repeat a declared key. */
    KEY_VIOLATIONS(
            Unit.SHARE,
            "share of rows whose declared `key` an earlier row has",
            new OfDataset(
                    d -> d.hasKeys() ? Figure.share(d.repeatedKeys(), d.rows()) : Figure.NONE),
            Trait.KEPT),
    /** Share of rows with a value. */
    COMPLETENESS(
            Unit.SHARE,
            "share of rows with a value",
            new OfColumn(c -> Figure.share(c.present(), c.cells())),
            Trait.KEPT),
    /** Share of values that stand for none. */
    STAND_INS(
            Unit.SHARE,
            "share of values that usually stand for \"no value\"",
            new OfColumn(c -> Figure.share(c.standIns(), c.present())),
            Trait.KEPT),
    /** Share of values with a blank at an end. */
    PADDING(
            Unit.SHARE,
            "share of values with a blank at either end",
            new OfColumn(c -> Figure.share(c.padded(), c.present())),
            Trait.KEPT),
    /** Share of values that are not of the column's type. */
    PARSE_ERRORS(
            Unit.SHARE,
            "share of values that are not of the column's type",
            new OfColumn(c -> Figure.share(c.parseErrors(), c.present())),
            Trait.KEPT),
    /** Different values. */
    DISTINCT(
            Unit.COUNT,
            "different values",
            new OfColumn(c -> Figure.of(c.different())),
            Trait.KEPT,
            Trait.DIFFERENT),
    /** Different values over values. */
    DISTINCTNESS(
            Unit.SHARE,
            "different values over values",
            new OfColumn(c -> Figure.share(c.different(), c.present())),
            Trait.DIFFERENT),
    /** Of the rows with a value in each of the columns, the share that repeats none before it. */
    UNIQUE(
            Unit.SHARE,
            "of the rows with a value in each of them, the share that repeats none before it",
            new ByCounting(),
            Trait.DIFFERENT),
    /** Least number. */
    MIN(Unit.VALUE, "least number", new OfRank(0), Trait.SHOWN),
    /** Arithmetic mean. */
    MEAN(Unit.VALUE, "arithmetic mean", new OfNumbers(Reading::mean), Trait.KEPT, Trait.SHOWN),
    /** The number in the middle. */
    MEDIAN(
            Unit.VALUE,
            "the least number at or below which half of all numbers lies",
            new OfRank(0.5),
            Trait.KEPT,
            Trait.SHOWN),
    /** Greatest number. */
    MAX(Unit.VALUE, "greatest number", new OfRank(1), Trait.SHOWN),
    /** Sample standard deviation. */
    STDDEV(Unit.VALUE, "sample standard deviation", new OfNumbers(c -> Figure.of(c.deviation()))),
    /** The number at or below which a given share of all numbers lies. */
    QUANTILE(
            Unit.VALUE,
            "the least number at or below which a share `q` of all numbers lies",
            new OfRank(Reading.ANY_RANK)),
    /** Characters of the shortest value. */
    MIN_LENGTH(
            Unit.COUNT,
            "characters of the shortest value",
            new OfColumn(c -> Figure.of(c.length(0)))),
    /** Characters of the longest value. */
    MAX_LENGTH(
            Unit.COUNT,
            "characters of the longest value",
            new OfColumn(c -> Figure.of(c.length(1)))),
    /** How evenly the values are spread. */
    ENTROPY(
            Unit.VALUE,
            "Shannon entropy of the values, in bits",
            new OfBounds(MeasuredColumn::entropy)),
    /** Share of the most frequent value. */
    TOP_SHARE(
            Unit.SHARE,
            "share of the values that are the most frequent one",
            new OfBounds(MeasuredColumn::topShare)),
    /** Share of steps from row to row that do not go down. */
    SORTEDNESS(
            Unit.SHARE,
            "of the values right below another one, the share that does not come before it in order",
            new OfBounds(MeasuredColumn::sortedness)),
    /** The longest time in which there is no time. */
    MAX_GAP(
            Unit.VALUE,
            "seconds of the longest time between a time and the next one in order",
            new OfBounds(MeasuredColumn::longestGap));

    /** What a figure is. */
    public enum Unit {
        /** A part of all, from 0 to 1. */
        SHARE,
        /** How many there are. */
        COUNT,
        /** In whatever unit the column's numbers are. */
        VALUE
    }

    private enum Trait {
        /** A history keeps it. */
        KEPT,
        /** Reports show it of a column of numbers. */
        SHOWN,
        /** It counts different values. */
        DIFFERENT
    }

    private final Unit unit;
    private final String formula;
    private final Reading reading;
    private final Set<Trait> traits;

    Metric(Unit unit, String formula, Reading reading, Trait... traits) {
        this.unit = unit;
        this.formula = formula;
        this.reading = reading;
        this.traits = Set.of(traits);
    }

    /** As it is written in a rule, such as {@code parse_errors}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its key in a history, such as {@code parse-errors}. */
    public String id() {
        return word().replace('_', '-');
    }

    /** The metric of that {@link #word}. */
    public static Optional<Metric> of(String word) {
        return Arrays.stream(values()).filter(metric -> metric.word().equals(word)).findFirst();
    }

    /** The metric of that {@link #id}. */
    public static Optional<Metric> ofId(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** What its figure is. */
    public Unit unit() {
        return unit;
    }

    /** How it is computed, in words of the documentation. */
    public String formula() {
        return formula;
    }

    /** Whether it is a part of all, from 0 to 1. */
    public boolean isShare() {
        return unit == Unit.SHARE;
    }

    /** Whether a history keeps it. */
    public boolean isKept() {
        return traits.contains(Trait.KEPT);
    }

    /** Whether reports show it of a column of numbers. */
    public boolean isShown() {
        return traits.contains(Trait.SHOWN);
    }

    /** Whether it counts different values. */
    public boolean isOfDifferentValues() {
        return traits.contains(Trait.DIFFERENT);
    }

    /** Whether its figure is the value of some row. */
    public boolean isValueOfRow() {
        return reading instanceof OfRank;
    }

    /** Whether it is measured on those values alone that are numbers. */
    public boolean isOfNumbers() {
        return reading instanceof OfNumbers || reading instanceof OfRank;
    }

    /** Whether it is measured on a column rather than the dataset. */
    public boolean isOfColumn() {
        return !(reading instanceof OfDataset);
    }

    /** Whether all rows must be counted for it: it may be about several columns. */
    public boolean isCounted() {
        return reading instanceof ByCounting;
    }

    /** Whether it may be known within bounds only. */
    public boolean isBounded() {
        return reading instanceof OfBounds;
    }

    /** Whether a rule gives it a rank as an argument. */
    public boolean takesRank() {
        return reading instanceof OfRank ranked && Double.isNaN(ranked.rank());
    }

    /**
     * Of all numbers the share below or at its figure.
     *
     * @param argument of the rule
     * @return NaN where its figure is not the number of a row
     */
    public double rank(double argument) {
        return takesRank()
                ? argument
                : reading instanceof OfRank ranked ? ranked.rank() : Double.NaN;
    }

    /** The figure of a dataset; {@link Figure#NONE} for a metric of columns. */
    public Figure of(MeasuredDataset dataset) {
        return reading instanceof OfDataset of ? of.figure().apply(dataset) : Figure.NONE;
    }

    /** The figure of a column, for a metric that takes no argument. */
    public Figure of(MeasuredColumn column) {
        return of(column, Double.NaN);
    }

    /**
     * The figure of a column; {@link Figure#NONE} where there is nothing to measure, and for a
     * metric that is not read from a column.
     *
     * @param argument the rank of a quantile; NaN for all other metrics
     */
    public Figure of(MeasuredColumn column, double argument) {
        if (reading instanceof OfColumn of) {
            return of.figure().apply(column);
        }
        if (isBounded()) {
            return bounds(column).figure();
        }
        if (!isOfNumbers() || column.numbers() == 0) {
            return Figure.NONE;
        }
        return reading instanceof OfNumbers of
                ? of.figure().apply(column)
                : Reading.quantile(column, rank(argument));
    }

    /**
     * Between what the figure of a column lies; {@link Bounds#NONE} for a metric without bounds.
     */
    public Bounds bounds(MeasuredColumn column) {
        return reading instanceof OfBounds of ? of.bounds().apply(column) : Bounds.NONE;
    }

    /** The number at a rank of a column that has numbers. */
    public static Figure quantile(MeasuredColumn column, double rank) {
        return Reading.quantile(column, rank);
    }
}
