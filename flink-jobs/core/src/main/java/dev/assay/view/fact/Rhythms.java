package dev.assay.view.fact;

import dev.assay.declare.view.Field;

/** How regularly each user of some rows acts, beside all others. */
public final class Rhythms {

    private final Facts facts;
    private final Rhythm[] each;
    private Rhythm.Several all = Rhythm.Several.NOBODY;

    private Rhythms(Facts facts) {
        this.facts = facts;
        this.each = new Rhythm[facts.names(Field.USER).size()];
    }

    /** Of all users of these rows. */
    public static Rhythms of(Facts facts) {
        Rhythms rhythms = new Rhythms(facts);
        facts.each(Field.USER, rhythms::add);
        return rhythms;
    }

    private void add(Group user) {
        Rhythm rhythm = user.times().rhythm();
        each[facts.name(Field.USER, user.first())] = rhythm;
        all = all.with(rhythm);
    }

    /**
     * The share of the gaps of a user that are alike, where it is that of a program beside all
     * users; 0 otherwise.
     *
     * @param row one of the user's
     * @see Rhythm#equalGaps
     */
    public double equalGaps(int row) {
        return each[facts.name(Field.USER, row)].equalGaps(all);
    }
}
