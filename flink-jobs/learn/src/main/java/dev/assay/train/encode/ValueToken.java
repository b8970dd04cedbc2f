package dev.assay.train.encode;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A value by its class, or why there is none.
 *
 * @param column index of the code it belongs to
 * @param values classes of values that are there
 * @param from first of its positions
 * @param width of its positions; what the values do not fill is 0 unless they are beyond the
 *     accepted ones
 * @param states first position of the column's states, of which the first is "there is a value";
 *     {@link #TOLD_ELSEWHERE} where another token tells them
 * @param absences states but the first
 */
record ValueToken(int column, Values values, int from, int width, int states, int absences)
        implements Token {

    /** The place of states that another token tells. */
    static final int TOLD_ELSEWHERE = -1;

    @Override
    public int classes() {
        return values.classes() + absences;
    }

    @Override
    public int of(Encoded rows, int row) {
        int at = row * rows.width();
        if (rows.mask()[at + from] != 0) {
            return values.of(rows.x(), at + from);
        }
        for (int absence = 1; absence < absences; absence++) {
            if (rows.x()[at + states + absence] != 0) {
                return values.classes() + absence - 1;
            }
        }
        return values.classes() + absences - 1;
    }

    @Override
    public float number(Encoded rows, int row) {
        int at = row * rows.width() + from;
        boolean isNumber = values.width() == 1;
        return isNumber && rows.mask()[at] == 0
                ? Float.NaN
                : isNumber ? rows.x()[at] : of(rows, row);
    }

    @Override
    public boolean isBeyond(Encoded rows, int row) {
        int at = row * rows.width() + from;
        return IntStream.range(at + values.width(), at + width).anyMatch(i -> rows.x()[i] != 0);
    }

    @Override
    public void put(int choice, Encoded rows, int row, SplittableRandom random) {
        int at = row * rows.width();
        boolean present = choice < values.classes();
        if (present) {
            values.draw(choice, rows.x(), at + from, random);
            Arrays.fill(rows.mask(), at + from, at + from + width, 1);
        }
        if (states >= 0) {
            rows.x()[at + states + (present ? 0 : choice - values.classes() + 1)] = 1;
        }
    }

    @Override
    public void clear(Encoded rows, int row) {
        int at = row * rows.width();
        Arrays.fill(rows.x(), at + from, at + from + width, 0);
        Arrays.fill(rows.mask(), at + from, at + from + width, 0);
        if (states >= 0) {
            Arrays.fill(rows.x(), at + states, at + states + 1 + absences, 0);
        }
    }
}
