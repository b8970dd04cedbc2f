package dev.assay.derive.features;

import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the numbers of networks so that they are nearest to those of an earlier table, by the
 * entities that both have. Each space is turned by itself; lengths and distances stay.
 */
public final class Aligning {

    /** Entities below which nothing is turned: fewer could be met by chance. */
    private static final int FEWEST = 50;

    /** Entities that are compared, at most. */
    private static final int MOST = 20_000;

    private static final Pattern NUMBERED = Pattern.compile("(latent|embedding)_\\d+");

    private final RowNumbers numbers;
    private final Map<String, float[]> earlier;
    private final Map<String, int[]> spaces = new LinkedHashMap<>();
    private final List<float[]> now = new ArrayList<>();
    private final List<float[]> then = new ArrayList<>();

    /**
     * Of an earlier table.
     *
     * @param numbers that are turned
     * @param earlier by entity its numbers in the order of today's names; NaN where there was none
     */
    public Aligning(RowNumbers numbers, Map<String, float[]> earlier) {
        this.numbers = numbers;
        this.earlier = earlier;
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            Matcher m = NUMBERED.matcher(numbers.names().get(i));
            if (m.matches()) {
                places.computeIfAbsent(m.group(1), k -> new ArrayList<>()).add(i);
            }
        }
        places.forEach((name, of) -> spaces.put(name, of.stream().mapToInt(i -> i).toArray()));
    }

    /** Whether there is anything to turn. */
    public boolean isNeeded() {
        return !spaces.isEmpty() && !earlier.isEmpty();
    }

    /** Takes in rows of today, whose key is their first cell. */
    public void add(ColumnBatch batch) {
        float[][] of = numbers.of(batch);
        for (int row = 0; row < batch.rows() && now.size() < MOST; row++) {
            float[] old = earlier.get(batch.text(0, row));
            if (old != null) {
                now.add(of[row]);
                then.add(old);
            }
        }
    }

    /**
     * Turned numbers, and how stable each space is.
     *
     * @param turned the same numbers as they are written
     * @param alignments one for each space that both tables have
     */
    public record Aligned(RowNumbers turned, List<Alignment> alignments) {
        public Aligned {
            alignments = List.copyOf(alignments);
        }
    }

    /** What all rows so far say. */
    public Aligned aligned() {
        List<Alignment> alignments = new ArrayList<>();
        List<UnaryOperator<float[]>> turns = new ArrayList<>();
        spaces.forEach(
                (name, places) -> {
                    float[][] x = new float[now.size()][];
                    float[][] y = new float[now.size()][];
                    int n = 0;
                    for (int i = 0; i < x.length; i++) {
                        float[] a = at(now.get(i), places);
                        float[] b = at(then.get(i), places);
                        if (isWhole(a) && isWhole(b)) {
                            x[n] = a;
                            y[n++] = b;
                        }
                    }
                    if (n >= FEWEST) {
                        float[][] from = Arrays.copyOf(x, n);
                        float[][] to = Arrays.copyOf(y, n);
                        float[] middle = middle(from);
                        double[][] rotation = rotation(from, to);
                        alignments.add(
                                new Alignment(
                                        name,
                                        n,
                                        cosine(from, to),
                                        cosine(rotated(from, rotation), to)));
                        turns.add(
                                row -> {
                                    float[] point = at(row, places);
                                    return isWhole(point)
                                            ? with(row, places, turned(point, middle, rotation))
                                            : row;
                                });
                    }
                });
        return new Aligned(new Turned(numbers, turns), alignments);
    }

    private static double[][] rotation(float[][] x, float[][] y) {
        return Procrustes.rotation(centred(x), centred(y));
    }

    /** About the middle, which stays where it is. */
    private static float[] turned(float[] point, float[] middle, double[][] rotation) {
        float[] off = point.clone();
        for (int i = 0; i < off.length; i++) {
            off[i] -= middle[i];
        }
        float[] turned = Procrustes.rotated(off, rotation);
        for (int i = 0; i < off.length; i++) {
            turned[i] += middle[i];
        }
        return turned;
    }

    private static float[][] rotated(float[][] points, double[][] rotation) {
        float[] middle = middle(points);
        return Arrays.stream(points)
                .map(point -> turned(point, middle, rotation))
                .toArray(float[][]::new);
    }

    private static float[][] centred(float[][] points) {
        float[] middle = middle(points);
        return Arrays.stream(points)
                .map(
                        point -> {
                            float[] off = point.clone();
                            for (int i = 0; i < off.length; i++) {
                                off[i] -= middle[i];
                            }
                            return off;
                        })
                .toArray(float[][]::new);
    }

    private static float[] middle(float[][] points) {
        double[] sums = new double[points[0].length];
        for (float[] point : points) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += point[i];
            }
        }
        float[] middle = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            middle[i] = (float) (sums[i] / points.length);
        }
        return middle;
    }

    private static double cosine(float[][] x, float[][] y) {
        float[][] a = centred(x);
        float[][] b = centred(y);
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int i = 0; i < a[row].length; i++) {
                ab += a[row][i] * b[row][i];
                aa += a[row][i] * a[row][i];
                bb += b[row][i] * b[row][i];
            }
            sum += aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
        }
        return sum / a.length;
    }

    private static float[] at(float[] row, int[] places) {
        float[] point = new float[places.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = row[places[i]];
        }
        return point;
    }

    private static float[] with(float[] row, int[] places, float[] point) {
        float[] with = row.clone();
        for (int i = 0; i < places.length; i++) {
            with[places[i]] = point[i];
        }
        return with;
    }

    private static boolean isWhole(float[] point) {
        for (float x : point) {
            if (Float.isNaN(x)) {
                return false;
            }
        }
        return true;
    }

    /** Numbers after some turns. */
    private record Turned(RowNumbers numbers, List<UnaryOperator<float[]>> turns)
            implements RowNumbers {
        @Override
        public List<String> names() {
            return numbers.names();
        }

        @Override
        public float[][] of(ColumnBatch batch) {
            float[][] rows = numbers.of(batch);
            for (UnaryOperator<float[]> turn : turns) {
                Arrays.setAll(rows, row -> turn.apply(rows[row]));
            }
            return rows;
        }
    }
}
