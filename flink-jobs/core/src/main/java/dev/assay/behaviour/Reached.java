package dev.assay.behaviour;

import dev.assay.behaviour.sum.Few;
import dev.assay.behaviour.sum.SortedDays;
import dev.assay.declare.view.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A step on the way to a purchase.
 *
 * @param step which
 * @param users who did it; 0 where fewer than ten
 * @param through those of them who did all steps before it as well, at whatever time; likewise
 */
public record Reached(Step step, long users, long through) {

    private static final List<Step> WAY =
            List.of(Step.IMPRESSION, Step.VIEW, Step.CART, Step.PURCHASE);

    /** The steps of the way to a purchase that the log has, in their order. */
    static List<Reached> of(SortedDays users) {
        int[] done = new int[users.keys()];
        int any = 0;
        for (int user = 0; user < done.length; user++) {
            for (int row = users.from(user); row < users.to(user); row++) {
                done[user] |= users.steps(row);
            }
            any |= done[user];
        }
        List<Reached> funnel = new ArrayList<>();
        int before = 0;
        for (Step step : WAY) {
            int bit = 1 << step.ordinal();
            if ((any & bit) == 0) {
                continue;
            }
            before |= bit;
            long reached = 0;
            long through = 0;
            for (int mask : done) {
                reached += (mask & bit) != 0 ? 1 : 0;
                through += (mask & before) == before ? 1 : 0;
            }
            funnel.add(new Reached(step, Few.hidden(reached), Few.hidden(through)));
        }
        return funnel;
    }
}
