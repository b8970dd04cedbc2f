package dev.assay.train.boost;

/**
 * A regression tree over bins. Node 0 is the root.
 *
 * @param column by which a node is split; -1 for a leaf
 * @param bin up to which rows go to the left child
 * @param missingLeft whether rows without a number do
 * @param left the left child; the right one is behind it
 * @param value of a leaf
 */
record Tree(int[] column, int[] bin, boolean[] missingLeft, int[] left, double[] value) {

    /** What it adds to a row. */
    double of(byte[][] bins, int row) {
        int node = 0;
        while (column[node] >= 0) {
            int at = bins[column[node]][row] & 0xFF;
            boolean goesLeft = at == Cuts.MISSING ? missingLeft[node] : at <= bin[node];
            node = left[node] + (goesLeft ? 0 : 1);
        }
        return value[node];
    }
}
