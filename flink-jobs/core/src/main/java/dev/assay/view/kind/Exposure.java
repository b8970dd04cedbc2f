package dev.assay.view.kind;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Aggregate;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Names;
import dev.assay.view.fact.Runs;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Whom a campaign reaches, in users. A response is a click, something put in the cart, or a
 * purchase.
 *
 * @param exposed to whom it was shown
 * @param responders who responded
 * @param reached who responded and were exposed
 * @param redeemers who bought by it and were exposed
 * @param early of the reached, those whose first response comes before their first exposure
 * @param ordered of the reached, those of whom both times are known
 * @param buyers of the exposed, those who bought, by this campaign or not
 */
record Exposure(
        int exposed,
        int responders,
        int reached,
        int redeemers,
        int early,
        int ordered,
        int buyers) {

    private static final Function<Group, Exposure> OF = Exposure::ofGroup;

    private static final Aggregate BUYS =
            new Aggregate(Field.USER, g -> g.count(Step.PURCHASE) > 0 ? 1 : 0);

    /** That of the rows of a campaign. */
    static Exposure of(Group group) {
        return group.once(OF);
    }

    /**
     * Share of some of the users who have more than one of what an aggregate counts; of sketches
     * where not all rows are known.
     *
     * @param key whose names are counted
     */
    static double sharedUsers(Group group, Aggregate counted, Field key) {
        if (!group.facts().isAll()) {
            return group.facts()
                    .reach()
                    .map(all -> all.sharedShare(group.name(key)))
                    .orElse(Double.NaN);
        }
        Runs users = group.runs(Field.USER);
        int shared = 0;
        for (int run = 0; run < users.count(); run++) {
            int row = group.row(users.place(run, 0));
            shared += group.facts().aggregate(counted, row) > 1 ? 1 : 0;
        }
        return (double) shared / users.count();
    }

    private static Exposure ofGroup(Group group) {
        Runs users = group.runs(Field.USER);
        IntPredicate isExposure = i -> group.step(i) == Step.IMPRESSION;
        IntPredicate isPurchase = i -> group.step(i) == Step.PURCHASE;
        IntPredicate isResponse =
                i -> isPurchase.test(i) || group.step(i) == Step.VIEW || group.step(i) == Step.CART;
        int exposed = 0;
        int responders = 0;
        int reached = 0;
        int redeemers = 0;
        int early = 0;
        int ordered = 0;
        int buyers = 0;
        for (int run = 0; run < users.count(); run++) {
            int exposure = users.first(run, isExposure);
            int response = users.first(run, isResponse);
            responders += response < 0 ? 0 : 1;
            if (exposure < 0) {
                continue;
            }
            exposed++;
            redeemers += users.first(run, isPurchase) < 0 ? 0 : 1;
            buyers += group.facts().aggregate(BUYS, group.row(exposure)) > 0 ? 1 : 0;
            if (response >= 0) {
                reached++;
                // The first of all is the first with a time, where one has a time.
                boolean isTimed =
                        exposure < group.times().timed() && response < group.times().timed();
                ordered += isTimed ? 1 : 0;
                early += isTimed && isBefore(group, response, exposure) ? 1 : 0;
            }
        }
        return new Exposure(exposed, responders, reached, redeemers, early, ordered, buyers);
    }

    private static boolean isBefore(Group group, int place, int other) {
        Facts facts = group.facts();
        return facts.value(Field.TIME, group.row(place))
                < facts.value(Field.TIME, group.row(other));
    }

    /**
     * By how much more of the exposed buy than of all other users of the data; no value where not
     * all rows are known.
     */
    static Difference uplift(Group group) {
        Exposure exposure = of(group);
        Facts facts = group.facts();
        Names all = facts.names(Field.USER);
        return new Difference(
                exposure.buyers,
                exposure.exposed,
                facts.total(BUYS) - exposure.buyers,
                all.size() - exposure.exposed);
    }
}
