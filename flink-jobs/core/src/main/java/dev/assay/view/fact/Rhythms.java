package dev.assay.view.fact;

import dev.assay.declare.view.Field;

/** How regularly each user of some rows acts, beside all others. */
final class Rhythms {

    private final Rhythm[] each;
    private Rhythm.Several all = Rhythm.Several.NOBODY;

    private Rhythms(int users) {
        each = new Rhythm[users];
    }

    /** Of all users of these rows. */
    static Rhythms of(Facts facts) {
        Rhythms rhythms = new Rhythms(facts.names(Field.USER).size());
        facts.each(Field.USER, user -> rhythms.add(facts.name(Field.USER, user.first()), user));
        return rhythms;
    }

    private void add(int name, Group user) {
        each[name] = user.times().rhythm();
        all = all.with(each[name]);
    }

    /** {@link Rhythm#equalGaps} of a user. */
    double equalGaps(int name) {
        return each[name].equalGaps(all);
    }
}
