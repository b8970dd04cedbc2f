package dev.assay.inventory;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.recommend.Probe;
import dev.assay.recommend.worth.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What logs are worth for recommendation.
 *
 * @param logs names of the datasets, which are of the same users and items
 * @param probe what was found
 */
public record Valued(List<String> logs, Probe probe) {

    /** The file of all of them, in the folder of what was measured. */
    public static final String PROBES = "probes.json";

    /** The file of rows that only one asset has, by asset. */
    public static final String UNIQUENESS = "uniqueness.json";

    public Valued {
        logs = List.copyOf(logs);
    }

    /** As {@link Inventory#toAccept}. */
    Valued toAccept() {
        Probe.Foreseen split = probe.split();
        return split == null
                ? this
                : new Valued(
                        logs,
                        new Probe(
                                probe.format(),
                                probe.abstention(),
                                probe.data(),
                                new Probe.Foreseen(
                                        split.by(),
                                        null,
                                        split.learnt(),
                                        split.users(),
                                        split.foreseen()),
                                probe.leftOut(),
                                probe.results(),
                                probe.slices().stream().map(Slice::withoutDay).toList(),
                                probe.worth()));
    }

    /**
     * Rows that only one asset has.
     *
     * @param assets by name
     */
    public record Unique(Map<String, Asset.Uniqueness> assets) {
        public Unique {
            assets = new TreeMap<>(assets);
        }
    }

    /**
     * Equal for logs that are taken to be of the same users and items: their columns refer to the
     * same ones, or are called the same.
     */
    public static String group(DatasetSpec log) {
        return target(log, "user") + "\n" + target(log, "item");
    }

    private static String target(DatasetSpec log, String meaning) {
        String column = log.columns().get(meaning);
        Reference to = log.references().get(column);
        return to == null ? column : "-> " + to;
    }
}
