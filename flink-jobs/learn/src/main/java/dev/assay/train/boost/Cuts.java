package dev.assay.train.boost;

import java.util.Arrays;

/**
 * Where a column of numbers is cut into bins: at its values where they are few, else at quantiles.
 *
 * @param ends ascending; a number is in the first bin whose end is not less than it
 */
record Cuts(float[] ends) {

    /** Bins of numbers at most; with that of missing ones they are told by a byte. */
    private static final int MOST = 255;

    /** The bin of what is no number. */
    static final int MISSING = 0;

    /** For a column. */
    static Cuts of(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        while (n > 0 && Float.isNaN(sorted[n - 1])) {
            n--;
        }
        float[] different = new float[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] > sorted[i - 1]) {
                different[count++] = sorted[i];
            }
        }
        if (count <= MOST) {
            return new Cuts(Arrays.copyOf(different, count));
        }
        float[] ends = new float[MOST];
        int bins = 0;
        for (int b = 1; b <= MOST; b++) {
            float end = sorted[(int) ((long) b * n / MOST) - 1];
            if (bins == 0 || end > ends[bins - 1]) {
                ends[bins++] = end;
            }
        }
        return new Cuts(Arrays.copyOf(ends, bins));
    }

    /** How many bins there are, that of missing numbers among them. */
    int bins() {
        return ends.length + 1;
    }

    /** The bin of a number; what is beyond the last end is in the last bin. */
    int bin(float x) {
        if (Float.isNaN(x)) {
            return MISSING;
        }
        int at = Arrays.binarySearch(ends, x);
        return 1 + Math.min(ends.length - 1, at >= 0 ? at : -at - 1);
    }

    /** The bins of a column. */
    byte[] bins(float[] column) {
        byte[] bins = new byte[column.length];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = (byte) bin(column[i]);
        }
        return bins;
    }
}
