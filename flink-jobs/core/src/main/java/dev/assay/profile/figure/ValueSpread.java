package dev.assay.profile.figure;

import dev.assay.metric.Bounds;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import java.util.Arrays;

/**
 * How evenly a column's values are spread over its rows. Exact while their counts are. Beyond that
 * a count is too low by at most the summary's error and no value that it leaves out is more
 * frequent than that, so of all counts that this allows, the most concentrated ones give the least
 * entropy and the most even ones the greatest.
 *
 * @param values the most frequent ones
 * @param present how many values there are
 * @param different how many of them differ; an estimate where the counts are not exact
 */
public record ValueSpread(Frequent values, long present, long different) {

    /** Standard errors by which there may be more different values than are estimated. */
    private static final double ERRORS = 3;

    /** The share of the most frequent value from which on a column is nearly constant. */
    private static final double NEARLY_ALL = 0.99;

    /** Values that a column must have to be called so. */
    private static final long FEWEST = 20;

    /**
     * Shannon's entropy of the values in bits, of the shares as they are: the plug-in estimate. Of
     * rows that are a sample it is too low by about {@code (d - 1) / (2 n ln 2)} for {@code d}
     * different values of {@code n}.
     *
     * @see <a href="https://doi.org/10.1002/j.1538-7305.1948.tb01338.x">Shannon (1948)</a>
     * @see <a href="https://doi.org/10.1162/089976603321780272">Paninski (2003), Estimation of
     *     entropy and mutual information</a>, for the bias
     */
    public Bounds entropy() {
        double[] counts = counts(values);
        long n = present;
        if (n == 0) {
            return Bounds.NONE;
        }
        if (values.isExact()) {
            return Bounds.exactly(entropy(counts, n));
        }
        double left = Math.max(0, n - Arrays.stream(counts).sum());
        double most = Math.ceil(different * (1 + ERRORS * Distinct.STANDARD_ERROR));
        double others = Math.max(0, Math.min(left, most - counts.length));
        return new Bounds(
                concentrated(counts, left, values.error(), n),
                entropy(even(counts, left, others), n) + ofOthers(counts, left, others, n));
    }

    /** The share of the most frequent value among the values. */
    public Bounds topShare() {
        double n = present;
        if (n == 0) {
            return Bounds.NONE;
        }
        double most = Arrays.stream(counts(values)).max().orElse(0);
        double error = values.error();
        return new Bounds(Math.max(1, most) / n, Math.min(n, Math.max(1, most + error)) / n);
    }

    /** Whether the most frequent value is nearly all of enough values. */
    public boolean isNearlyConstant() {
        return present >= FEWEST && topShare().least() >= NEARLY_ALL;
    }

    private static double[] counts(Frequent values) {
        return values.counts().values().stream().mapToDouble(Long::doubleValue).sorted().toArray();
    }

    private static double entropy(double[] counts, double n) {
        double sum = 0;
        for (double count : counts) {
            sum += term(count, n);
        }
        return sum;
    }

    private static double term(double count, double n) {
        double share = count / n;
        return share <= 0 ? 0 : Math.max(0, -share * Math.log(share) / Math.log(2));
    }

    /** What is left goes to the greatest first, to each as much as may be missing of it. */
    private static double concentrated(double[] ascending, double left, double error, double n) {
        double rest = left;
        double sum = 0;
        for (int i = ascending.length - 1; i >= 0; i--) {
            double more = Math.min(rest, error);
            sum += term(ascending[i] + more, n);
            rest -= more;
        }
        double whole = Math.floor(rest / error);
        return sum + whole * term(error, n) + term(rest - whole * error, n);
    }

    /** The counts when what is left fills up the least, so that all are as even as they can be. */
    private static double[] even(double[] ascending, double left, double others) {
        double level = level(ascending, left, others);
        return Arrays.stream(ascending).map(count -> Math.max(count, level)).toArray();
    }

    private static double ofOthers(double[] ascending, double left, double others, double n) {
        return others * term(level(ascending, left, others), n);
    }

    /** How high what is left stands over {@code others} empty counts and the least of the rest. */
    private static double level(double[] ascending, double left, double others) {
        double below = 0;
        double filled = others;
        for (double count : ascending) {
            if (filled > 0 && (left + below) / filled <= count) {
                break;
            }
            below += count;
            filled++;
        }
        return filled == 0 ? 0 : (left + below) / filled;
    }
}
