package dev.assay.train.encode;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A class that the encoded row tells by a one.
 *
 * @param column index of the code it belongs to
 * @param from first position
 * @param classes one position each; the last two are an unknown value, and none
 */
public record CategoryToken(int column, int from, int classes) implements Token {

    @Override
    public int of(Encoded rows, int row) {
        int at = row * rows.width() + from;
        for (int k = 0; k < classes; k++) {
            if (rows.x()[at + k] != 0) {
                return k;
            }
        }
        throw new IllegalArgumentException("row " + row + " has no class at " + from);
    }

    @Override
    public float number(Encoded rows, int row) {
        return of(rows, row);
    }

    @Override
    public boolean isBeyond(Encoded rows, int row) {
        return of(rows, row) == classes - 2;
    }

    @Override
    public void put(int choice, Encoded rows, int row, SplittableRandom random) {
        rows.x()[row * rows.width() + from + choice] = 1;
    }

    @Override
    public void clear(Encoded rows, int row) {
        int at = row * rows.width() + from;
        Arrays.fill(rows.x(), at, at + classes, 0);
    }
}
