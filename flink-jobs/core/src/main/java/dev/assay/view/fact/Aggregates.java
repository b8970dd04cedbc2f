package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What aggregates come to for each name of the data; each is worked out when it is asked for. */
final class Aggregates {

    private final Facts facts;
    private final Map<Field, Groups> groups = new EnumMap<>(Field.class);
    private final Map<Aggregate, double[]> known = new IdentityHashMap<>();
    private final Map<Aggregate, Double> totals = new IdentityHashMap<>();

    Aggregates(Facts facts) {
        this.facts = facts;
    }

    /** What an aggregate comes to for the name that a row has; NaN where it has none. */
    double of(Aggregate aggregate, int row) {
        int name = facts.name(aggregate.field(), row);
        if (name == Names.NONE) {
            return Double.NaN;
        }
        // Each row asks: a function would be made for each that comes to nothing.
        double[] values = known.get(aggregate);
        return (values == null ? known.computeIfAbsent(aggregate, this::ofNames) : values)[name];
    }

    /** The sum of what it comes to for all names. */
    double total(Aggregate aggregate) {
        return totals.computeIfAbsent(
                aggregate, a -> Arrays.stream(known.computeIfAbsent(a, this::ofNames)).sum());
    }

    private double[] ofNames(Aggregate aggregate) {
        Field field = aggregate.field();
        double[] values = new double[facts.names(field).size()];
        each(
                field,
                group ->
                        values[facts.name(field, group.first())] =
                                aggregate.of().applyAsDouble(group));
        return values;
    }

    /** Hands out the rows of each name, one after the other, in one and the same group. */
    void each(Field field, Consumer<Group> to) {
        Groups all = groups.computeIfAbsent(field, f -> Groups.of(facts, new Keys.Named(f)));
        Group group = new Group(facts);
        for (int i = 0; i < all.count(); i++) {
            all.set(group, i);
            to.accept(group);
        }
    }
}
