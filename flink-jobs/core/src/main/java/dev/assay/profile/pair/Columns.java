package dev.assay.profile.pair;

/**
 * Two columns by their places, the lesser one first.
 *
 * @param first the lesser place
 * @param second the greater one
 */
public record Columns(int first, int second) implements Comparable<Columns> {

    /** Two columns in any order. */
    public static Columns of(int a, int b) {
        return new Columns(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public int compareTo(Columns o) {
        int order = Integer.compare(first, o.first);
        return order != 0 ? order : Integer.compare(second, o.second);
    }
}
