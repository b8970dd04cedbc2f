package dev.assay.profile;

import dev.assay.declare.ColumnType;
import dev.assay.metric.Bounds;
import dev.assay.metric.MeasuredColumn;
import dev.assay.profile.figure.LongestGap;
import java.math.BigDecimal;

/**
 * A column as metrics read it.
 *
 * @param column what was measured
 * @param type that its values should have
 */
public record TypedColumn(ColumnProfile column, ColumnType type) implements MeasuredColumn {

    @Override
    public long cells() {
        return column.cells().cells();
    }

    @Override
    public long present() {
        return column.cells().present();
    }

    @Override
    public long different() {
        return column.distinctCount();
    }

    @Override
    public long standIns() {
        return column.cells().standIns();
    }

    @Override
    public long padded() {
        return column.cells().padded();
    }

    @Override
    public long parseErrors() {
        return column.cells().parseErrors(type);
    }

    @Override
    public long numbers() {
        return column.numbers().n();
    }

    @Override
    public BigDecimal least() {
        return column.numbers().exactMin();
    }

    @Override
    public BigDecimal greatest() {
        return column.numbers().exactMax();
    }

    @Override
    public double mean() {
        return column.numbers().mean();
    }

    @Override
    public BigDecimal exactMean() {
        return column.numbers().exactMean();
    }

    @Override
    public double deviation() {
        return column.numbers().stddev();
    }

    @Override
    public double quantile(double rank) {
        return column.quantiles().quantile(rank);
    }

    @Override
    public double length(double rank) {
        return column.lengths().quantile(rank);
    }

    @Override
    public Bounds entropy() {
        return column.spread().entropy();
    }

    @Override
    public Bounds topShare() {
        return column.spread().topShare();
    }

    @Override
    public Bounds sortedness() {
        long steps = column.steps().neighbours();
        return steps == 0 || !isInOrderOfTexts()
                ? Bounds.NONE
                : Bounds.exactly((double) (steps - column.steps().back()) / steps);
    }

    /** Shorter texts come first, which of fractions and of numbers below zero is another order. */
    private boolean isInOrderOfTexts() {
        return type != ColumnType.DECIMAL && (numbers() == 0 || least().signum() >= 0);
    }

    @Override
    public Bounds longestGap() {
        return LongestGap.of(column.times());
    }
}
