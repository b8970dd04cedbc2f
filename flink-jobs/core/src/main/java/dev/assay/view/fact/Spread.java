package dev.assay.view.fact;

import java.util.Arrays;

/** Some numbers: their sum, ends, middle and scatter. Numbers that are NaN are not counted. */
public final class Spread {

    private static final double LN_2 = Math.log(2);
    private static final double HALF = 0.5;

    private double[] values = new double[16];
    private int size;
    private double sum;
    private boolean isSorted;

    /** Forgets all. */
    void clear() {
        size = 0;
        sum = 0;
        isSorted = false;
    }

    /** Takes in a number. */
    void add(double value) {
        if (!Double.isNaN(value)) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
            sum += value;
            isSorted = false;
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Their sum, in the order in which they came; NaN where there are none. */
    public double sum() {
        return size == 0 ? Double.NaN : sum;
    }

    /** Their mean; NaN where there are none. */
    public double mean() {
        return sum / size;
    }

    /**
     * Their standard deviation, of a sample, the same in whatever order they came; NaN where there
     * are fewer than two.
     */
    public double deviation() {
        if (size < 2) {
            return Double.NaN;
        }
        double[] sorted = sorted();
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += sorted[i];
        }
        double mean = total / size;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            squares += (sorted[i] - mean) * (sorted[i] - mean);
        }
        return Math.sqrt(squares / (size - 1));
    }

    /** The least; NaN where there are none. */
    public double least() {
        return size == 0 ? Double.NaN : sorted()[0];
    }

    /** The greatest; NaN where there are none. */
    public double greatest() {
        return size == 0 ? Double.NaN : sorted()[size - 1];
    }

    /**
     * A quantile, between two numbers where it falls there (type 7 of Hyndman and Fan, 1996); NaN
     * where there are none.
     */
    public double quantile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double at = share * (size - 1);
        int below = (int) Math.floor(at);
        double low = sorted()[below];
        double high = values[Math.min(size - 1, below + 1)];
        return low + (high - low) * (at - below);
    }

    /** The median of their distances from their median; NaN where there are none. */
    public double medianDistance() {
        double median = quantile(HALF);
        Spread distances = new Spread();
        for (int i = 0; i < size; i++) {
            distances.add(Math.abs(values[i] - median));
        }
        return distances.quantile(HALF);
    }

    /** Share of the numbers that are the most frequent one; NaN where there are none. */
    public double topShare() {
        if (size == 0) {
            return Double.NaN;
        }
        int most = 0;
        double[] sorted = sorted();
        for (int from = 0, i = 1; i <= size; i++) {
            if (i == size || sorted[i] != sorted[from]) {
                most = Math.max(most, i - from);
                from = i;
            }
        }
        return (double) most / size;
    }

    /** Share of the numbers that are this one; NaN where there are none. */
    public double share(double number) {
        int same = 0;
        for (int i = 0; i < size; i++) {
            same += values[i] == number ? 1 : 0;
        }
        return (double) same / size;
    }

    /** Shannon's entropy of the different numbers in bits; NaN where there are none. */
    public double entropy() {
        if (size == 0) {
            return Double.NaN;
        }
        double sum = 0;
        double[] sorted = sorted();
        for (int from = 0, i = 1; i <= size; i++) {
            if (i == size || sorted[i] != sorted[from]) {
                double share = (double) (i - from) / size;
                sum -= share * Math.log(share) / LN_2;
                from = i;
            }
        }
        return Math.max(0, sum);
    }

    private double[] sorted() {
        if (!isSorted) {
            Arrays.sort(values, 0, size);
            isSorted = true;
        }
        return values;
    }
}
