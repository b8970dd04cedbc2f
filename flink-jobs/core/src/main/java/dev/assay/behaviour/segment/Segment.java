package dev.assay.behaviour.segment;

import java.util.List;

/**
 * Users that act alike.
 *
 * @param traits what sets them apart, the most first
 * @param centre the middle of the group, feature by feature, in standard deviations
 * @param users of it on the last day; 0 where fewer than ten
 * @param recency days since their last event: the geometric mean; 0 where they are too few
 * @param events of each: the geometric mean; likewise
 * @param spent of each: the geometric mean; likewise, and where nothing is paid
 */
public record Segment(
        List<Trait> traits,
        List<Double> centre,
        long users,
        double recency,
        double events,
        double spent) {

    public Segment {
        traits = List.copyOf(traits);
        centre = List.copyOf(centre);
    }
}
