package dev.assay.train.encode;

import dev.assay.profile.value.CellHashes;
import dev.assay.score.Expectation;
import java.util.Arrays;
import java.util.List;

/**
 * One of the frequent values, another one that is known, an unknown one, or none.
 *
 * @param column its name
 * @param hashes of the frequent values, most frequent first
 * @param others hashes of the other known values, ascending; where there are none, there is no
 *     class for them
 */
record CategoryCode(String column, long[] hashes, long[] others) implements ColumnCode {

    CategoryCode {
        hashes = hashes.clone();
        others = others.clone();
    }

    @Override
    public List<Integer> stretches() {
        return List.of(-classes());
    }

    /** Frequent values, other known ones, unknown ones, none. */
    int classes() {
        return unknown() + 2;
    }

    private int unknown() {
        return hashes.length + (others.length == 0 ? 0 : 1);
    }

    @Override
    public List<Token> tokens(int column, int at) {
        return List.of(new CategoryToken(column, at, classes()));
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        if (length < 0) {
            out[at + unknown() + 1] = 1;
            return;
        }
        out[at + place(CellHashes.of(b, offset, length))] = 1;
    }

    @Override
    public Expectation expected(float[] out, int at) {
        int likeliest = ColumnCode.likeliest(out, at, classes());
        if (likeliest < hashes.length) {
            return new Expectation("a frequent value", hashes[likeliest], null);
        }
        if (likeliest == classes() - 1) {
            return Expectation.NO_VALUE;
        }
        return Expectation.words(likeliest == unknown() ? "a new value" : "another known value");
    }

    private int place(long hash) {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash) {
                return i;
            }
        }
        return Arrays.binarySearch(others, hash) >= 0 ? hashes.length : unknown();
    }
}
