package dev.assay.mutate;

import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Changes single cells that hold a value.
 *
 * @param change the new text; null for no value, the same text where it cannot be changed
 */
record CellOperator(String id, Predicate<Target> applies, Change change) implements Operator {

    /** What becomes of a cell. */
    interface Change {
        String of(String text, SplittableRandom random);
    }

    @Override
    public boolean fits(Target column) {
        return applies.test(column);
    }

    @Override
    public boolean isOfRows() {
        return false;
    }

    @Override
    public int damage(Rows rows, Target column, double strength, SplittableRandom random) {
        int changed = 0;
        for (String[] row : rows.cells()) {
            String text = row[column.index()];
            if (text != null && random.nextDouble() < strength) {
                String now = change.of(text, random);
                changed += text.equals(now) ? 0 : 1;
                row[column.index()] = now;
            }
        }
        return changed;
    }
}
