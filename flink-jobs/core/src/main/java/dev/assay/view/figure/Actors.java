package dev.assay.view.figure;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import java.util.Optional;
import java.util.function.Function;

/** What a log has of the users that are declared: the events of each, and who is none of them. */
public final class Actors {

    private static final Function<Facts, Actors> ALL = Actors::new;
    private static final Function<Group, Optional<Group>> OF =
            user -> user.facts().once(ALL).events(user);

    private final Facts log;
    private final Groups actors;
    private final Group actor;

    /** Of each user the place of his events among the actors, or {@link Names#NONE}. */
    private final int[] places;

    private final int unknown;

    private Actors(Facts users) {
        log = users.compared();
        if (log == null) {
            throw new IllegalStateException("users without a log");
        }
        // Each name of the log has a row, so that its number is its place among the actors.
        actors = Groups.of(log, new Keys.Named(Field.USER));
        actor = new Group(log);
        Names declared = users.names(Field.USER);
        Names acting = log.names(Field.USER);
        places = new int[declared.size()];
        int known = 0;
        for (int user = 0; user < places.length; user++) {
            places[user] = acting.find(declared, user);
            known += places[user] == Names.NONE ? 0 : 1;
        }
        unknown = acting.size() - known;
    }

    private Optional<Group> events(Group user) {
        int place = places[user.facts().name(Field.USER, user.first())];
        if (place == Names.NONE) {
            return Optional.empty();
        }
        actors.set(actor, place);
        return Optional.of(actor);
    }

    /**
     * The events of a user; empty where he has none.
     *
     * @param user the rows with his key
     */
    public static Optional<Group> of(Group user) {
        return user.once(OF);
    }

    /**
     * How many of the actors who are no declared users come to this one, where they are counted at
     * one user after the other: over all users they are as many as there are.
     *
     * @return NaN where not all users are known
     */
    public static double unknown(Group user) {
        Facts users = user.facts();
        if (!users.isAll()) {
            return Double.NaN;
        }
        Actors all = users.once(ALL);
        int place = users.name(Field.USER, user.first());
        return all.unknown / all.places.length + (place < all.unknown % all.places.length ? 1 : 0);
    }
}
