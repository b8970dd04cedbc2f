package dev.assay.mutate;

import java.util.SplittableRandom;

/** A kind of error that real feeds have. */
public sealed interface Operator permits CellOperator, RowOperator {

    /** Its name in reports, such as {@code decimal-comma}. */
    String id();

    /** Whether the column can have it. Errors of whole rows ask for the first column only. */
    boolean fits(Target column);

    /** Whether it is about rows, whatever their columns hold. */
    boolean isOfRows();

    /**
     * Puts it in.
     *
     * @param strength share of the column's cells, or of the rows
     * @return cells or rows that are now otherwise
     */
    int damage(Rows rows, Target column, double strength, SplittableRandom random);
}
