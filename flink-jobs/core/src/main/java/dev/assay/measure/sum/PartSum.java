package dev.assay.measure.sum;

import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.state.PairwiseSum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the profiles of portions. Threads take blocks of as many parts as a pairwise sum puts
 * together anyway, so the sum has the same bytes whatever their number is.
 *
 * @param columns of the profiles
 * @param threads that decode and add
 */
public record PartSum(List<String> columns, int threads) {

    /** Parts of a block: a power of two. Each thread has the partial sums of one in memory. */
    static final int BLOCK = 16;

    /**
     * A summand.
     *
     * @param profile encoded by {@link ProfileCodec}
     * @param linesBefore lines of its first file before it
     */
    public record Part(byte[] profile, long linesBefore) {}

    /**
     * The profile of all parts, in their order.
     *
     * @param known takes in which values they have
     * @throws Exception when a part cannot be decoded
     */
    public Profile of(List<Part> parts, KnownValues known) throws Exception {
        List<List<Part>> blocks = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += BLOCK) {
            blocks.add(parts.subList(from, Math.min(parts.size(), from + BLOCK)));
        }
        PairwiseSum<Profile> whole = new PairwiseSum<>(Profile.empty(columns));
        InOrder.run(
                threads,
                blocks,
                this::sum,
                block -> {
                    known.add(block);
                    whole.add(block);
                });
        return whole.total();
    }

    private Profile sum(List<Part> block) throws IOException {
        PairwiseSum<Profile> sum = new PairwiseSum<>(Profile.empty(columns));
        for (Part part : block) {
            sum.add(ProfileCodec.decode(part.profile()).below(part.linesBefore()));
        }
        return sum.total();
    }
}
