package dev.assay.behaviour.sum;

import dev.assay.profile.value.Anonymity;

/** Hides what fewer users hold than may be told. */
public final class Few {

    private Few() {}

    /** A number of users, or 0 where they are too few. */
    public static long hidden(long users) {
        return users < Anonymity.K ? 0 : users;
    }
}
