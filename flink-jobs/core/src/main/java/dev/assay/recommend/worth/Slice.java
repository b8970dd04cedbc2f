package dev.assay.recommend.worth;

import dev.assay.document.Nullable;
import dev.assay.recommend.interaction.Interactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A slice of the interactions: rows with one value of the column that cuts them.
 *
 * @param name the value
 * @param pairs of a user and an item that it has
 * @param silentSince the day of its last event, as ISO 8601 writes it, where others go on so long
 *     behind it that it must have stopped; null where it goes on
 */
public record Slice(String name, long pairs, @Nullable String silentSince) {

    /** Users below which nothing is said: a figure of fewer would tell of single ones. */
    private static final int FEWEST_USERS = 10;

    /** So many events must be missing: none of twenty has the probability e⁻²⁰ by chance. */
    private static final double MISSING = 20;

    /** What comes is foreseen from the last quarter of what came. */
    private static final int RECENT = 4;

    private static final double DAY = 86_400;

    /** All slices, by name; none where no column cuts the data. */
    public static List<Slice> of(Interactions all) {
        double last = Double.NEGATIVE_INFINITY;
        TreeMap<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < all.size(); row++) {
            if (all.areTimed()) {
                last = Math.max(last, all.time(row));
            }
            String slice = all.parts().get(all.part(row)).slice();
            if (!slice.isEmpty()) {
                rows.computeIfAbsent(slice, name -> new ArrayList<>()).add(row);
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (String name : rows.keySet()) {
            int[] own = rows.get(name).stream().mapToInt(Integer::intValue).toArray();
            if (Arrays.stream(own).map(all::user).distinct().count() >= FEWEST_USERS) {
                slices.add(new Slice(name, pairs(all, own), silentSince(all, own, last)));
            }
        }
        return slices;
    }

    /** Rows are by user, then item. */
    private static long pairs(Interactions all, int[] rows) {
        long pairs = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean isNew =
                    i == 0
                            || all.user(rows[i]) != all.user(rows[i - 1])
                            || all.item(rows[i]) != all.item(rows[i - 1]);
            pairs += isNew ? 1 : 0;
        }
        return pairs;
    }

    private static @Nullable String silentSince(Interactions all, int[] rows, double last) {
        if (!all.areTimed()) {
            return null;
        }
        double[] times = Arrays.stream(rows).mapToDouble(all::time).sorted().toArray();
        double end = times[times.length - 1];
        int recent = times.length / RECENT;
        double span = end - times[times.length - 1 - recent];
        double gap = last - end;
        boolean isSilent = gap > DAY && recent * gap > MISSING * Math.max(1, span);
        return isSilent
                ? Instant.ofEpochSecond((long) Math.floor(end))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : null;
    }

    /** The same without a day, as it may be kept. */
    public Slice withoutDay() {
        return new Slice(name, pairs, null);
    }
}
