package dev.assay.inventory;

import dev.assay.inventory.Change.Kind;
import dev.assay.recommend.Probe;
import dev.assay.recommend.rank.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what logs are worth with what they were worth when the inventory was accepted. */
final class ValueChanges {

    /** By which values are compared: it needs no library, so each build has it. */
    private static final String RECOMMENDER = "item-knn";

    /** Of its pairs so many must be left for a part to be no news. */
    private static final double MOST_LOST = 0.5;

    private ValueChanges() {}

    /**
     * A value fell where its interval lies below the accepted one. Then parts that lost half of
     * their pairs are named, as what may be behind it.
     */
    static void compare(Valued accepted, Valued now, List<Change> changes) {
        Optional<Estimate> before = recall(accepted.probe());
        Optional<Estimate> after = recall(now.probe());
        if (before.isEmpty() || after.isEmpty() || after.get().high() >= before.get().low()) {
            return;
        }
        String logs = String.join(" + ", now.logs());
        changes.add(
                new Change(
                        logs,
                        Kind.VALUE_FELL,
                        String.valueOf(before.get().value()),
                        String.valueOf(after.get().value())));
        Map<String, Long> pairs = slices(now.probe());
        slices(accepted.probe())
                .forEach(
                        (slice, was) -> {
                            long is = pairs.getOrDefault(slice, 0L);
                            if (is < MOST_LOST * was) {
                                changes.add(
                                        new Change(
                                                logs,
                                                slice,
                                                Kind.PART_SHRANK,
                                                String.valueOf(was),
                                                String.valueOf(is)));
                            }
                        });
    }

    private static Optional<Estimate> recall(Probe probe) {
        return probe.results().stream()
                .filter(result -> result.recommender().equals(RECOMMENDER))
                .map(Probe.Result::recall20)
                .findFirst();
    }

    private static Map<String, Long> slices(Probe probe) {
        Map<String, Long> slices = new TreeMap<>();
        probe.slices().forEach(slice -> slices.put(slice.name(), slice.pairs()));
        return slices;
    }
}
