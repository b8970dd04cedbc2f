package dev.assay.behaviour;

import dev.assay.behaviour.sum.HourGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done in each hour of each day of the week, of UTC, from Monday 0:00 on: 168 numbers.
 *
 * @param events 0 where fewer than ten users had a part in it
 * @param purchases likewise
 */
public record Hours(List<Long> events, List<Long> purchases) {

    public Hours {
        events = List.copyOf(events);
        purchases = List.copyOf(purchases);
        if (events.size() != HourGrid.HOURS || purchases.size() != HourGrid.HOURS) {
            throw new IllegalArgumentException("a week has " + HourGrid.HOURS + " hours");
        }
    }

    /**
     * Of what was counted.
     *
     * @param areUsersKnown whether there is anybody who could be found by it
     */
    static Hours of(HourGrid grid, boolean areUsersKnown) {
        List<Long> events = new ArrayList<>();
        List<Long> purchases = new ArrayList<>();
        for (int hour = 0; hour < HourGrid.HOURS; hour++) {
            boolean isTold = !areUsersKnown || grid.isOfMany(hour);
            events.add(isTold ? grid.events(hour) : 0);
            purchases.add(isTold ? grid.purchases(hour) : 0);
        }
        return new Hours(events, purchases);
    }
}
