package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import java.util.Set;

/** Which rows of a dataset are of one key, and so make one row of a view. */
public sealed interface Keys {

    /**
     * The field by whose values rows can be told apart before they are grouped: those of one key
     * have one value of it.
     */
    Field field(Set<Field> known);

    /** Of one name of a field. */
    record Named(Field name) implements Keys {
        @Override
        public Field field(Set<Field> known) {
            return name;
        }
    }

    /** Of one session: by its name, or by what a user does without a long break. */
    record OfSession() implements Keys {
        @Override
        public Field field(Set<Field> known) {
            return known.contains(Field.SESSION) ? Field.SESSION : Field.USER;
        }
    }

    /** Of one row of the data: each is a key of its own. */
    record EachRow() implements Keys {
        @Override
        public Field field(Set<Field> known) {
            return known.contains(Field.USER) ? Field.USER : Field.ITEM;
        }
    }

    /** Of times that have a unit in common, such as the hour of the day. */
    record Timed(Unit unit) implements Keys {
        @Override
        public Field field(Set<Field> known) {
            return Field.TIME;
        }
    }

    /**
     * Of one place in lists of results: a whole number that is no greater than any list is long.
     */
    record Placed() implements Keys {

        private static final int LAST = 1_000;

        @Override
        public Field field(Set<Field> known) {
            return Field.RANK;
        }

        /** The place that a rank is, or -1 where it is none. */
        public static int of(double rank) {
            return rank >= 0 && rank <= LAST && rank == Math.rint(rank) ? (int) rank : -1;
        }
    }

    /** Units of time, of UTC. */
    enum Unit {
        /** 0 to 23. */
        HOUR(3_600, 24, 0),
        /** From 1, which is Monday, to 7. */
        WEEKDAY(86_400, 7, 1);

        /** The first day since 1970 that is a Monday. */
        private static final long MONDAY = 4;

        private final long seconds;
        private final int count;
        private final int least;

        Unit(long seconds, int count, int least) {
            this.seconds = seconds;
            this.count = count;
            this.least = least;
        }

        /** The unit that a time is in. */
        public int of(double time) {
            long units = (long) Math.floor(time / seconds) - (this == WEEKDAY ? MONDAY : 0);
            return (int) Math.floorMod(units, (long) count) + least;
        }

        /** More than any unit. */
        public int end() {
            return count + least;
        }
    }

    /**
     * The number of a row's key, or -1 where it is of none.
     *
     * @param field as {@link #field} says
     */
    static int number(Keys keys, Field field, Facts facts, int row) {
        if (keys instanceof Timed timed) {
            double time = facts.value(Field.TIME, row);
            return Double.isNaN(time) ? -1 : timed.unit().of(time);
        }
        if (keys instanceof Placed) {
            return Placed.of(facts.value(Field.RANK, row));
        }
        return keys instanceof EachRow ? row : facts.name(field, row);
    }

    /** More than any number of a key. */
    static int end(Keys keys, Field field, Facts facts) {
        if (keys instanceof Timed timed) {
            return timed.unit().end();
        }
        if (keys instanceof Placed) {
            return Placed.LAST + 1;
        }
        return keys instanceof EachRow ? facts.size() : facts.names(field).size();
    }
}
