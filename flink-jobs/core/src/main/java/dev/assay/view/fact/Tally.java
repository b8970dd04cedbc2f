package dev.assay.view.fact;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How often each different name occurs among the rows of a key. */
public final class Tally {

    private static final double LN_2 = Math.log(2);

    private int[] counts = new int[0];
    private int[] seen = new int[8];
    private int distinct;
    private int total;
    private int top;

    /** Counts anew. */
    void of(Names names, int[] numbers, int size, IntPredicate counted) {
        for (int i = 0; i < distinct; i++) {
            counts[seen[i]] = 0;
        }
        if (counts.length < names.size()) {
            counts = Arrays.copyOf(counts, Math.max(names.size(), 2 * counts.length));
        }
        distinct = 0;
        total = 0;
        top = 0;
        for (int i = 0; i < size; i++) {
            int name = numbers[i];
            if (name == Names.NONE || !counted.test(i)) {
                continue;
            }
            total++;
            int count = ++counts[name];
            top = Math.max(top, count);
            if (count == 1) {
                if (distinct == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * distinct);
                }
                seen[distinct++] = name;
            }
        }
    }

    /** Rows that have a name. */
    public int total() {
        return total;
    }

    /** Different names. */
    public int distinct() {
        return distinct;
    }

    /** Names that occur at least twice. */
    public int repeated() {
        int repeated = 0;
        for (int i = 0; i < distinct; i++) {
            repeated += counts[seen[i]] > 1 ? 1 : 0;
        }
        return repeated;
    }

    /** Share of the rows whose name another row has too; NaN where none has one. */
    public double sharedShare() {
        int shared = 0;
        for (int i = 0; i < distinct; i++) {
            shared += counts[seen[i]] > 1 ? counts[seen[i]] : 0;
        }
        return total == 0 ? Double.NaN : (double) shared / total;
    }

    /** Share of the rows that have the most frequent name; NaN where none has one. */
    public double topShare() {
        return total == 0 ? Double.NaN : (double) top / total;
    }

    /** Share of the rows whose name came before; NaN where none has one. */
    public double repeatShare() {
        return total == 0 ? Double.NaN : (double) (total - distinct) / total;
    }

    /** Shannon's entropy of the names in bits; NaN where there are none. */
    public double entropy() {
        if (total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < distinct; i++) {
            double share = (double) counts[seen[i]] / total;
            sum -= share * Math.log(share) / LN_2;
        }
        return Math.max(0, sum);
    }
}
