package dev.assay.replay.ceiling;

import dev.assay.series.spread.Cholesky;
import java.util.ArrayList;
import java.util.List;

/**
 * Fisher's linear discriminant between clean partitions and damaged ones, whose covariance is
 * shrunk towards a multiple of the identity, since there are more numbers than partitions.
 *
 * <pre>w = (ρ μ I + (1 - ρ) S)⁻¹ δ</pre>
 *
 * <p>{@code S} is the covariance within both kinds, {@code δ} the mean difference of a damaged
 * partition from itself without the error, {@code μ} the mean variance and {@code ρ} a part of what
 * Ledoit and Wolf estimate. The inverse is had through the products of partitions with each other,
 * of which there are few.
 *
 * @param standard in which descriptions are read
 * @param weights of each number; clean partitions score 0 and damaged ones 1 on average
 * @see <a href="https://doi.org/10.1016/S0047-259X(03)00096-4">Ledoit and Wolf (2004)</a>
 */
record Discriminant(Standard standard, double[] weights) {

    /** Shrinks at least so much: few partitions never tell all covariances. */
    private static final double LEAST_SHRINKING = 0.001;

    /**
     * How much less to shrink than estimated, which is best for any use: to distinguish, numbers
     * that go together may have to be told apart more finely.
     */
    static final double[] PARTS = {1, 0.1, 0.01};

    /**
     * Learns from examples, of which at least one is damaged; one way for each of {@link #PARTS}.
     */
    static List<Discriminant> of(List<Example> examples) {
        Standard standard = Standard.of(examples.stream().map(Example::clean).toList());
        List<double[]> clean = new ArrayList<>();
        List<double[]> damaged = new ArrayList<>();
        double[] difference = new double[standard.means().length];
        for (Example example : examples) {
            double[] steps = standard.steps(example.clean());
            clean.add(steps);
            example.damaged()
                    .ifPresent(
                            d -> {
                                double[] with = standard.steps(d);
                                damaged.add(with);
                                for (int j = 0; j < difference.length; j++) {
                                    difference[j] += with[j] - steps[j];
                                }
                            });
        }
        for (int j = 0; j < difference.length; j++) {
            difference[j] /= damaged.size();
        }
        List<double[]> within = new ArrayList<>(centred(clean));
        within.addAll(centred(damaged));
        return weights(within, difference).stream()
                .map(weights -> new Discriminant(standard, scaled(weights, difference)))
                .toList();
    }

    /** So that the difference scores 1. */
    private static double[] scaled(double[] weights, double[] difference) {
        double apart = dot(weights, difference);
        double[] scaled = new double[weights.length];
        if (apart > 0) {
            add(scaled, weights, 1 / apart);
        }
        return scaled;
    }

    /** How much a partition looks damaged: about 0 for clean ones, 1 for damaged ones. */
    double score(Description d) {
        return dot(weights, standard.steps(d));
    }

    private static List<double[]> centred(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        rows.forEach(row -> add(mean, row, 1.0 / rows.size()));
        return rows.stream()
                .map(
                        row -> {
                            double[] centred = row.clone();
                            add(centred, mean, -1);
                            return centred;
                        })
                .toList();
    }

    private static List<double[]> weights(List<double[]> x, double[] difference) {
        int n = x.size();
        int p = difference.length;
        double[][] products = new double[n][n];
        double trace = 0;
        double norm = 0;
        double fourth = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                double product = dot(x.get(a), x.get(b));
                products[a][b] = product;
                products[b][a] = product;
                norm += (a == b ? 1 : 2) * product * product / n / n;
            }
            trace += products[a][a] / n;
            fourth += products[a][a] * products[a][a];
        }
        double mean = trace / p;
        double apart = norm - p * mean * mean;
        double noise = (fourth / n - norm) / n;
        double estimated = apart <= 0 ? 1 : Math.max(0, Math.min(1, noise / apart));
        double[] right = x.stream().mapToDouble(row -> dot(row, difference)).toArray();
        List<double[]> all = new ArrayList<>();
        for (double part : PARTS) {
            double shrinking = Math.max(LEAST_SHRINKING, part * estimated);
            double ridge = mean == 0 ? 1 : shrinking * mean;
            double share = (1 - shrinking) / n;
            double[][] matrix = new double[n][n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    matrix[a][b] = share * products[a][b] + (a == b ? ridge : 0);
                }
            }
            double[] solved = Cholesky.of(matrix).solve(right);
            double[] weights = new double[p];
            add(weights, difference, 1 / ridge);
            for (int a = 0; a < n; a++) {
                add(weights, x.get(a), -share * solved[a] / ridge);
            }
            all.add(weights);
        }
        return all;
    }

    private static void add(double[] sum, double[] x, double times) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += times * x[j];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
