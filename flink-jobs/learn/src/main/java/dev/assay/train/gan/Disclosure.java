package dev.assay.train.gan;

import dev.assay.train.encode.Tokens;
import java.util.Arrays;

/**
 * What made rows tell of the rows that their generator learned from, by the choices in which rows
 * differ (Hamming distance).
 *
 * @param learned mean distance from a made row to the nearest row that was learned from
 * @param heldOut the same to the nearest of as many held-out rows
 * @param auc of telling learned rows from held-out ones by how near a made row is
 * @param coverage share of held-out rows that have a made row as near as their fifth-nearest
 *     held-out one
 * @see <a href="https://doi.org/10.48550/arXiv.2002.09797">Naeem et al. (2020), Reliable fidelity
 *     and diversity metrics</a>
 */
record Disclosure(double learned, double heldOut, double auc, double coverage) {

    private static final int NEIGHBOURS = 5;

    private static final int MOST = 1_000;
    private static final int MOST_MADE = 4_000;

    /** Of choices of rows, each {@code rows × tokens}. */
    static Disclosure of(Tokens tokens, int[] learned, int[] heldOut, int[] made) {
        int size = tokens.size();
        int rows = Math.min(MOST, Math.min(learned.length, heldOut.length) / size);
        int[] members = Arrays.copyOf(learned, rows * size);
        int[] others = Arrays.copyOf(heldOut, rows * size);
        int[] some = Arrays.copyOf(made, Math.min(MOST_MADE * size, made.length));
        int[] few = Arrays.copyOf(made, Math.min(MOST * size, made.length));
        return new Disclosure(
                Arrays.stream(nearest(few, members, size)).average().orElse(0),
                Arrays.stream(nearest(few, others, size)).average().orElse(0),
                // What is nearer is taken for a member.
                TwoSample.areaUnderCurve(nearest(others, some, size), nearest(members, some, size)),
                coverage(others, few, size));
    }

    private static double coverage(int[] rows, int[] made, int size) {
        int n = rows.length / size;
        int covered = 0;
        for (int row = 0; row < n; row++) {
            int[] among = distances(rows, row, rows, size);
            int[] toMade = distances(rows, row, made, size);
            // The nearest of all rows is the row itself.
            covered += toMade.length > 0 && toMade[0] <= among[Math.min(NEIGHBOURS, n - 1)] ? 1 : 0;
        }
        return n == 0 ? 0 : (double) covered / n;
    }

    private static int[] distances(int[] rows, int row, int[] others, int size) {
        int[] distances = new int[others.length / size];
        for (int other = 0; other < distances.length; other++) {
            for (int t = 0; t < size; t++) {
                distances[other] += rows[row * size + t] == others[other * size + t] ? 0 : 1;
            }
        }
        Arrays.sort(distances);
        return distances;
    }

    /** For each row the share of choices in which it differs from the nearest of others. */
    private static double[] nearest(int[] rows, int[] others, int size) {
        double[] nearest = new double[rows.length / size];
        for (int row = 0; row < nearest.length; row++) {
            int least = size;
            for (int at = 0; at < others.length && least > 0; at += size) {
                int differ = 0;
                for (int t = 0; t < size && differ < least; t++) {
                    differ += rows[row * size + t] == others[at + t] ? 0 : 1;
                }
                least = Math.min(least, differ);
            }
            nearest[row] = (double) least / size;
        }
        return nearest;
    }
}
