package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.ViewOptions;
import dev.assay.document.Nullable;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.value.DeclaredTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows of a dataset by what their columns mean, in the order of the data: names as numbers of a
 * dictionary, times in seconds since 1970, each in an array of its own.
 */
public final class Facts {

    private final ViewOptions options;
    private final Set<Field> fields;
    private final Set<Field> seen;

    /** For each field its column among those that are read. */
    private final int[] columns = new int[Field.values().length];

    private final Names[] names = new Names[columns.length];
    private final int[][] numbers = new int[columns.length][];
    private final double[][] values = new double[columns.length][];
    private long[] lines = new long[1 << 10];
    private long[] ordinals = new long[1 << 10];
    private Step[] steps = new Step[0];
    private int size;
    private final Attributes attributes;
    private final Aggregates aggregates = new Aggregates(this);
    private @Nullable Field part;
    private @Nullable Facts compared;
    private @Nullable Reach reach;
    private final Map<Function<Facts, ?>, Object> once = new HashMap<>();
    private double newest = Double.NaN;

    /**
     * No rows yet.
     *
     * @param read columns in the order of the batches
     * @param meaning from a meaning to the name of its column; a field whose column is not read has
     *     no values
     * @param options what values of the event column mean
     * @param seen fields of which is only kept whether a row has a value: all have one name
     * @param kept columns that are asked for by their names
     */
    public Facts(
            List<String> read,
            Map<Field, String> meaning,
            ViewOptions options,
            Set<Field> seen,
            Attributes.Kept kept) {
        this.options = options;
        this.seen = seen;
        this.attributes = new Attributes(kept, read);
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

    /** Bytes of the different texts that are kept. */
    public long textBytes() {
        long bytes = attributes.bytes();
        for (Names of : names) {
            bytes += of == null ? 0 : of.bytes();
        }
        return bytes;
    }

    /** Columns that are asked for by their names. */
    public Attributes attributes() {
        return attributes;
    }

    /** How views are made of them. */
    public ViewOptions options() {
        return options;
    }

    /**
     * Takes in rows of a batch.
     *
     * @param rows places in the batch
     * @param count how many of them
     * @param times of the rows of the batch, or NaN
     * @param before rows of the data before those of the batch
     */
    public void add(ColumnBatch batch, int[] rows, int count, double[] times, long before) {
        while (lines.length < size + count) {
            grow();
        }
        for (Field field : fields) {
            int at = field.ordinal();
            if (field.kind() == Field.Kind.TIME) {
                for (int i = 0; i < count; i++) {
                    values[at][size + i] = times[rows[i]];
                }
            } else if (field.kind() == Field.Kind.NAME) {
                boolean areTold = !seen.contains(field);
                Attributes.names(
                        batch, columns[at], rows, count, names[at], areTold, numbers[at], size);
            } else {
                Attributes.numbers(batch, columns[at], rows, count, values[at], size);
            }
        }
        attributes.add(batch, rows, count, size);
        for (int i = 0; i < count; i++) {
            lines[size + i] = batch.line(rows[i]);
            ordinals[size + i] = before + rows[i];
        }
        size += count;
    }

    /**
     * The times of the rows of a batch, which all count for when the data begins and ends.
     *
     * @param into as many as there are rows, at least; NaN where there is none
     */
    public void times(ColumnBatch batch, double[] into) {
        int column = fields.contains(Field.TIME) ? columns[Field.TIME.ordinal()] : -1;
        for (int row = 0; row < batch.rows(); row++) {
            if (column < 0 || batch.isMissing(column, row)) {
                into[row] = Double.NaN;
                continue;
            }
            // Of a log that is in order many rows have the time of the one before.
            into[row] =
                    row > 0 && batch.isSame(column, row, row - 1)
                            ? into[row - 1]
                            : DeclaredTime.second(
                                    batch.bytes(),
                                    batch.offsets(column)[row],
                                    batch.lengths(column)[row]);
            span(into[row]);
        }
    }

    private void grow() {
        int more = lines.length + (lines.length >> 1);
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

    private void span(double time) {
        if (!(time <= newest) && !Double.isNaN(time)) {
            newest = time;
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

    /** Says whom all keys reach, of whose rows these are some. */
    public void areReached(Reach all) {
        reach = all;
    }

    /** Whom all keys reach; empty where that is not known but by the rows. */
    public Optional<Reach> reach() {
        return Optional.ofNullable(reach);
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

    /** Hands out the rows of each name of a field together. Then no row may be added. */
    void each(Field field, Consumer<Group> to) {
        aggregates.each(field, to);
    }

    /** What an aggregate comes to for all names together; NaN where not all rows are here. */
    public double total(Aggregate aggregate) {
        return isAll() ? aggregates.total(aggregate) : Double.NaN;
    }

    /**
     * What is worked out of all rows. Once it was asked for, no row may be added.
     *
     * @return empty where only some rows of the data are among these
     */
    public <T> Optional<T> whole(Function<Facts, T> of) {
        return isAll() ? Optional.of(once(of)) : Optional.empty();
    }

    /** Whether a row has a value of a field. */
    public boolean has(Field field, int row) {
        return field.kind() == Field.Kind.NAME
                ? name(field, row) != Names.NONE
                : !Double.isNaN(value(field, row));
    }

    /** The greatest time of the data, or NaN. */
    public double newest() {
        return newest;
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
