package dev.assay.train;

import dev.assay.profile.CellHashes;
import java.util.List;

/**
 * One of the frequent values, another one, or none.
 *
 * @param column its name
 * @param hashes of the frequent values, most frequent first
 */
record CategoryCode(String column, List<Long> hashes) implements ColumnCode {

    CategoryCode {
        hashes = List.copyOf(hashes);
    }

    @Override
    public List<Integer> stretches() {
        return List.of(-(hashes.size() + 2));
    }

    @Override
    public void encode(byte[] b, int offset, int length, float[] out, float[] mask, int at) {
        int other = hashes.size();
        if (length < 0) {
            out[at + other + 1] = 1;
            return;
        }
        int index = hashes.indexOf(CellHashes.of(b, offset, length));
        out[at + (index < 0 ? other : index)] = 1;
    }
}
