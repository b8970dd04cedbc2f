package dev.assay.recommend.interaction;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
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
 * Takes in rows of a partition of a log. What a row is, is what views say: they are read by {@link
 * Facts}, some thousand at a time. Of keys only hashes are kept.
 */
public final class InteractionFold {

    private static final Set<Field> USED =
            EnumSet.of(
                    Field.USER, Field.ITEM, Field.TIME, Field.EVENT, Field.PRICE, Field.QUANTITY);

    /** The place of the facts at which the slices are, whatever their column means. */
    private static final Field SLICE = Field.CHANNEL;

    private static final int ROWS_AT_ONCE = 1 << 16;

    private final List<String> columns;
    private final Map<Field, String> meanings = new EnumMap<>(Field.class);
    private final ViewOptions options;
    private final String asset;
    private final String partition;
    private final InteractionSum into;
    private Facts facts;

    /**
     * Of no rows yet.
     *
     * @param columns of the rows, in their order
     * @param meanings from a meaning's word to the name of its column; others are not looked at
     * @param slices column whose values cut the data into slices; null where none does
     * @param options what values of the event column mean
     * @param part that all rows are of, without its slice
     * @param into what was added up so far, which changes
     */
    public InteractionFold(
            List<String> columns,
            Map<String, String> meanings,
            @Nullable String slices,
            ViewOptions options,
            Part part,
            InteractionSum into) {
        this.columns = new ArrayList<>(columns);
        for (Field field : USED) {
            if (meanings.containsKey(field.word())) {
                this.meanings.put(field, meanings.get(field.word()));
            }
        }
        if (slices != null) {
            this.meanings.put(SLICE, slices);
        }
        this.options = options;
        this.asset = part.asset();
        this.partition = part.partition();
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
    public InteractionSum build() {
        flush();
        return into;
    }

    private void flush() {
        long[] users = hashes(Field.USER);
        long[] items = hashes(Field.ITEM);
        Part[] slices = slices();
        long noUser = 0;
        long noItem = 0;
        long notActed = 0;
        for (int row = 0; row < facts.size(); row++) {
            int user = facts.name(Field.USER, row);
            int item = facts.name(Field.ITEM, row);
            Step step = facts.step(row);
            if (user == Names.NONE) {
                noUser++;
            } else if (item == Names.NONE) {
                noItem++;
            } else if (step == Step.IMPRESSION || step == Step.RETURN) {
                notActed++;
            } else {
                int slice = facts.name(SLICE, row);
                into.add(
                        users[user],
                        items[item],
                        facts.value(Field.TIME, row),
                        slices[slice == Names.NONE ? slices.length - 1 : slice],
                        step == Step.PURCHASE);
            }
        }
        into.count(new InteractionCounts(facts.size(), noUser, noItem, notActed));
        facts = none();
    }

    /** A part for each slice, and behind them the one of rows that are of no slice. */
    private Part[] slices() {
        Names names = facts.names(SLICE);
        int count = names == null ? 0 : names.size();
        Part[] slices = new Part[count + 1];
        for (int i = 0; i < count; i++) {
            slices[i] = new Part(asset, partition, names.text(i));
        }
        slices[count] = new Part(asset, partition, "");
        return slices;
    }

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
