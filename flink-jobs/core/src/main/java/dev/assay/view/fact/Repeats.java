package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import java.util.BitSet;

/** Rows in which a user does once more what he did a moment before, as what is sent again is. */
public final class Repeats {

    /** Seconds after which nobody sends again what did not arrive. */
    private static final double SOON = 60;

    /** Rows of a user that are looked back at. */
    private static final int BACK = 64;

    private final Facts facts;
    private final BitSet again = new BitSet();

    /** What the last rows of a user are, each at its place modulo the number of places. */
    private final long[] last = new long[BACK];

    private Repeats(Facts facts) {
        this.facts = facts;
    }

    /** Of these rows, which must be all of each user. */
    public static Repeats of(Facts facts) {
        Repeats repeats = new Repeats(facts);
        facts.each(Field.USER, repeats::add);
        return repeats;
    }

    private void add(Group user) {
        for (int i = 0; i < user.times().timed(); i++) {
            int row = user.row(i);
            long now = hash(row);
            double time = facts.value(Field.TIME, row);
            boolean isAgain = false;
            for (int j = i - 1; j >= 0 && i - j <= BACK && !isAgain; j--) {
                double earlier = time - facts.value(Field.TIME, user.row(j));
                if (earlier > SOON) {
                    break;
                }
                // What comes at one time was sent together.
                isAgain = earlier > 0 && last[j % BACK] == now;
            }
            again.set(row, isAgain);
            last[i % BACK] = now;
        }
    }

    /** Of all that is known of a row but its time. */
    private long hash(int row) {
        long hash = 0;
        for (Field field : facts.fields()) {
            if (field.kind() != Field.Kind.TIME) {
                long value =
                        field.kind() == Field.Kind.NAME
                                ? facts.name(field, row)
                                : Double.doubleToLongBits(facts.value(field, row));
                hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
        }
        return hash;
    }

    /**
     * 1 where in a row its user does once more what he did within the minute before, in all that is
     * known but the time; 0 where not, and NaN where that cannot be told.
     */
    public double again(int row) {
        boolean isTold = facts.has(Field.USER, row) && facts.has(Field.TIME, row);
        return isTold ? (again.get(row) ? 1 : 0) : Double.NaN;
    }
}
