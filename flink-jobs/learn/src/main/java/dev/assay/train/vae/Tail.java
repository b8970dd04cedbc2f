package dev.assay.train.vae;

import java.util.Arrays;

/**
 * The upper tail of accepted numbers, by some of their ranks: 1, 2, 3, 4, 6, 8, 12 and so on to the
 * last.
 *
 * <pre>
 * tail(s) = -ln p,   p = (1 + #{cᵢ ≥ s}) / (n + 1)
 *           + ln(1 + (s - c₁) / (c₁ - median))  beyond the greatest
 * </pre>
 *
 * Between two kept ranks the tail is interpolated evenly.
 *
 * @param n how many numbers
 * @param values those of the kept ranks, greatest first
 */
record Tail(int n, double[] values) {

    private static final int[] RANKS = ranks();
    private static final double[] LOGARITHMS =
            Arrays.stream(RANKS).mapToDouble(rank -> Math.log(rank + 1.0)).toArray();

    private static int[] ranks() {
        int[] ranks = new int[2 * Integer.SIZE];
        int size = 0;
        for (int rank = 1; rank > 0; rank = rank < 4 ? rank + 1 : next(rank)) {
            ranks[size++] = rank;
        }
        return Arrays.copyOf(ranks, size);
    }

    /** 4, 6, 8, 12, 16: half a power of two further, about. */
    private static int next(int rank) {
        int power = Integer.highestOneBit(rank);
        return rank == power ? rank + power / 2 : 2 * power;
    }

    /** Of numbers in any order. */
    static Tail of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int kept = n == 0 ? 0 : 1 + placeOf(n);
        double[] values = new double[kept];
        Arrays.setAll(values, i -> sorted[n - Math.min(n, RANKS[i])]);
        return new Tail(n, values);
    }

    /** Index of the first rank that is at least as great. */
    private static int placeOf(int rank) {
        int place = Arrays.binarySearch(RANKS, rank);
        return place < 0 ? -place - 1 : place;
    }

    /** {@code ln(rank + 1)} of a kept rank; the last of them is that of the least number. */
    private double logarithm(int i) {
        return i + 1 == values.length ? Math.log(n + 1.0) : LOGARITHMS[i];
    }

    /** How far out a number lies: 0 below all accepted ones, greater the fewer are above it. */
    double of(double number) {
        return tail(number, 0, n);
    }

    /** The same of a number that is one of the accepted itself, against all the others. */
    double ofAccepted(double number) {
        return n > 1 && number >= values[0] ? tail(number, 1, n - 1) : tail(number, 0, n - 1);
    }

    /**
     * @param first index of the greatest that counts
     * @param others how many numbers there are to compare with
     */
    private double tail(double number, int first, int others) {
        if (n == 0) {
            return 0;
        }
        double greatest = values[first];
        if (number > greatest || first == 1) {
            double spread = Math.max(greatest - median(), 1e-9 * (1 + Math.abs(greatest)));
            return Math.log(others + 1.0) + Math.log1p(Math.max(0, number - greatest) / spread);
        }
        double above = logarithmOfAtLeast(number);
        return Math.log(others + 1.0) - (others == n ? above : Math.log(Math.expm1(above)));
    }

    private double median() {
        return values[placeOf(n / 2 + 1)];
    }

    /** {@code ln(1 + m)}, m being how many numbers are at least as great. */
    private double logarithmOfAtLeast(double number) {
        // Most numbers are usual ones, and those are at the end.
        int at = values.length - 1;
        while (values[at] < number) {
            at--;
        }
        if (at + 1 == values.length) {
            return logarithm(at);
        }
        double share = (values[at] - number) / (values[at] - values[at + 1]);
        return logarithm(at) + share * (logarithm(at + 1) - logarithm(at));
    }
}
