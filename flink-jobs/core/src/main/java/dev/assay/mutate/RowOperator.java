package dev.assay.mutate;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Changes, adds or takes whole rows, or a column across rows.
 *
 * @param ofRows whether it is about rows, whatever their columns hold
 */
record RowOperator(String id, boolean ofRows, Predicate<Target> applies, Change change)
        implements Operator {

    /** What becomes of the rows; how many are otherwise. */
    interface Change {
        int of(Rows rows, Target column, double strength, SplittableRandom random);
    }

    @Override
    public boolean isOfRows() {
        return ofRows;
    }

    @Override
    public boolean fits(Target column) {
        return applies.test(column);
    }

    @Override
    public int damage(Rows rows, Target column, double strength, SplittableRandom random) {
        return change.of(rows, column, strength, random);
    }
}
