package dev.assay.inventory;

import dev.assay.profile.state.RowHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows only one dataset has. Compared are datasets of the same columns, by the hashes of
 * their rows, which do not leave the process that read them.
 */
public final class Uniqueness {

    private final Map<String, Rows> all = new TreeMap<>();

    private record Rows(List<String> columns, RowHashes hashes) {}

    /** Adds a dataset. */
    public void add(String name, List<String> columns, RowHashes rows) {
        all.put(name, new Rows(columns, rows));
    }

    /** Of each dataset that was added and has rows. */
    public Map<String, Asset.Uniqueness> told() {
        Map<String, Asset.Uniqueness> told = new TreeMap<>();
        all.forEach(
                (name, rows) -> {
                    List<RowHashes> others = new ArrayList<>();
                    String like = null;
                    long least = Long.MAX_VALUE;
                    for (Map.Entry<String, Rows> other : all.entrySet()) {
                        boolean isOther = !other.getKey().equals(name);
                        if (isOther && other.getValue().columns.equals(rows.columns)) {
                            RowHashes hashes = other.getValue().hashes;
                            RowHashes.Own own = rows.hashes.beyond(List.of(hashes));
                            if (own.own() < Math.min(least, own.of())) {
                                least = own.own();
                                like = other.getKey();
                            }
                            others.add(hashes);
                        }
                    }
                    RowHashes.Own own = rows.hashes.beyond(others);
                    if (own.of() > 0) {
                        told.put(
                                name,
                                new Asset.Uniqueness(
                                        (double) own.own() / own.of(), own.of(), like));
                    }
                });
        return told;
    }
}
