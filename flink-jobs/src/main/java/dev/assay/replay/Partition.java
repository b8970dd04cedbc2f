package dev.assay.replay;

import dev.assay.mutate.Rows;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.PairwiseSum;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.SampleFold;
import dev.assay.profile.Vocabulary;
import dev.assay.spec.DatasetSpec;
import java.util.List;

/**
 * A part of a dataset that came by itself.
 *
 * @param file path relative to the project
 * @param hash of its bytes, in hexadecimal
 * @param profile of its rows
 */
public record Partition(String file, String hash, Profile profile) {

    private static final int ROWS_OF_A_BATCH = 1024;

    /** The same part with other rows. */
    Partition with(Rows rows, DatasetSpec spec) {
        List<String> sensitive = rows.columns().stream().filter(spec::isSensitive).toList();
        ProfileFold fold =
                new ProfileFold(
                        rows.columns(), spec.key(), sensitive, profile.bytes(), new SampleFold(1));
        fold.begin(file);
        int n = rows.cells().size();
        for (int from = 0; from < n; from += ROWS_OF_A_BATCH) {
            fold.accept(rows.batch(from, Math.min(n, from + ROWS_OF_A_BATCH)));
        }
        return new Partition(file, "changed", fold.build());
    }

    /** The same part, not saying which rows it has as a whole. */
    Partition withoutContents() {
        return new Partition(file, hash, profile.withoutContents());
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
        Vocabulary known = Vocabulary.among(whole);
        partitions.forEach(partition -> known.add(partition.profile));
        return partitions.stream().map(partition -> partition.count(bins, known)).toList();
    }

    /** Its counts. */
    BatchSummary count(Bins bins, Vocabulary known) {
        return Binning.count(file, 0, hash, profile, bins, known);
    }
}
