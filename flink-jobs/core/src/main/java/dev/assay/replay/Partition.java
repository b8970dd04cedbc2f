package dev.assay.replay;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DatasetSpec;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.Unchanged;
import dev.assay.profile.sample.SampleFold;
import dev.assay.profile.state.PairwiseSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * A part of a dataset that came by itself.
 *
 * @param file path relative to the project
 * @param hash of its bytes, in hexadecimal
 * @param profile of its rows
 * @param pieces how many rows stood in each range that the file was read in: counts of pairs depend
 *     on it, so other rows in its place are folded in as many
 */
public record Partition(String file, String hash, Profile profile, List<Long> pieces) {

    private static final int ROWS_OF_A_BATCH = 1024;

    public Partition {
        pieces = List.copyOf(pieces);
    }

    /** A part that was read at once. */
    public Partition(String file, String hash, Profile profile) {
        this(file, hash, profile, List.of(profile.rows()));
    }

    /**
     * A part that was read in pieces.
     *
     * @param pieces the profile of each, in the order of the file
     * @param shown what may be said of their sum
     */
    public static Partition of(
            String file, String hash, List<Profile> pieces, UnaryOperator<Profile> shown) {
        PairwiseSum<Profile> sum = new PairwiseSum<>(Profile.empty(List.of()));
        pieces.forEach(sum::add);
        List<Long> rows = pieces.stream().map(Profile::rows).toList();
        return new Partition(file, hash, shown.apply(sum.total()), rows);
    }

    /** The same part with other rows, read as its own were. */
    Partition with(Rows rows, DatasetSpec spec) {
        return with(folded(rows, spec, piece -> Unchanged.NONE));
    }

    /** The same part with other rows, from the profile of each piece of them. */
    Partition with(List<Profile> folded) {
        PairwiseSum<Profile> sum = new PairwiseSum<>(Profile.empty(profile.names()));
        long lines = 0;
        for (Profile piece : folded) {
            sum.add(piece.below(lines));
            lines += piece.lines();
        }
        return new Partition(file, "changed", sum.total(), pieces);
    }

    /**
     * Profiles of rows, read as its own were.
     *
     * @param unchanged what is known of each piece
     */
    List<Profile> folded(Rows rows, DatasetSpec spec, IntFunction<Unchanged> unchanged) {
        List<Profile> folded = new ArrayList<>();
        int n = rows.cells().size();
        int from = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            boolean last = piece == pieces.size() - 1;
            int to = last ? n : (int) Math.min(n, from + pieces.get(piece));
            folded.add(fold(rows, spec, from, to, unchanged.apply(piece)));
            from = to;
        }
        return folded;
    }

    private Profile fold(Rows rows, DatasetSpec spec, int from, int to, Unchanged unchanged) {
        List<String> sensitive = rows.columns().stream().filter(spec::isSensitive).toList();
        ProfileFold fold =
                new ProfileFold(
                        rows.columns(),
                        spec.key(),
                        sensitive,
                        profile.bytes(),
                        new SampleFold(1),
                        unchanged);
        fold.begin(file);
        rows.batches(from, to, ROWS_OF_A_BATCH).forEach(fold::accept);
        return fold.build();
    }

    /** The same part, not saying which rows it has as a whole. */
    Partition withoutContents() {
        return new Partition(file, hash, profile.withoutContents(), pieces);
    }

    /** All together, of at least one. */
    static Profile sum(List<Partition> partitions) {
        PairwiseSum<Profile> sum =
                new PairwiseSum<>(Profile.empty(partitions.get(0).profile.names()));
        partitions.forEach(partition -> sum.add(partition.profile));
        return sum.total();
    }

    /**
     * Their counts, compared with each other.
     *
     * @param whole their sum
     */
    static List<BatchSummary> count(List<Partition> partitions, Profile whole, Bins bins) {
        Vocabulary.Counting counting = new Vocabulary.Counting(whole);
        partitions.forEach(partition -> counting.add(partition.profile));
        Vocabulary known = counting.known();
        return partitions.stream().map(partition -> partition.count(bins, known)).toList();
    }

    /** Its counts. */
    BatchSummary count(Bins bins, Vocabulary known) {
        return Binning.count(file, 0, hash, profile, bins, known);
    }
}
