package dev.assay.view.listing;

import java.util.Arrays;

/**
 * How many rows have each of some hashes.
 *
 * @param hashes each once, in their order
 * @param counts of the rows of each
 */
record Counted(long[] hashes, int[] counts) {

    /** Of these, some of which may be there twice; no row has one yet. */
    static Counted of(long[] hashes) {
        long[] distinct = hashes.clone();
        Arrays.sort(distinct);
        int size = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[size++] = distinct[i];
            }
        }
        return new Counted(Arrays.copyOf(distinct, size), new int[size]);
    }

    int size() {
        return hashes.length;
    }

    /** The place of a hash, which is one of these, in their order. */
    int index(long hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    /** Says of one more row that it has a hash. */
    void count(long hash) {
        counts[index(hash)]++;
    }

    /** Rows of a hash, by its place. */
    int rows(int index) {
        return counts[index];
    }
}
