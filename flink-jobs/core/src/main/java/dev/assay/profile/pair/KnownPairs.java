package dev.assay.profile.pair;

import dev.assay.profile.state.MinHashes;
import java.util.Arrays;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which values of two columns stand in one row in several batches, and how many of the batches have
 * each pair. Of more pairs than a sketch keeps, a value is known where one of its pairs is kept.
 */
public final class KnownPairs {

    private final MinHashes pairs;
    private final int own;
    private final int[] batches;
    private final Values firsts;
    private final Values seconds;
    private final Beside besideFirst;
    private final Beside besideSecond;

    private KnownPairs(MinHashes pairs, int own, int[] batches) {
        this.pairs = pairs;
        this.own = own;
        this.batches = batches;
        this.firsts = Values.of(pairs.hashes(), batches, PairHash::first);
        this.seconds = Values.of(pairs.hashes(), batches, PairHash::second);
        this.besideFirst = Beside.of(pairs.hashes(), true);
        this.besideSecond = Beside.of(pairs.hashes(), false);
    }

    /** Of accepted data that new batches are to be compared with. */
    public static KnownPairs of(MinHashes accepted) {
        int[] one = new int[accepted.hashes().length];
        Arrays.fill(one, 1);
        return new KnownPairs(accepted, 0, one);
    }

    /** Counts batches that are to be compared with each other. */
    public static final class Counting {

        private final MinHashes sum;
        private final int[] batches;

        /** Of no batch yet, of those that come to this sum. */
        public Counting(MinHashes sum) {
            this.sum = sum;
            this.batches = new int[sum.hashes().length];
        }

        /** One of the batches. */
        public void add(MinHashes batch) {
            for (long hash : batch.hashes()) {
                int at = Arrays.binarySearch(sum.hashes(), hash);
                if (at >= 0) {
                    batches[at]++;
                }
            }
        }

        /** The pairs of all of them. Nothing may be added after it. */
        public KnownPairs known() {
            return new KnownPairs(sum, 1, batches);
        }
    }

    /** Whether all pairs are kept, so that a value that has none is not known. */
    public boolean isWhole() {
        return pairs.hashes().length > 0 && pairs.limit() == Long.MAX_VALUE;
    }

    /** Whether a pair has a value of the first column, which has this hash. */
    public boolean hasFirst(long value) {
        return firsts.count(PairHash.half(value)) > 0;
    }

    /** Whether a pair has a value of the second column, which has this hash. */
    public boolean hasSecond(long value) {
        return seconds.count(PairHash.half(value)) > 0;
    }

    /** Pairs of a batch that no other one has; the first column is the determinant. */
    public NewPairs newOf(MinHashes batch) {
        if (batches.length == 0) {
            return NewPairs.NONE;
        }
        long limit = Math.min(pairs.limit(), batch.limit());
        long[] compared = Arrays.stream(batch.hashes()).takeWhile(hash -> hash <= limit).toArray();
        int[] ones = new int[compared.length];
        Arrays.fill(ones, 1);
        Values todaysFirsts = Values.of(compared, ones, PairHash::first);
        Values todaysSeconds = Values.of(compared, ones, PairHash::second);
        long[] counts = new long[4];
        long[] moved = new long[2];
        for (long hash : compared) {
            int at = Arrays.binarySearch(pairs.hashes(), hash);
            if (at < 0 || batches[at] <= own) {
                int first = PairHash.first(hash);
                int second = PairHash.second(hash);
                // Accepted data holds nothing of a batch that is new.
                boolean isFirst = firsts.count(first) > own * todaysFirsts.count(first);
                boolean isSecond = seconds.count(second) > own * todaysSeconds.count(second);
                counts[(isFirst ? 1 : 0) + (isSecond ? 2 : 0)]++;
                if (isSecond
                        && !isFirst
                        && isMoved(besideSecond, second, first, compared, todaysFirsts)) {
                    moved[0]++;
                } else if (isFirst
                        && !isSecond
                        && isMoved(besideFirst, first, second, compared, todaysSeconds)) {
                    moved[1]++;
                }
            }
        }
        return new NewPairs(
                counts[3],
                counts[2],
                counts[1],
                Arrays.stream(counts).sum(),
                compared.length,
                NewPairs.Moved.of(moved[0], moved[1]));
    }

    /**
     * Whether other batches have a value beside one other alone, which this batch has not, and of
     * which what it has now is no variant.
     */
    private boolean isMoved(Beside beside, int value, int now, long[] compared, Values todays) {
        int others = 0;
        int only = 0;
        // A frequent value has thousands beside it, and two are one too many.
        for (int at = beside.from(value); others < 2 && beside.isOf(at, value); at++) {
            long hash = beside.hash(at);
            int in = batches[Arrays.binarySearch(pairs.hashes(), hash)];
            if (in > (Arrays.binarySearch(compared, hash) < 0 ? 0 : own)) {
                only = beside.other(at);
                others++;
            }
        }
        return others == 1 && todays.count(only) == 0 && !PairHash.areVariants(only, now);
    }

    /**
     * Pairs by the value of one of their columns.
     *
     * @param pairs that value and the other one, ascending
     * @param isByFirst whether it is the first of the pair
     */
    private record Beside(long[] pairs, boolean isByFirst) {

        static Beside of(long[] hashes, boolean isByFirst) {
            return new Beside(
                    LongStream.of(hashes)
                            .map(
                                    hash -> {
                                        int first = PairHash.first(hash);
                                        int second = PairHash.second(hash);
                                        return isByFirst
                                                ? both(first, second)
                                                : both(second, first);
                                    })
                            .sorted()
                            .toArray(),
                    isByFirst);
        }

        private static long both(int value, int other) {
            return (long) value << Integer.SIZE | Integer.toUnsignedLong(other);
        }

        int from(int value) {
            int at = Arrays.binarySearch(pairs, both(value, 0));
            return at < 0 ? -at - 1 : at;
        }

        boolean isOf(int at, int value) {
            return at < pairs.length && pairs[at] >> Integer.SIZE == value;
        }

        int other(int at) {
            return (int) pairs[at];
        }

        long hash(int at) {
            int value = (int) (pairs[at] >> Integer.SIZE);
            return isByFirst
                    ? PairHash.ofHalves(value, other(at))
                    : PairHash.ofHalves(other(at), value);
        }
    }

    /** Values of one of the columns, ascending, and in how many pairs of batches each is. */
    private record Values(int[] values, int[] counts) {

        static Values of(long[] pairs, int[] weights, LongToIntFunction value) {
            long[] weighed =
                    IntStream.range(0, pairs.length)
                            .mapToLong(
                                    i ->
                                            (long) value.applyAsInt(pairs[i]) << Integer.SIZE
                                                    | weights[i])
                            .sorted()
                            .toArray();
            int[] values = new int[weighed.length];
            int[] counts = new int[weighed.length];
            int n = 0;
            for (long one : weighed) {
                int of = (int) (one >> Integer.SIZE);
                if (n == 0 || values[n - 1] != of) {
                    values[n++] = of;
                }
                counts[n - 1] += (int) one;
            }
            return new Values(Arrays.copyOf(values, n), Arrays.copyOf(counts, n));
        }

        int count(int value) {
            int at = Arrays.binarySearch(values, value);
            return at < 0 ? 0 : counts[at];
        }
    }
}
