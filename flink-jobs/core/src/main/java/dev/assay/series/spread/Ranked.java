package dev.assay.series.spread;

import java.util.Arrays;

/**
 * The number of some rank among others, which a few passes find without sorting all of them.
 *
 * @see <a href="https://doi.org/10.1145/366622.366647">Hoare (1961), Algorithm 65: Find</a>
 */
public final class Ranked {

    private Ranked() {}

    /**
     * The number that has so many before it in ascending order.
     *
     * @param numbers none of them NaN; they change places
     */
    public static double nth(double[] numbers, int rank) {
        int from = 0;
        int to = numbers.length - 1;
        while (from < to) {
            double pivot = middle(numbers[from], numbers[(from + to) >>> 1], numbers[to]);
            int low = from;
            int high = to;
            while (low <= high) {
                while (numbers[low] < pivot) {
                    low++;
                }
                while (numbers[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    double moved = numbers[low];
                    numbers[low++] = numbers[high];
                    numbers[high--] = moved;
                }
            }
            if (rank > high && rank < low) {
                break;
            }
            from = rank >= low ? low : from;
            to = rank <= high ? high : to;
        }
        return numbers[rank];
    }

    /**
     * The median: of an even number of numbers the mean of the two in the middle.
     *
     * @param numbers at least one, none of them NaN; they stay where they are
     */
    public static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
