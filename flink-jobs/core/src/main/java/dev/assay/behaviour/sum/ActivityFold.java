package dev.assay.behaviour.sum;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.ViewOptions;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import dev.assay.view.fact.Attributes;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes in rows of a log. What a row is, and what it is worth, is what views say: they are read by
 * {@link Facts}, some thousand at a time.
 */
public final class ActivityFold {

    private static final Set<Field> USED =
            EnumSet.of(
                    Field.USER, Field.ITEM, Field.TIME, Field.EVENT, Field.PRICE, Field.QUANTITY);

    private static final int ROWS_AT_ONCE = 1 << 16;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double PARTS = 10_000;

    /** Ten-thousandths that one event is worth at most: whatever it says, sums stay exact. */
    private static final double MOST_PAID = 1e13;

    private final List<String> columns;
    private final Map<Field, String> meanings;
    private final ViewOptions options;
    private final Activity into;
    private Facts facts;

    /**
     * Of no rows yet.
     *
     * @param columns of the rows, in their order
     * @param meanings from a meaning's word to the name of its column; others are not looked at
     * @param options what values of the event column mean
     * @param into what was added up so far, which changes
     */
    public ActivityFold(
            List<String> columns,
            Map<String, String> meanings,
            ViewOptions options,
            Activity into) {
        this.columns = new ArrayList<>(columns);
        this.meanings = new EnumMap<>(Field.class);
        for (Field field : USED) {
            if (meanings.containsKey(field.word())) {
                this.meanings.put(field, meanings.get(field.word()));
            }
        }
        this.options = options;
        this.into = into;
        this.facts = none();
    }

    private Facts none() {
        return new Facts(columns, meanings, options, Set.of(), Attributes.Kept.NONE);
    }

    /** Takes in rows. */
    public void accept(ColumnBatch batch) {
        double[] times = new double[batch.rows()];
        facts.times(batch, times);
        int[] all = IntStream.range(0, batch.rows()).toArray();
        facts.add(batch, all, all.length, times, facts.size());
        if (facts.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    /** What all rows come to. */
    public Activity build() {
        flush();
        return into;
    }

    private void flush() {
        long[] users = hashes(Field.USER);
        long[] items = hashes(Field.ITEM);
        for (int row = 0; row < facts.size(); row++) {
            Step step = facts.step(row);
            boolean isPurchase = step == Step.PURCHASE;
            into.count(isPurchase);
            double time = facts.value(Field.TIME, row);
            int user = facts.name(Field.USER, row);
            int item = facts.name(Field.ITEM, row);
            int bought = isPurchase ? 1 : 0;
            if (!Double.isNaN(time)) {
                into.hours().add(time, isPurchase);
                if (user != Names.NONE) {
                    into.hours().add(time, isPurchase, users[user]);
                }
            }
            if (user != Names.NONE) {
                into.count(isPurchase, users[user]);
                long paid = isPurchase || step == Step.RETURN ? paid(row) : 0;
                into.users().add(users[user], day(time), 1, bought, paid, 1 << step.ordinal());
            }
            if (item != Names.NONE) {
                into.items().add(items[item], KeyDays.NO_DAY, 1, bought, 0, 0);
            }
        }
        facts = none();
    }

    private static int day(double time) {
        return Double.isNaN(time) ? KeyDays.NO_DAY : (int) Math.floor(time / SECONDS_OF_DAY);
    }

    private long paid(int row) {
        double amount = facts.amount(row);
        return Double.isNaN(amount)
                ? 0
                : Math.round(Math.max(-MOST_PAID, Math.min(MOST_PAID, amount * PARTS)));
    }

    /** A hash for each name: no key is kept. */
    private long[] hashes(Field field) {
        Names names = facts.names(field);
        long[] hashes = new long[names == null ? 0 : names.size()];
        for (int i = 0; i < hashes.length; i++) {
            byte[] text = names.bytes(i);
            hashes[i] = CellHashes.of(text, 0, text.length);
        }
        return hashes;
    }
}
