package dev.assay.view.figure;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.fact.Keys;
import dev.assay.view.fact.Names;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether items have the same value of a field in all channels. Of a field whose values change
 * within a channel nothing is said.
 */
public final class Alike {

    /** More than this share of the items must have one value in a channel. */
    private static final double MOST = 0.5;

    /** Fields that say what an item is. */
    private static final Map<Field, Function<Facts, Alike>> OF =
            Stream.of(Field.CATEGORY, Field.BRAND, Field.TITLE, Field.PRICE)
                    .collect(
                            Collectors.toMap(
                                    field -> field, field -> facts -> new Alike(facts, field)));

    private final Facts facts;
    private final Field field;

    /** Of each channel its items that other channels have too, and how many of them are alike. */
    private final int[] shared;

    private final int[] alike;

    /** Items of a channel with at least two rows, and how many of them have one value there. */
    private int repeated;

    private int steady;

    private Alike(Facts facts, Field field) {
        this.facts = facts;
        this.field = field;
        shared = new int[facts.names(Field.CHANNEL).size()];
        alike = new int[shared.length];
        Groups items = Groups.of(facts, new Keys.Named(Field.ITEM));
        Group item = new Group(facts);
        for (int i = 0; i < items.count(); i++) {
            items.set(item, i);
            add(item);
        }
    }

    /** What one item has in a channel. */
    private static final class Values {
        private final long first;
        private boolean areSame = true;
        private int rows = 1;

        Values(long first) {
            this.first = first;
        }

        void add(long value) {
            areSame &= value == first;
            rows++;
        }
    }

    private void add(Group item) {
        Map<Integer, Values> channels = new TreeMap<>();
        for (int i = 0; i < item.size(); i++) {
            int row = item.row(i);
            int channel = facts.name(Field.CHANNEL, row);
            if (channel == Names.NONE || !facts.has(field, row)) {
                continue;
            }
            long value =
                    field.kind() == Field.Kind.NAME
                            ? facts.name(field, row)
                            // Nothing has a sign.
                            : Double.doubleToLongBits(facts.value(field, row) + 0.0);
            Values before = channels.get(channel);
            if (before == null) {
                channels.put(channel, new Values(value));
            } else {
                before.add(value);
            }
        }
        for (Values values : channels.values()) {
            repeated += values.rows > 1 ? 1 : 0;
            steady += values.rows > 1 && values.areSame ? 1 : 0;
        }
        if (channels.size() > 1) {
            boolean isAlike =
                    channels.values().stream().allMatch(values -> values.areSame)
                            && channels.values().stream().map(v -> v.first).distinct().count() == 1;
            for (int channel : channels.keySet()) {
                shared[channel]++;
                alike[channel] += isAlike ? 1 : 0;
            }
        }
    }

    /**
     * Of the items of a channel that other channels have too, the share with one value of a field
     * in all of them.
     *
     * @param channel rows of it
     * @param field {@code category}, {@code brand}, {@code title} or {@code price}
     * @return NaN where there are none, where not all rows are known, or where the field's values
     *     change within channels
     */
    public static double share(Group channel, Field field) {
        Facts facts = channel.facts();
        if (!facts.isAll()) {
            return Double.NaN;
        }
        Alike all = facts.once(OF.get(field));
        int name = facts.name(Field.CHANNEL, channel.first());
        return all.steady > MOST * all.repeated
                ? (double) all.alike[name] / all.shared[name]
                : Double.NaN;
    }
}
