package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of a dataset by what their columns mean, in the order of the data: names as numbers of a
 * dictionary, times in seconds since 1970, each in an array of its own.
 */
public final class Facts {

    private final ViewOptions options;
    private final Set<Field> fields;

    /** For each field its column among those that are read. */
    private final int[] columns = new int[Field.values().length];

    private final Names[] names = new Names[columns.length];
    private final int[][] numbers = new int[columns.length][];
    private final double[][] values = new double[columns.length][];
    private long[] lines = new long[1 << 10];
    private long[] ordinals = new long[1 << 10];
    private Step[] steps = new Step[0];
    private int size;
    private final Aggregates aggregates = new Aggregates(this);
    private @Nullable Field part;
    private @Nullable Facts compared;
    private final Map<Function<Facts, ?>, Object> once = new HashMap<>();
    private double oldest = Double.NaN;
    private double newest = Double.NaN;

    /**
     * No rows yet.
     *
     * @param read columns in the order of the batches
     * @param meaning from a meaning to the name of its column; a field whose column is not read has
     *     no values
     * @param options what values of the event column mean
     */
    public Facts(List<String> read, Map<Field, String> meaning, ViewOptions options) {
        this.options = options;
        this.fields = EnumSet.noneOf(Field.class);
        fields.addAll(meaning.keySet());
        for (Field field : fields) {
            int at = field.ordinal();
            columns[at] = read.indexOf(meaning.get(field));
            if (field.kind() == Field.Kind.NAME) {
                names[at] = new Names();
                numbers[at] = new int[lines.length];
            } else {
                values[at] = new double[lines.length];
            }
        }
    }

    /** What is known of the rows. */
    public Set<Field> fields() {
        return fields;
    }

    /** Rows. */
    public int size() {
        return size;
    }

    /** How views are made of them. */
    public ViewOptions options() {
        return options;
    }

    /**
     * Takes in a row.
     *
     * @param ordinal its place in its file, from 0
     * @param line on which it starts
     */
    public void add(ColumnBatch batch, int row, long ordinal, long line) {
        if (size == lines.length) {
            grow();
        }
        for (Field field : fields) {
            int at = field.ordinal();
            int column = columns[at];
            boolean isMissing = column < 0 || batch.isMissing(column, row);
            int offset = isMissing ? 0 : batch.offsets(column)[row];
            int length = isMissing ? 0 : batch.lengths(column)[row];
            switch (field.kind()) {
                case NAME ->
                        numbers[at][size] =
                                isMissing
                                        ? Names.NONE
                                        : names[at].number(batch.bytes(), offset, length);
                case NUMBER ->
                        values[at][size] =
                                isMissing
                                        ? Double.NaN
                                        : Cells.number(batch.bytes(), offset, length);
                case TIME ->
                        values[at][size] =
                                isMissing
                                        ? Double.NaN
                                        : Cells.epochSecond(batch.bytes(), offset, length);
            }
        }
        lines[size] = line;
        ordinals[size] = ordinal;
        size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        lines = Arrays.copyOf(lines, more);
        ordinals = Arrays.copyOf(ordinals, more);
        for (Field field : fields) {
            int at = field.ordinal();
            if (numbers[at] != null) {
                numbers[at] = Arrays.copyOf(numbers[at], more);
            } else {
                values[at] = Arrays.copyOf(values[at], more);
            }
        }
    }

    /** Takes in a time of the data, whether its row is among these or not. */
    public void span(double time) {
        if (!Double.isNaN(time)) {
            oldest = Double.isNaN(oldest) ? time : Math.min(oldest, time);
            newest = Double.isNaN(newest) ? time : Math.max(newest, time);
        }
    }

    /** Says with which rows these are compared. */
    public void compareWith(Facts other) {
        compared = other;
    }

    /** The rows that these are compared with; null where there are none. */
    public @Nullable Facts compared() {
        return compared;
    }

    /** Says that these are the rows of some names of a field alone. */
    public void areOfSome(Field field) {
        part = field;
    }

    /** Whether all rows of each name of a field are among these, as far as is known. */
    public boolean hasAllOf(Field field) {
        return part == null || part == field;
    }

    /** Whether all rows of the data are among these. */
    public boolean isAll() {
        return part == null;
    }

    /** Works something out of all rows when it is asked for first. No row may be added then. */
    @SuppressWarnings("unchecked")
    public <T> T once(Function<Facts, T> of) {
        Object known = once.get(of);
        if (known == null) {
            known = of.apply(this);
            once.put(of, known);
        }
        return (T) known;
    }

    /**
     * What an aggregate comes to for the name that a row has. Once it was asked for, no row may be
     * added.
     *
     * @return NaN where the row has no name, or not all rows of the name are among these
     */
    public double aggregate(Aggregate aggregate, int row) {
        return hasAllOf(aggregate.field()) ? aggregates.of(aggregate, row) : Double.NaN;
    }

    /** What an aggregate comes to for all names together; NaN where not all rows are here. */
    public double total(Aggregate aggregate) {
        return isAll() ? aggregates.total(aggregate) : Double.NaN;
    }

    /** The greatest time of the data, or NaN. */
    public double newest() {
        return newest;
    }

    /** The least time of the data, or NaN. */
    public double oldest() {
        return oldest;
    }

    /** The number of a row's name, or {@link Names#NONE}. */
    public int name(Field field, int row) {
        int[] of = numbers[field.ordinal()];
        return of == null ? Names.NONE : of[row];
    }

    /** The different names of a field. */
    public Names names(Field field) {
        return names[field.ordinal()];
    }

    /** A row's number or time, or NaN. */
    public double value(Field field, int row) {
        double[] of = values[field.ordinal()];
        return of == null ? Double.NaN : of[row];
    }

    /** The line on which a row starts. */
    public long line(int row) {
        return lines[row];
    }

    /** A row's place in its file, from 0. */
    public long ordinal(int row) {
        return ordinals[row];
    }

    /**
     * What a row is on the way to a purchase. Without an event column it is a purchase where there
     * is a price or a quantity; what has a quantity below zero comes back.
     */
    public Step step(int row) {
        Step step = Step.OTHER;
        if (fields.contains(Field.EVENT)) {
            step = named(name(Field.EVENT, row));
        } else if (fields.contains(Field.PRICE) || fields.contains(Field.QUANTITY)) {
            step = Step.PURCHASE;
        }
        return step == Step.PURCHASE && value(Field.QUANTITY, row) < 0 ? Step.RETURN : step;
    }

    private Step named(int name) {
        Names all = names(Field.EVENT);
        if (steps.length < all.size()) {
            int from = steps.length;
            steps = Arrays.copyOf(steps, all.size());
            for (int i = from; i < steps.length; i++) {
                steps[i] = options.step(all.text(i));
            }
        }
        return name == Names.NONE ? Step.OTHER : steps[name];
    }

    /** Price times quantity, where a quantity is known; NaN without a price. */
    public double amount(int row) {
        double price = value(Field.PRICE, row);
        double quantity = fields.contains(Field.QUANTITY) ? value(Field.QUANTITY, row) : 1;
        return price * quantity;
    }
}
