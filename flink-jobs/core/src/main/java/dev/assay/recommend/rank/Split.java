package dev.assay.recommend.rank;

import dev.assay.profile.value.CellHashes;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.Interactions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Interactions in two: what a recommender learns from, and what it is to foresee. The second is the
 * last part by time; where there are no times, pairs that are drawn by a hash of their keys and the
 * seed. A pair is to be foreseen where it is in that part alone: what users do over and over is no
 * recommendation.
 */
public final class Split {

    /** How interactions are split. */
    public enum Kind {
        /** The last ones by time are foreseen. */
        TIME,
        /** Pairs that were drawn are foreseen: later ones may help to foresee earlier ones. */
        RANDOM
    }

    private static final double BITS = 0x1p-53;

    private final Interactions all;
    private final Kind kind;
    private final double cut;
    private final IntPredicate learnt;
    private final InteractionMatrix train;
    private final int[] users;
    private final int[][] targets;
    private long ofNewUsers;
    private long ofNewItems;

    private Split(Interactions all, double cut, double share, long seed) {
        this.all = all;
        this.kind = Double.isNaN(cut) ? Kind.RANDOM : Kind.TIME;
        this.cut = cut;
        this.learnt =
                kind == Kind.TIME
                        ? row -> all.time(row) < cut
                        : row -> drawn(all, row, seed) >= share;
        this.train = all.matrix(learnt);
        List<int[]> foreseen = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        int from = 0;
        for (int user = 0; user < all.users(); user++) {
            int to = from;
            while (to < all.size() && all.user(to) == user) {
                to++;
            }
            int[] of = targets(user, from, to);
            if (of.length > 0) {
                foreseen.add(of);
                whose.add(user);
            }
            from = to;
        }
        this.users = whose.stream().mapToInt(Integer::intValue).toArray();
        this.targets = foreseen.toArray(int[][]::new);
    }

    private Split(Split of, int[] kept) {
        this.all = of.all;
        this.kind = of.kind;
        this.cut = of.cut;
        this.learnt = of.learnt;
        this.train = of.train;
        this.ofNewUsers = of.ofNewUsers;
        this.ofNewItems = of.ofNewItems;
        this.users = Arrays.stream(kept).map(i -> of.users[i]).toArray();
        this.targets = Arrays.stream(kept).mapToObj(i -> of.targets[i]).toArray(int[][]::new);
    }

    /**
     * Splits.
     *
     * @param share of the pairs that is to be foreseen, between 0 and 1; by time, all that happened
     *     at the moment of the cut is
     * @param seed of the draw where there are no times
     */
    public static Split of(Interactions all, double share, long seed) {
        return new Split(all, all.areTimed() ? cut(all, share) : Double.NaN, share, seed);
    }

    /** The time from which on interactions are foreseen; NaN where all have one time. */
    private static double cut(Interactions all, double share) {
        double[] firsts = firsts(all);
        Arrays.sort(firsts);
        double cut = firsts[Math.min(firsts.length - 1, (int) ((1 - share) * firsts.length))];
        return cut > firsts[0]
                ? cut
                : Arrays.stream(firsts)
                        .filter(time -> time > firsts[0])
                        .findFirst()
                        .orElse(Double.NaN);
    }

    private static double[] firsts(Interactions all) {
        double[] firsts = new double[all.pairs()];
        int n = -1;
        for (int row = 0; row < all.size(); row++) {
            if (all.isFirst(row)) {
                firsts[++n] = all.time(row);
            } else {
                firsts[n] = Math.min(firsts[n], all.time(row));
            }
        }
        return firsts;
    }

    private static double drawn(Interactions all, int row, long seed) {
        long mixed = CellHashes.mix(seed, all.userKey(all.user(row)));
        mixed = CellHashes.mix(mixed, all.itemKey(all.item(row)));
        return (CellHashes.finish(mixed) >>> 11) * BITS;
    }

    private int[] targets(int user, int from, int to) {
        int[] of = new int[to - from];
        int n = 0;
        for (int row = from; row < to; ) {
            int next = row + 1;
            while (next < to && !all.isFirst(next)) {
                next++;
            }
            if (IntStream.range(row, next).noneMatch(learnt)) {
                if (train.start(user) == train.end(user)) {
                    ofNewUsers++;
                } else if (train.count(all.item(row)) == 0) {
                    ofNewItems++;
                } else {
                    of[n++] = all.item(row);
                }
            }
            row = next;
        }
        return Arrays.copyOf(of, n);
    }

    /** The same with at most so many users, chosen by a hash of their keys and the seed. */
    public Split ofUsers(int most, long seed) {
        if (users.length <= most) {
            return this;
        }
        return new Split(
                this,
                IntStream.range(0, users.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        i ->
                                                CellHashes.finish(
                                                        CellHashes.mix(
                                                                seed, all.userKey(users[i])))))
                        .limit(most)
                        .sorted()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** All interactions. */
    public Interactions all() {
        return all;
    }

    /** How they are split. */
    public Kind kind() {
        return kind;
    }

    /** The time from which on they are foreseen, in seconds since 1970; NaN where drawn. */
    public double cut() {
        return cut;
    }

    /** Whether a row of the interactions is learnt from. */
    public boolean isLearnt(int row) {
        return learnt.test(row);
    }

    /** What is learnt from. */
    public InteractionMatrix train() {
        return train;
    }

    /** The same of those rows of the interactions that pass. */
    public InteractionMatrix train(IntPredicate rows) {
        return all.matrix(learnt.and(rows));
    }

    /** Users that have a history and something to be foreseen. */
    public int users() {
        return users.length;
    }

    /** One of them, as a row of the matrix. */
    public int user(int i) {
        return users[i];
    }

    /** The items to be foreseen of the same, ascending. */
    public int[] targets(int i) {
        return targets[i].clone();
    }

    /** Pairs to be foreseen. */
    public long targets() {
        return Arrays.stream(targets).mapToLong(of -> of.length).sum();
    }

    /** Pairs left out because their user has no history. */
    public long ofNewUsers() {
        return ofNewUsers;
    }

    /** Pairs left out because nobody had the item before. */
    public long ofNewItems() {
        return ofNewItems;
    }
}
