package dev.assay.view.kind;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import dev.assay.view.fact.Runs;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;

/**
 * The searches of a query: rows with one number of a search where rows have such; otherwise each
 * row, where it is not said what events are; otherwise what one session, or one user, does with the
 * query.
 *
 * @param count how many there are
 * @param clicked those with a click
 * @param placed those whose last row with a time is of a session, or of a user
 * @param followed of these, those behind which another query comes before a session would end
 */
record Searches(int count, int clicked, int placed, int followed) {

    private static final Function<Group, Searches> OF = Searches::ofGroup;
    private static final Function<Facts, BitSet> FOLLOWED = Searches::followed;

    /** The searches of a query's rows. */
    static Searches of(Group group) {
        return group.once(OF);
    }

    /** Whether searches can be told apart. */
    static boolean areKnown(Set<Field> fields) {
        return !fields.contains(Field.EVENT)
                || fields.contains(Field.SEARCH)
                || fields.contains(Field.SESSION)
                || fields.contains(Field.USER);
    }

    /** Whether it is known what comes behind a search. */
    static boolean haveOrder(Set<Field> fields) {
        return areKnown(fields)
                && fields.contains(Field.TIME)
                && (fields.contains(Field.SESSION) || fields.contains(Field.USER));
    }

    private static Field actor(Facts facts) {
        return facts.fields().contains(Field.SESSION) ? Field.SESSION : Field.USER;
    }

    private static Searches ofGroup(Group group) {
        Facts facts = group.facts();
        Runs runs;
        if (facts.fields().contains(Field.SEARCH)) {
            runs = group.runs(Field.SEARCH);
        } else if (!facts.fields().contains(Field.EVENT)) {
            runs = Runs.of(group.size(), i -> i);
        } else {
            runs = group.runs(actor(facts));
        }
        int placed = 0;
        int followed = 0;
        if (haveOrder(facts.fields())) {
            BitSet isFollowed = facts.once(FOLLOWED);
            for (int run = 0; run < runs.count(); run++) {
                int last = runs.size(run) - 1;
                while (last >= 0 && runs.place(run, last) >= group.times().timed()) {
                    last--;
                }
                int row = last < 0 ? -1 : group.row(runs.place(run, last));
                if (row >= 0 && facts.name(actor(facts), row) != Names.NONE) {
                    placed++;
                    followed += isFollowed.get(row) ? 1 : 0;
                }
            }
        }
        return new Searches(
                runs.count(), runs.with(i -> group.step(i) == Step.VIEW), placed, followed);
    }

    /** Rows behind which the next with a query, of the session or user, has another, and soon. */
    private static BitSet followed(Facts facts) {
        BitSet followed = new BitSet(facts.size());
        Groups actors = Groups.of(facts, new Keys.Named(actor(facts)));
        Group actor = new Group(facts);
        for (int index = 0; index < actors.count(); index++) {
            actors.set(actor, index);
            int last = -1;
            for (int i = 0; i < actor.times().timed(); i++) {
                int row = actor.row(i);
                if (facts.name(Field.QUERY, row) == Names.NONE) {
                    continue;
                }
                if (last >= 0 && isOther(facts, last, row)) {
                    followed.set(last);
                }
                last = row;
            }
        }
        return followed;
    }

    private static boolean isOther(Facts facts, int row, int next) {
        return facts.name(Field.QUERY, row) != facts.name(Field.QUERY, next)
                && facts.value(Field.TIME, next) - facts.value(Field.TIME, row)
                        <= facts.options().gapSeconds();
    }
}
