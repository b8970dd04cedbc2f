package dev.assay.measure.sum;

import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.state.PairwiseSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which values the parts of a dataset have, some of them together: which ones all but a few parts
 * have is known without adding up all others again.
 */
public final class KnownValues {

    /** Sums that are kept at most: each has some kilobytes for each column. */
    private static final int MOST = 64;

    private final List<String> columns;
    private final int size;
    private final List<Profile> sums = new ArrayList<>();
    private int blocks;

    /**
     * Of so many parts.
     *
     * @param columns of their profiles
     */
    public KnownValues(List<String> columns, int parts) {
        this.columns = columns;
        int all = (parts + PartSum.BLOCK - 1) / PartSum.BLOCK;
        this.size = Math.max(1, (all + MOST - 1) / MOST);
    }

    /** Takes in the next block of parts. */
    void add(Profile block) {
        Profile values = block.knownValues();
        if (blocks++ % size == 0) {
            sums.add(values);
        } else {
            sums.set(sums.size() - 1, sums.get(sums.size() - 1).plus(values));
        }
    }

    /**
     * The values of some parts, as {@link Profile#knownValues} has them.
     *
     * @param encoded all parts, in their order
     * @param chosen by their place
     * @param threads that decode
     * @throws Exception when a part cannot be decoded
     */
    public Profile of(List<byte[]> encoded, IntPredicate chosen, int threads) throws Exception {
        PairwiseSum<Profile> known = new PairwiseSum<>(Profile.empty(columns));
        List<byte[]> single = new ArrayList<>();
        int width = size * PartSum.BLOCK;
        for (int from = 0; from < encoded.size(); from += width) {
            int to = Math.min(encoded.size(), from + width);
            List<byte[]> some = new ArrayList<>();
            for (int part = from; part < to; part++) {
                if (chosen.test(part)) {
                    some.add(encoded.get(part));
                }
            }
            if (some.size() == to - from) {
                known.add(sums.get(from / width));
            } else {
                single.addAll(some);
            }
        }
        InOrder.run(threads, single, part -> ProfileCodec.decode(part).knownValues(), known::add);
        return known.total();
    }
}
