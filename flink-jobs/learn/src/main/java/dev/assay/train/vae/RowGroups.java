package dev.assay.train.vae;

import dev.assay.profile.value.Anonymity;
import dev.assay.train.encode.Encoded;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Gemm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.floating.SquaredNorm;
import org.nd4j.linalg.api.ops.impl.reduce.same.Max;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Means of groups of similar accepted rows, and how far a row is from the nearest. A nearest
 * neighbour's distance is the plainest score of an unusual row and a good one, but its rows would
 * have to be kept; of these groups, none is of fewer than {@value #FEWEST} rows.
 *
 * @see <a href="https://doi.org/10.1109/69.979982">Domingo-Ferrer and Mateo-Sanz (2002), Practical
 *     data-oriented microaggregation</a>
 */
final class RowGroups {

    /** Rows of a group at least. */
    static final int FEWEST = Anonymity.K;

    /** Groupings whose distances are averaged: where one cuts between neighbours is chance. */
    static final int GROUPINGS = 3;

    private static final int MOST_GROUPS = 170;
    private static final int MOST_NUMBERS = 33_000;

    private final int width;
    private final INDArray means;
    private final INDArray input;
    private final INDArray products;
    private final INDArray productsByGrouping;
    private final INDArray nearest;
    private final INDArray squares;

    /**
     * @param means of groups, {@code groups × width}
     */
    RowGroups(float[] means, int width) {
        int groups = means.length / width;
        this.width = width;
        this.means = Buffers.of(width + 1, groups);
        this.input = Buffers.of(width + 1, Buffers.BLOCK);
        this.products = Buffers.of(groups, Buffers.BLOCK);
        this.productsByGrouping =
                products.reshape('f', groups / GROUPINGS, GROUPINGS * Buffers.BLOCK);
        this.nearest = Nd4j.create(GROUPINGS * Buffers.BLOCK);
        this.squares = Nd4j.create(Buffers.BLOCK);
        float[] halves = new float[groups];
        for (int i = 0; i < means.length; i++) {
            halves[i / width] -= means[i] * means[i] / 2;
        }
        Buffers.write(this.means, extended(means, 0, groups, group -> halves[group]));
    }

    /** {@code n} rows or means with one more position each. */
    private float[] extended(float[] rows, int from, int n, IntToDoubleFunction last) {
        float[] extended = new float[n * (width + 1)];
        for (int row = 0; row < n; row++) {
            System.arraycopy(rows, (from + row) * width, extended, row * (width + 1), width);
            extended[row * (width + 1) + width] = (float) last.applyAsDouble(row);
        }
        return extended;
    }

    /**
     * Halves the rows along the line between two that are far apart, again and again, until groups
     * are small; several times.
     *
     * @return means, {@code groups × width}, as many of each grouping
     */
    static float[] of(Encoded rows, SplittableRandom random) {
        int most = Math.min(MOST_GROUPS, Math.max(1, MOST_NUMBERS / rows.width()));
        int size = Math.max(FEWEST, (rows.rows() + most - 1) / most);
        List<float[]> means = new ArrayList<>();
        for (int i = 0; i < GROUPINGS; i++) {
            halve(rows, IntStream.range(0, rows.rows()).toArray(), size, random, means);
        }
        float[] all = new float[means.size() * rows.width()];
        for (int g = 0; g < means.size(); g++) {
            System.arraycopy(means.get(g), 0, all, g * rows.width(), rows.width());
        }
        return all;
    }

    private static void halve(
            Encoded rows, int[] members, int size, SplittableRandom random, List<float[]> means) {
        if (members.length < 2 * size) {
            means.add(mean(rows, members));
            return;
        }
        int one = farthest(rows, members, members[random.nextInt(members.length)]);
        int other = farthest(rows, members, one);
        int width = rows.width();
        double[] along = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < width; j++) {
                double direction = rows.x()[other * width + j] - rows.x()[one * width + j];
                along[i] += direction * rows.x()[members[i] * width + j];
            }
        }
        int[] order =
                IntStream.range(0, members.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> along[i]))
                        .mapToInt(i -> members[i])
                        .toArray();
        int half = order.length / 2;
        halve(rows, Arrays.copyOf(order, half), size, random, means);
        halve(rows, Arrays.copyOfRange(order, half, order.length), size, random, means);
    }

    private static float[] mean(Encoded rows, int[] members) {
        float[] mean = new float[rows.width()];
        for (int member : members) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += rows.x()[member * mean.length + j] / members.length;
            }
        }
        return mean;
    }

    private static int farthest(Encoded rows, int[] members, int from) {
        int width = rows.width();
        int farthest = from;
        double greatest = -1;
        for (int member : members) {
            double square = 0;
            for (int j = 0; j < width; j++) {
                double d = rows.x()[member * width + j] - rows.x()[from * width + j];
                square += d * d;
            }
            if (square > greatest) {
                greatest = square;
                farthest = member;
            }
        }
        return farthest;
    }

    /** Euclidean distances of rows from the nearest mean of each grouping, averaged. */
    double[] distances(Encoded rows) {
        double[] distances = new double[rows.rows()];
        for (int from = 0; from < distances.length; from += Buffers.BLOCK) {
            int n = Math.min(Buffers.BLOCK, distances.length - from);
            Buffers.write(input, extended(rows.x(), from, n, row -> 1));
            // |x - m|² = |x|² - 2 (x·m - ½|m|²), and the last position holds 1 and -½|m|².
            Gemm.tn(means, input, products, n, 0);
            Nd4j.exec(new Max(productsByGrouping, nearest, false, 0));
            Nd4j.exec(new SquaredNorm(input, squares, false, 0));
            float[] greatest = Buffers.read(nearest, n * GROUPINGS);
            float[] square = Buffers.read(squares, n);
            for (int i = 0; i < greatest.length; i++) {
                float of = square[i / GROUPINGS] - 1 - 2 * greatest[i];
                distances[from + i / GROUPINGS] += Math.sqrt(Math.max(0, of)) / GROUPINGS;
            }
        }
        return distances;
    }
}
