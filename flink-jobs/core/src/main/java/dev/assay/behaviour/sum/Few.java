package dev.assay.behaviour.sum;

import dev.assay.profile.value.Anonymity;

/** Hides what is true of fewer than may be told of. */
public final class Few {

    private Few() {}

    /** A number of users, items or events, or 0 where they are too few. */
    public static long hidden(long number) {
        return number < Anonymity.K ? 0 : number;
    }

    /**
     * A number of events, or 0 where too few users had a part in them, or there are too few of
     * them.
     *
     * @param areUsersKnown whether the log says of anything whose it is
     */
    public static long hidden(long events, Crowd users, boolean areUsersKnown) {
        return areUsersKnown && !users.isMany() ? 0 : hidden(events);
    }
}
