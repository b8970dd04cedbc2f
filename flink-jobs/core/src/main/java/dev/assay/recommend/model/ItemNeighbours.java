package dev.assay.recommend.model;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recommends items that users have together with those of a history.
 *
 * <pre>
 * s(i, j) = n(i, j) / (√(n(i) · n(j)) + h)
 * score(j) = Σ s(i, j) over i in the history among the k nearest of j
 * </pre>
 *
 * n counts users, h shrinks what few users say. Of items that are equally near the lower number is
 * nearer.
 *
 * @param neighbours k
 * @param shrinkage h
 * @param mostItems the most frequent items that there is room for; others are not recommended
 * @see <a href="https://doi.org/10.1145/963770.963776">Deshpande and Karypis (2004), Item-based
 *     top-N recommendation algorithms</a>
 */
public record ItemNeighbours(int neighbours, double shrinkage, int mostItems)
        implements Recommender {

    /** As it is set where nothing is said. */
    public static final ItemNeighbours USUAL = new ItemNeighbours(100, 10, 100_000);

    @Override
    public String name() {
        return "item-knn";
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return new TreeMap<>(
                Map.of(
                        "neighbours",
                        (double) neighbours,
                        "shrinkage",
                        shrinkage,
                        "most-items",
                        (double) mostItems));
    }

    @Override
    public Fitted fit(InteractionMatrix train) {
        int items = train.items();
        double[] start = start(train);
        int[][] nearest = new int[items][];
        double[][] near = new double[items][];
        InteractionMatrix byItem = train.transposed();
        int[] together = new int[items];
        int[] touched = new int[items];
        for (int j = 0; j < items; j++) {
            int n = together(train, byItem, j, together, touched);
            NearestItems heap = new NearestItems(neighbours);
            for (int t = 0; t < n; t++) {
                int i = touched[t];
                double norm = Math.sqrt((double) train.count(i) * train.count(j));
                if (start[i] == 0 && start[j] == 0) {
                    heap.offer(i, together[i] / (norm + shrinkage));
                }
                together[i] = 0;
            }
            nearest[j] = heap.items();
            near[j] = heap.scores();
        }
        int known = (int) Arrays.stream(start).filter(score -> score == 0).count();
        return new Nearest(known, start, bySource(nearest, near, items));
    }

    /** Without a history: 0, and negative infinity for items that there is no room for. */
    private double[] start(InteractionMatrix train) {
        double[] start = new double[train.items()];
        Arrays.fill(start, Double.NEGATIVE_INFINITY);
        for (int item : Arrays.stream(train.byCount()).limit(mostItems).toArray()) {
            if (train.count(item) > 0) {
                start[item] = 0;
            }
        }
        return start;
    }

    /** Counts the users that an item has in common with others. */
    private static int together(
            InteractionMatrix train, InteractionMatrix byItem, int j, int[] counts, int[] touched) {
        int n = 0;
        for (int at = byItem.start(j); at < byItem.end(j); at++) {
            int user = byItem.item(at);
            for (int entry = train.start(user); entry < train.end(user); entry++) {
                int i = train.item(entry);
                if (i != j && counts[i]++ == 0) {
                    touched[n++] = i;
                }
            }
        }
        return n;
    }

    /** For each item those that it is near to, ascending. */
    private static Similarities bySource(int[][] nearest, double[][] near, int items) {
        int[] starts = new int[items + 1];
        for (int[] of : nearest) {
            for (int i : of) {
                starts[i + 1]++;
            }
        }
        for (int i = 0; i < items; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, items);
        int[] targets = new int[starts[items]];
        double[] scores = new double[targets.length];
        for (int j = 0; j < items; j++) {
            for (int k = 0; k < nearest[j].length; k++) {
                int at = next[nearest[j][k]]++;
                targets[at] = j;
                scores[at] = near[j][k];
            }
        }
        return new Similarities(starts, targets, scores);
    }

    private record Similarities(int[] starts, int[] targets, double[] scores) {}

    private record Nearest(int known, double[] start, Similarities similar) implements Fitted {
        @Override
        public void score(int[] history, double[] into) {
            System.arraycopy(start, 0, into, 0, start.length);
            for (int i : history) {
                for (int at = similar.starts[i]; at < similar.starts[i + 1]; at++) {
                    into[similar.targets[at]] += similar.scores[at];
                }
            }
        }
    }
}
