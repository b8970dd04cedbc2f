package dev.assay.profile.state;

import dev.assay.profile.value.Anonymity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often each pair of neighbouring bytes stands in a column's texts, the start and the end of a
 * text being bytes too; pairs share {@value #BUCKETS} buckets. Misspelt, garbled and prefixed texts
 * hold pairs that a column hardly ever has.
 */
public final class LetterPairs implements Facet<LetterPairs> {

    /** Buckets that all pairs share. */
    public static final int BUCKETS = 1 << 12;

    /** The level of pairs that hardly any text holds. */
    public static final int RAREST = 3;

    /** Letters that stand side by side less often than that do so by mistake. */
    public static final double RARE = 2e-5;

    /** Times below which a pair is rare, as it may be only in the very text that is looked at. */
    private static final int FEW = 3;

    private static final double[] SHARES = {1e-4, 1e-5};

    private static final int EDGE = 0;

    /** Of no texts. */
    public static final LetterPairs EMPTY = new LetterPairs(new long[0]);

    private final long[] counts;

    /** Counts per bucket; none for no texts. */
    LetterPairs(long[] counts) {
        this.counts = counts;
    }

    /** Counts per bucket; none for no texts. */
    long[] counts() {
        return counts;
    }

    /** Pairs in all. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** A share of pairs, out of all. */
    public record Rare(long pairs, long of) {}

    /** The same without pairs that so few texts hold that they may be of one row. */
    public LetterPairs withoutRare(int fewest) {
        long[] kept = counts.clone();
        Arrays.setAll(kept, i -> kept[i] < fewest ? 0 : kept[i]);
        return new LetterPairs(kept);
    }

    /**
     * Pairs of which others have less than a share, or too few to be known of them.
     *
     * @param others that are compared with
     * @param own 1 where these are among the others, to be taken out of them, else 0
     * @param share below which a pair is rare
     */
    public Rare rare(LetterPairs others, int own, double share) {
        long all = others.total() - own * total();
        if (counts.length == 0 || all <= 0) {
            return new Rare(0, 0);
        }
        double fewest = fewest(share, all);
        long rare = 0;
        for (int i = 0; i < counts.length; i++) {
            rare += others.counts[i] - own * counts[i] < fewest ? counts[i] : 0;
        }
        return new Rare(rare, total());
    }

    private static double fewest(double share, long all) {
        return Math.max(Anonymity.K, share * all);
    }

    /** Level 1 for each bucket whose pairs others should hardly hold, else 0; see {@link #rare}. */
    public byte[] rarePairs() {
        double fewest = fewest(RARE, total());
        byte[] levels = new byte[counts.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (counts[i] < fewest ? 1 : 0);
        }
        return levels;
    }

    /**
     * How rare each bucket's pairs are, from 0 to {@link #RAREST}; empty where there is no text.
     */
    public byte[] levels() {
        double all = total();
        byte[] levels = new byte[counts.length];
        for (int i = 0; i < levels.length; i++) {
            double share = counts[i] / all;
            levels[i] =
                    (byte)
                            (counts[i] < FEW
                                    ? RAREST
                                    : Arrays.stream(SHARES).filter(s -> share < s).count());
        }
        return levels;
    }

    /** The level of a text's rarest pair; 0 where there are no levels. */
    public static int rarest(byte[] levels, byte[] b, int offset, int length) {
        if (levels.length == 0) {
            return 0;
        }
        int rarest = 0;
        int before = EDGE;
        for (int i = offset; i <= offset + length; i++) {
            int next = i < offset + length ? b[i] : EDGE;
            byte level = levels[bucket(before, next)];
            rarest = level > rarest ? level : rarest;
            before = next;
        }
        return rarest;
    }

    /** Multiplicative hashing; neighbours in the alphabet must not share buckets. */
    private static int bucket(int first, int second) {
        int pair = (first & 0xFF) << 8 | second & 0xFF;
        return (pair + 1) * 0x9E3779B1 >>> 20;
    }

    @Override
    public LetterPairs plus(LetterPairs o) {
        if (counts.length == 0 || o.counts.length == 0) {
            return counts.length == 0 ? o : this;
        }
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += o.counts[i];
        }
        return new LetterPairs(sum);
    }

    /** Writes the buckets that are not empty, each behind how many are. */
    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, (int) Arrays.stream(counts).filter(n -> n > 0).count());
        int skipped = 0;
        for (long count : counts) {
            if (count == 0) {
                skipped++;
            } else {
                Numbers.write(out, skipped);
                Numbers.write(out, count);
                skipped = 0;
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static LetterPairs read(DataInputStream in) throws IOException {
        int set = Numbers.size(in);
        if (set == 0) {
            return EMPTY;
        }
        long[] counts = new long[BUCKETS];
        int at = 0;
        for (int i = 0; i < set; i++) {
            at += Numbers.size(in);
            if (at >= counts.length) {
                throw new IOException("letters past the last bucket");
            }
            counts[at++] = Numbers.number(in);
        }
        return new LetterPairs(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LetterPairs p && Arrays.equals(counts, p.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** Counts the pairs of texts. */
    public static final class Builder {

        private long[] counts;

        /** Counts the pairs of one text so many times. */
        public void add(byte[] b, int offset, int length, long times) {
            if (counts == null) {
                counts = new long[BUCKETS];
            }
            int before = EDGE;
            for (int i = offset; i < offset + length; i++) {
                counts[bucket(before, b[i])] += times;
                before = b[i];
            }
            counts[bucket(before, EDGE)] += times;
        }

        /** The pairs that were counted. */
        public LetterPairs build() {
            return counts == null ? EMPTY : new LetterPairs(counts.clone());
        }
    }
}
