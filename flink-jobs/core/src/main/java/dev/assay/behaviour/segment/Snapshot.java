package dev.assay.behaviour.segment;

import java.util.List;

/**
 * How many users each group had on a day.
 *
 * @param day as 2026-01-31
 * @param users of all groups
 * @param counts of each group; 0 where fewer than ten
 */
public record Snapshot(String day, long users, List<Long> counts) {

    public Snapshot {
        counts = List.copyOf(counts);
    }
}
