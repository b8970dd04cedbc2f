package dev.assay.view.kind;

import static dev.assay.view.kind.Column.number;
import static dev.assay.view.kind.Column.whole;
import static dev.assay.view.kind.Column.with;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Aggregate;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Repeats;
import dev.assay.view.fact.Rhythms;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A row for each event, with what its user, its item and its session do altogether: one user among
 * thousands who acts as none does is few of the users, but as many of the events as are theirs.
 */
final class Actions {

    /** Fewer users who come for one item are no crowd. */
    private static final int FEWEST_USERS = 8;

    /** Partitions in which chance makes the users of one item a crowd. */
    private static final double BY_CHANCE = 1e-3;

    private static final Aggregate ITEMS_OF_USER =
            new Aggregate(Field.USER, user -> user.tally(Field.ITEM).distinct());

    private static final Aggregate LONE_USERS =
            new Aggregate(Field.USER, user -> user.tally(Field.ITEM).distinct() == 1 ? 1 : 0);

    static final Definition VIEW =
            new Definition(
                    new Keys.EachRow(),
                    Definition.OF_EVENTS,
                    List.of(
                            number(
                                    "user_repeat_share",
                                    with(Field.USER, Field.ITEM),
                                    of(Field.USER, g -> g.tally(Field.ITEM).repeatShare())),
                            number(
                                    "user_equal_gaps",
                                    with(Field.USER, Field.TIME),
                                    of(
                                            Field.USER,
                                            g -> g.facts().once(Rhythms::of).equalGaps(g.row(0)))),
                            whole(
                                    "soon_again",
                                    with(Field.USER, Field.TIME, Field.ITEM),
                                    Actions::soonAgain),
                            whole(
                                    "item_crowd",
                                    with(Field.ITEM, Field.USER),
                                    of(Field.ITEM, Actions::crowd)),
                            whole(
                                    "session_users",
                                    with(Field.SESSION, Field.USER),
                                    of(Field.SESSION, g -> g.tally(Field.USER).distinct()))));

    private Actions() {}

    private static double soonAgain(Group event) {
        Facts facts = event.facts();
        return facts.hasAllOf(Field.USER)
                ? facts.once(Repeats::of).again(event.row(0))
                : Double.NaN;
    }

    private static ToDoubleFunction<Group> of(Field field, ToDoubleFunction<Group> of) {
        Aggregate aggregate = new Aggregate(field, of);
        return group -> group.aggregate(aggregate);
    }

    /**
     * Users who act on the item and on no other, where they are more than chance sends to one item
     * in a thousand such partitions: each pair of a user and an item would be as likely as any
     * other to be the user's only one.
     */
    private static double crowd(Group item) {
        Facts facts = item.facts();
        int users = item.runs(Field.USER).with(i -> facts.aggregate(LONE_USERS, item.row(i)) == 1);
        if (users < FEWEST_USERS) {
            return 0;
        }
        double chance =
                item.tally(Field.USER).distinct()
                        * facts.total(LONE_USERS)
                        / facts.total(ITEMS_OF_USER);
        double asMany = PoissonDistribution.of(chance).survivalProbability(users - 1);
        return asMany * facts.names(Field.ITEM).size() < BY_CHANCE ? users : 0;
    }
}
