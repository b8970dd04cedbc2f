package dev.assay.view.fact;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The places in a group that have a name in common, run by run, in the order of their first places;
 * in each run as they are in the group, which is by time. Places without a name are in none.
 */
public final class Runs {

    private final int[] places;

    /** Where each run begins; behind the last where it ends. */
    private final int[] starts;

    private Runs(int[] places, int[] starts) {
        this.places = places;
        this.starts = starts;
    }

    /**
     * Of some places.
     *
     * @param size how many there are
     * @param name the number of a place's name, or {@link Names#NONE}
     */
    public static Runs of(int size, IntUnaryOperator name) {
        long[] sorted = new long[size];
        int named = 0;
        for (int i = 0; i < size; i++) {
            int number = name.applyAsInt(i);
            if (number != Names.NONE) {
                sorted[named++] = (long) number << Integer.SIZE | i;
            }
        }
        Arrays.sort(sorted, 0, named);
        long[] firsts = new long[named];
        int runs = 0;
        for (int i = 0; i < named; i++) {
            if (i == 0 || sorted[i] >>> Integer.SIZE != sorted[i - 1] >>> Integer.SIZE) {
                firsts[runs++] = (long) (int) sorted[i] << Integer.SIZE | i;
            }
        }
        // Numbers of names depend on what else was read; where they first stand does not.
        Arrays.sort(firsts, 0, runs);
        int[] places = new int[named];
        int[] starts = new int[runs + 1];
        for (int run = 0, at = 0; run < runs; run++) {
            int from = (int) firsts[run];
            long number = sorted[from] >>> Integer.SIZE;
            for (int i = from; i < named && sorted[i] >>> Integer.SIZE == number; i++) {
                places[at++] = (int) sorted[i];
            }
            starts[run + 1] = at;
        }
        return new Runs(places, starts);
    }

    /** How many there are. */
    public int count() {
        return starts.length - 1;
    }

    /** How many places a run has. */
    public int size(int run) {
        return starts[run + 1] - starts[run];
    }

    /**
     * A place of a run.
     *
     * @param i which, from 0
     */
    public int place(int run, int i) {
        return places[starts[run] + i];
    }

    /** The first place of a run at which something holds, or -1. */
    public int first(int run, IntPredicate holds) {
        for (int i = starts[run]; i < starts[run + 1]; i++) {
            if (holds.test(places[i])) {
                return places[i];
            }
        }
        return -1;
    }

    /** How many have a place at which something holds. */
    public int with(IntPredicate holds) {
        int with = 0;
        for (int run = 0; run < count(); run++) {
            with += first(run, holds) < 0 ? 0 : 1;
        }
        return with;
    }
}
