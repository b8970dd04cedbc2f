package dev.assay.replay;

import dev.assay.mutate.Rows;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A network that was trained on a replay's first partitions, and what it says of rows. Acceptance
 * trains none, so it stays the same.
 *
 * @param all its scores of the rows of all partitions as they came
 * @param shares how many of some rows are unusual, such as those of a partition with an error; may
 *     be asked by several threads at once
 */
public record RowNetwork(VaeScores all, Function<Rows, FileShare> shares) {

    /** Scores of some partitions as they came. */
    Scores of(List<Partition> some) {
        return scores(shares(some));
    }

    /**
     * The same, where a partition has other rows.
     *
     * @param partition one of those
     */
    Scores of(List<Partition> some, String partition, Rows rows) {
        Map<String, FileShare> shares = shares(some);
        shares.put(partition, this.shares.apply(rows));
        return scores(shares);
    }

    private Map<String, FileShare> shares(List<Partition> some) {
        Map<String, FileShare> shares = new TreeMap<>(all.unusualByFile());
        shares.keySet().retainAll(some.stream().map(Partition::file).collect(Collectors.toSet()));
        return shares;
    }

    private Scores scores(Map<String, FileShare> shares) {
        return new Scores(
                new VaeScores(
                        shares.values().stream().mapToLong(FileShare::rows).sum(),
                        all.pHistogram(),
                        shares.values().stream().mapToLong(FileShare::unusual).sum(),
                        all.usual(),
                        all.columns(),
                        all.worst(),
                        shares,
                        all.blocks()),
                null,
                null,
                "acceptance trains none");
    }
}
