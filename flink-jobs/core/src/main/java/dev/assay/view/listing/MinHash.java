package dev.assay.view.listing;

import java.util.Arrays;

/**
 * Short hashes of sets, by which sets that have most in common are found without a look at all
 * pairs (Broder, 1997): of each of 80 orders of all there is, the least of the set. Five make a
 * band; of sets that share 8 of 10 elements 998 of 1000 have one of 16 bands in common.
 */
final class MinHash {

    /** Bands of a set. */
    static final int BANDS = 16;

    private static final int ROWS = 5;

    private MinHash() {}

    /** Spreads all bits of a number. */
    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /**
     * The bands of a set.
     *
     * @param set hashes of its elements; at least one
     * @param into gets a number for each band
     * @param from at which place
     */
    static void bands(int[] set, int[] into, int from) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int element : set) {
            for (int order = 0; order < least.length; order += 2) {
                // One mixture has the bits of two orders.
                long two = mixed(element + (order + 1) * 0x9e3779b97f4a7c15L);
                least[order] = Math.min(least[order], (int) two);
                least[order + 1] = Math.min(least[order + 1], (int) (two >>> Integer.SIZE));
            }
        }
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mixed(hash * 31 + least[band * ROWS + row]);
            }
            into[from + band] = (int) hash;
        }
    }

    /** What two sets have in common, by what either has; each is in its order. */
    static double jaccard(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) common / (one.length + other.length - common);
    }
}
