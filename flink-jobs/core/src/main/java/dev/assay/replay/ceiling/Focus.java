package dev.assay.replay.ceiling;

import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnPair;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import java.util.ArrayList;
import java.util.List;

/** What to look at of a dataset to see an error of some of its columns. */
public final class Focus {

    private Focus() {}

    /**
     * Bins of these columns alone, and of each pair of columns that has one of them, whether or not
     * the gate looks at the pair: what could be seen is more than what is seen.
     *
     * @param bins of all columns, in the order of the data
     */
    public static Bins on(List<String> columns, Bins bins) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        List<Pair> pairs = new ArrayList<>();
        List<ColumnPair> related = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                if (columns.contains(names.get(a)) || columns.contains(names.get(b))) {
                    related.add(new ColumnPair(names.get(a), names.get(b)));
                    for (Grain grain : Grain.values()) {
                        Pair pair = new Pair(names.get(a), names.get(b), grain);
                        pairs.add(pair);
                        pairs.add(pair.reversed());
                    }
                }
            }
        }
        return new Bins(
                bins.columns().stream().filter(b -> columns.contains(b.name())).toList(),
                pairs,
                related);
    }
}
