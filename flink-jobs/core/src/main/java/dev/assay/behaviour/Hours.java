package dev.assay.behaviour;

import dev.assay.behaviour.sum.Few;
import dev.assay.behaviour.sum.HourGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done in each hour of each day of the week, of UTC, from Monday 0:00 on: 168 numbers.
 *
 * @param events 0 where fewer than ten users had a part in them; where no user is known, where they
 *     are fewer than ten
 * @param purchases likewise of those who bought
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
            events.add(Few.hidden(grid.events(hour), grid.actors(hour), areUsersKnown));
            purchases.add(Few.hidden(grid.purchases(hour), grid.buyers(hour), areUsersKnown));
        }
        return new Hours(events, purchases);
    }
}
