package dev.assay.train;

import dev.assay.profile.CellHashes;
import java.util.Collections;
import java.util.List;

/**
 * One of the frequent values, another one that is known, an unknown one, or none.
 *
 * @param column its name
 * @param hashes of the frequent values, most frequent first
 * @param others hashes of the other known values, ascending; where there are none, there is no
 *     class for them
 */
record CategoryCode(String column, List<Long> hashes, List<Long> others) implements ColumnCode {

    CategoryCode {
        hashes = List.copyOf(hashes);
        others = List.copyOf(others);
    }

    @Override
    public List<Integer> stretches() {
        return List.of(-(unknown() + 2));
    }

    private int unknown() {
        return hashes.size() + (others.isEmpty() ? 0 : 1);
    }

    @Override
    public List<Token> tokens(int column, int at) {
        return List.of(new CategoryToken(column, at, unknown() + 2));
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        if (length < 0) {
            out[at + unknown() + 1] = 1;
            return;
        }
        Long hash = CellHashes.of(b, offset, length);
        int index = hashes.indexOf(hash);
        if (index < 0) {
            boolean known = Collections.binarySearch(others, hash) >= 0;
            index = known ? hashes.size() : unknown();
        }
        out[at + index] = 1;
    }
}
