package dev.assay.view.kind;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Group;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a view.
 *
 * @param name of it
 * @param made whether it can be made where columns have these meanings
 * @param value of a row, worked out from the rows of its key
 */
public record Column(String name, Predicate<Set<Field>> made, Value value) {

    /** What a cell holds, by how it is written. */
    public sealed interface Value {

        /** A whole number. */
        record Count(ToLongFunction<Group> of) implements Value {}

        /** A whole number; NaN is no value. */
        record Whole(ToDoubleFunction<Group> of) implements Value {}

        /** A number with a point; NaN is no value. */
        record Number(ToDoubleFunction<Group> of) implements Value {}

        /** Seconds since 1970, written as the day of UTC that they are in; NaN is no value. */
        record Day(ToDoubleFunction<Group> of) implements Value {}

        /** A text; null is no value. */
        record Text(Function<Group, String> of) implements Value {}
    }

    static Column count(String name, Predicate<Set<Field>> made, ToLongFunction<Group> of) {
        return new Column(name, made, new Value.Count(of));
    }

    /** How many different names of a field there are. */
    static Column distinct(Field field) {
        String word = field.word();
        String many =
                word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return count("distinct_" + many, with(field), g -> g.tally(field).distinct());
    }

    static Column whole(String name, Predicate<Set<Field>> made, ToDoubleFunction<Group> of) {
        return new Column(name, made, new Value.Whole(of));
    }

    static Column number(String name, Predicate<Set<Field>> made, ToDoubleFunction<Group> of) {
        return new Column(name, made, new Value.Number(of));
    }

    static Column date(String name, Predicate<Set<Field>> made, ToDoubleFunction<Group> of) {
        return new Column(name, made, new Value.Day(of));
    }

    static Column text(String name, Predicate<Set<Field>> made, Function<Group, String> of) {
        return new Column(name, made, new Value.Text(of));
    }

    /** Of all data. */
    static Predicate<Set<Field>> always() {
        return fields -> true;
    }

    /** Of data in which all of these are known. */
    static Predicate<Set<Field>> with(Field... all) {
        Set<Field> needed = Set.of(all);
        return fields -> fields.containsAll(needed);
    }

    /** Of data in which one of these is known. */
    static Predicate<Set<Field>> withAny(Field... some) {
        Set<Field> any = Set.of(some);
        return fields -> fields.stream().anyMatch(any::contains);
    }
}
