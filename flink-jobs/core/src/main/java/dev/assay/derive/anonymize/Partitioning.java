package dev.assay.derive.anonymize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Classes of rows that are alike in their quasi-identifiers once these are generalised: Mondrian,
 * which cuts all rows in two at a value of one attribute, again and again, while both parts are
 * large enough.
 *
 * @see <a href="https://doi.org/10.1109/ICDE.2006.101">LeFevre et al. (2006), Mondrian
 *     multidimensional k-anonymity</a>
 */
final class Partitioning {

    /** Where a class is cut. */
    enum Cut {
        /** At the middle row of the attribute that is spread most, as it was published. */
        MEDIAN(0),
        /** Where the loss shrinks most. */
        GAIN(0),
        /** The same, where parts of about the same size are liked better. */
        BALANCED(0.5),
        /** The same, more so. */
        EVEN(1);

        private final double weight;

        Cut(double weight) {
            this.weight = weight;
        }
    }

    /** How good a cut is, of which attribute, and the last code of its lower part. */
    private record Choice(double score, int attribute, int last) {}

    private final List<Attribute> attributes;
    private final int k;
    private final Predicate<int[]> allowed;
    private final Cut cut;

    private Partitioning(List<Attribute> attributes, int k, Predicate<int[]> allowed, Cut cut) {
        this.attributes = attributes;
        this.k = k;
        this.allowed = allowed;
        this.cut = cut;
    }

    /**
     * The classes with the least loss that any way of cutting finds; none where all rows together
     * are too few, or not allowed.
     *
     * @param rows how many there are
     * @param k rows of each class at least
     * @param allowed whether rows may be a class, whatever their number
     */
    static List<int[]> best(List<Attribute> attributes, int rows, int k, Predicate<int[]> allowed) {
        List<int[]> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (Cut cut : Cut.values()) {
            List<int[]> classes = of(attributes, rows, k, allowed, cut);
            double loss = loss(attributes, classes, rows);
            if (loss < least) {
                least = loss;
                best = classes;
            }
        }
        return best;
    }

    /** The classes that one way of cutting finds. */
    static List<int[]> of(
            List<Attribute> attributes, int rows, int k, Predicate<int[]> allowed, Cut cut) {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        if (rows < k || !allowed.test(all)) {
            return List.of();
        }
        return new Partitioning(attributes, k, allowed, cut).classes(all);
    }

    private List<int[]> classes(int[] all) {
        List<int[]> classes = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        open.push(all);
        while (!open.isEmpty()) {
            int[] rows = open.pop();
            if (rows.length < 2 * k || !split(rows, open)) {
                classes.add(rows);
            }
        }
        return classes;
    }

    private boolean split(int[] rows, Deque<int[]> open) {
        List<Choice> choices = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            Choice choice = choice(a, rows);
            if (choice != null) {
                choices.add(choice);
            }
        }
        choices.sort((x, y) -> Double.compare(y.score, x.score));
        for (Choice choice : choices) {
            int[] codes = attributes.get(choice.attribute).codes();
            int[] lower = Arrays.stream(rows).filter(row -> codes[row] <= choice.last).toArray();
            int[] upper = Arrays.stream(rows).filter(row -> codes[row] > choice.last).toArray();
            if (allowed.test(lower) && allowed.test(upper)) {
                open.push(upper);
                open.push(lower);
                return true;
            }
        }
        return false;
    }

    /** The best cut of an attribute; null where none leaves both parts large enough. */
    private Choice choice(int attribute, int[] rows) {
        Attribute of = attributes.get(attribute);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = of.codes()[rows[i]];
        }
        Arrays.sort(sorted);
        int n = sorted.length;
        int different = 1;
        for (int i = 1; i < n; i++) {
            different += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        double whole = of.scale().loss(sorted[0], sorted[n - 1], different);
        Choice best = null;
        int seen = 1;
        for (int i = 1; i < n; i++) {
            if (sorted[i] == sorted[i - 1]) {
                continue;
            }
            if (i >= k && n - i >= k) {
                double score;
                if (cut == Cut.MEDIAN) {
                    // The nearest to the middle, among attributes the one that is spread most.
                    score = whole - Math.abs(i - n / 2.0) / n * 1e-6;
                } else {
                    double lower = of.scale().loss(sorted[0], sorted[i - 1], seen);
                    double upper = of.scale().loss(sorted[i], sorted[n - 1], different - seen);
                    double gain = n * whole - i * lower - (n - i) * upper;
                    double evenness = 4.0 * i * (n - i) / ((double) n * n);
                    score = gain * Math.pow(evenness, cut.weight);
                }
                if (best == null || score > best.score) {
                    best = new Choice(score, attribute, sorted[i - 1]);
                }
            }
            seen++;
        }
        return best;
    }

    /**
     * The generalised loss metric: the mean over all cells of what is lost of each, where rows in
     * no class lose all.
     */
    static double loss(List<Attribute> attributes, List<int[]> classes, int rows) {
        if (attributes.isEmpty() || rows == 0) {
            return 0;
        }
        double lost = 0;
        long kept = 0;
        for (int[] one : classes) {
            kept += one.length;
            for (Attribute attribute : attributes) {
                BitSet values = values(attribute, one);
                lost +=
                        one.length
                                * attribute
                                        .scale()
                                        .loss(
                                                values.nextSetBit(0),
                                                values.length() - 1,
                                                values.cardinality());
            }
        }
        return (lost + (rows - kept) * (double) attributes.size())
                / ((double) rows * attributes.size());
    }

    /** The values that rows have of an attribute. */
    static BitSet values(Attribute attribute, int[] rows) {
        BitSet values = new BitSet();
        for (int row : rows) {
            values.set(attribute.codes()[row]);
        }
        return values;
    }
}
