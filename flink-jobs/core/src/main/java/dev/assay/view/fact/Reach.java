package dev.assay.view.fact;

import dev.assay.profile.state.MinHashes;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom keys such as channels reach, as sketches: of data whose rows are too many to be kept at
 * once. Of a key with no more than {@value #MOST} users all are known; of one with more a uniform
 * sample, so that a share is known to about two in a hundred.
 */
public final class Reach {

    /** Users of a key that are kept. */
    static final int MOST = 4_096;

    /** Keys at most: the sketches of more would take a hundred megabytes. */
    private static final int MOST_KEYS = 512;

    private final Names keys = new Names();
    private final Map<Integer, MinHashes.Builder> users = new TreeMap<>();
    private final Map<String, Double> shares = new HashMap<>();

    /**
     * Takes in the rows of a batch.
     *
     * @param key column with the key
     * @param user column with the user
     */
    public void add(ColumnBatch batch, int key, int user) {
        for (int row = 0; row < batch.rows() && keys.size() <= MOST_KEYS; row++) {
            if (!batch.isMissing(key, row) && !batch.isMissing(user, row)) {
                int of =
                        keys.number(
                                batch.bytes(), batch.offsets(key)[row], batch.lengths(key)[row]);
                users.computeIfAbsent(of, k -> new MinHashes.Builder(MOST))
                        .add(
                                CellHashes.of(
                                        batch.bytes(),
                                        batch.offsets(user)[row],
                                        batch.lengths(user)[row]));
            }
        }
    }

    /**
     * Share of the users of a key that another key reaches too.
     *
     * @return NaN where there are none, or too many keys
     */
    public double sharedShare(String key) {
        if (shares.isEmpty()) {
            compare();
        }
        return shares.getOrDefault(key, Double.NaN);
    }

    private void compare() {
        if (keys.size() > MOST_KEYS) {
            return;
        }
        Map<Integer, MinHashes> all = new TreeMap<>();
        users.forEach((key, sketch) -> all.put(key, sketch.build()));
        all.forEach(
                (key, own) -> {
                    MinHashes others = MinHashes.EMPTY;
                    for (Map.Entry<Integer, MinHashes> other : all.entrySet()) {
                        others =
                                other.getKey().equals(key) ? others : others.plus(other.getValue());
                    }
                    MinHashes.Novelty alone = own.beyond(others);
                    shares.put(keys.text(key), 1 - (double) alone.novel() / (double) alone.of());
                });
    }
}
