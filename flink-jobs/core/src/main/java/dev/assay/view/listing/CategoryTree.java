package dev.assay.view.listing;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Which category is part of which. A category whose rows have different parents has the one of them
 * that most rows have; of several such, the one whose text comes first.
 */
public final class CategoryTree {

    /** Of all rows. */
    public static final Function<Facts, CategoryTree> OF = CategoryTree::of;

    /** What becomes of a category whose parents are followed. */
    public enum State {
        /** It has no parent. */
        ROOT,
        /** Its parents end in a category without one. */
        ROOTED,
        /** Its parent is no category of the data. */
        ORPHAN,
        /** Its parents end in one that is no category of the data. */
        BELOW_ORPHAN,
        /** Its parents come back to one of them, or to itself. */
        CYCLE
    }

    private static final int NO_PARENT = -1;
    private static final int UNKNOWN_PARENT = -2;

    /** Depths are 1 and more. */
    private static final int NOT_SEEN = 0;

    private static final int ON_THE_WAY = -1;
    private static final int IN_CYCLE = -2;
    private static final int LOST = -3;

    private final int[] parents;
    private final int[] depths;

    private CategoryTree(int[] parents) {
        this.parents = parents;
        this.depths = new int[parents.length];
        int[] way = new int[parents.length];
        for (int category = 0; category < parents.length; category++) {
            follow(category, way);
        }
    }

    private static CategoryTree of(Facts facts) {
        Names categories = facts.names(Field.CATEGORY);
        Names named = facts.names(Field.PARENT);
        int[] ofParent = new int[named.size()];
        for (int parent = 0; parent < ofParent.length; parent++) {
            byte[] text = named.text(parent).getBytes(StandardCharsets.UTF_8);
            int known = categories.find(text, 0, text.length);
            ofParent[parent] = known == Names.NONE ? UNKNOWN_PARENT : known;
        }
        int[] chosen = mostFrequent(facts, categories.size(), named);
        int[] parents = new int[categories.size()];
        for (int category = 0; category < parents.length; category++) {
            parents[category] =
                    chosen[category] == Names.NONE ? NO_PARENT : ofParent[chosen[category]];
        }
        return new CategoryTree(parents);
    }

    /** For each category the name of its parent. */
    private static int[] mostFrequent(Facts facts, int categories, Names named) {
        long[] pairs = new long[facts.size()];
        int count = 0;
        for (int row = 0; row < facts.size(); row++) {
            int category = facts.name(Field.CATEGORY, row);
            int parent = facts.name(Field.PARENT, row);
            if (category != Names.NONE && parent != Names.NONE) {
                pairs[count++] = (long) category << Integer.SIZE | parent;
            }
        }
        Arrays.sort(pairs, 0, count);
        int[] chosen = new int[categories];
        int[] rows = new int[categories];
        Arrays.fill(chosen, Names.NONE);
        for (int from = 0, to = 1; to <= count; to++) {
            if (to < count && pairs[to] == pairs[from]) {
                continue;
            }
            int category = (int) (pairs[from] >>> Integer.SIZE);
            int parent = (int) pairs[from];
            boolean isFirst =
                    to - from == rows[category]
                            && named.text(parent).compareTo(named.text(chosen[category])) < 0;
            if (to - from > rows[category] || isFirst) {
                chosen[category] = parent;
                rows[category] = to - from;
            }
            from = to;
        }
        return chosen;
    }

    /** Sets the depth of a category and of those that it is part of; each is gone through once. */
    private void follow(int category, int[] way) {
        int length = 0;
        int at = category;
        while (at >= 0 && depths[at] == NOT_SEEN) {
            depths[at] = ON_THE_WAY;
            way[length++] = at;
            at = parents[at];
        }
        int depth;
        if (at == NO_PARENT) {
            depth = 0;
        } else if (at == UNKNOWN_PARENT) {
            depth = LOST;
        } else {
            depth = depths[at] == ON_THE_WAY ? IN_CYCLE : depths[at];
        }
        while (length > 0) {
            depth = depth < 0 ? depth : depth + 1;
            depths[way[--length]] = depth;
        }
    }

    /** What becomes of a category, by the number of its name. */
    public State state(int category) {
        if (depths[category] == IN_CYCLE) {
            return State.CYCLE;
        }
        if (depths[category] == LOST) {
            return parents[category] == UNKNOWN_PARENT ? State.ORPHAN : State.BELOW_ORPHAN;
        }
        return parents[category] == NO_PARENT ? State.ROOT : State.ROOTED;
    }

    /** How many categories there are from one without a parent to this; NaN where there is none. */
    public double depth(int category) {
        return depths[category] > 0 ? depths[category] : Double.NaN;
    }
}
