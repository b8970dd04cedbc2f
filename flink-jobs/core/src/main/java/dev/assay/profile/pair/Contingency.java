package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * How often which class of a value of one column stands beside which class of another: a
 * contingency table. Classes are coarse: the order of magnitude of a number, a text of a column of
 * few texts ({@link CellCode#magnitude}).
 */
public final class Contingency implements Facet<Contingency> {

    /** Cells beyond which a table is too large for anything to be expected of it. */
    static final int MOST = 4096;

    /** A pair of classes. */
    public record Classes(long first, long second) implements Comparable<Classes> {
        @Override
        public int compareTo(Classes o) {
            int order = Long.compare(first, o.first);
            return order != 0 ? order : Long.compare(second, o.second);
        }
    }

    /** Of no rows; adding it changes nothing. */
    public static final Contingency EMPTY = new Builder(0).build();

    private static final Contingency TOO_LARGE =
            new Contingency(true, new long[0], new long[0], new long[0]);

    private final boolean tooLarge;

    // The cells side by side, ascending by their classes: there is a table for each pair of columns
    // of each part of the data, and so they are added up in one pass.
    private final long[] firsts;
    private final long[] seconds;
    private final long[] counts;

    private Contingency(boolean tooLarge, long[] firsts, long[] seconds, long[] counts) {
        this.tooLarge = tooLarge;
        this.firsts = firsts;
        this.seconds = seconds;
        this.counts = counts;
    }

    /** Rows by the classes that stand in them; none where they are too many. */
    public SortedMap<Classes, Long> counts() {
        SortedMap<Classes, Long> all = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            all.put(new Classes(firsts[i], seconds[i]), counts[i]);
        }
        return all;
    }

    /**
     * How many rows each class stands in.
     *
     * @param first by class of the first column
     * @param second by class of the second column
     * @param rows in all
     */
    public record Margins(SortedMap<Long, Long> first, SortedMap<Long, Long> second, long rows) {

        /** How many rows would have both classes if one had nothing to do with the other. */
        public double chance(Classes classes) {
            return (double) first.getOrDefault(classes.first, 0L)
                    * second.getOrDefault(classes.second, 0L)
                    / Math.max(1, rows);
        }
    }

    /** The sums of the table's rows and columns. */
    public Margins margins() {
        SortedMap<Long, Long> first = new TreeMap<>();
        SortedMap<Long, Long> second = new TreeMap<>();
        long rows = 0;
        for (int i = 0; i < counts.length; i++) {
            first.merge(firsts[i], counts[i], Long::sum);
            second.merge(seconds[i], counts[i], Long::sum);
            rows += counts[i];
        }
        return new Margins(first, second, rows);
    }

    /**
     * What one class says of the other: mutual information in bits, less what chance gives a table
     * of that size; 0 of no rows.
     *
     * @see <a href="https://www.jstor.org/stable/27640247">Miller (1955), Note on the bias of
     *     information estimates</a>
     */
    public double information() {
        Margins margins = margins();
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double chance = margins.chance(new Classes(firsts[i], seconds[i]));
            sum += counts[i] * Math.log(counts[i] / chance);
        }
        double chance = (margins.first.size() - 1.0) * (margins.second.size() - 1.0) / 2;
        return margins.rows == 0 ? 0 : Math.max(0, sum - chance) / margins.rows / Math.log(2);
    }

    /**
     * The rows of this table that are not those of another one, which is so many times part of it.
     */
    public Contingency without(Contingency part, int times) {
        if (times == 0) {
            return this;
        }
        long[] rest = counts.clone();
        for (int i = 0, j = 0; i < rest.length && j < part.counts.length; ) {
            int order = order(i, part, j);
            if (order == 0) {
                rest[i] -= times * part.counts[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Contingency(tooLarge, firsts, seconds, rest);
    }

    /** The same without cells of counts that are not chosen. */
    public Contingency only(LongPredicate chosen) {
        if (Arrays.stream(counts).allMatch(chosen)) {
            return this;
        }
        Builder kept = new Builder(counts.length);
        for (int i = 0; i < counts.length; i++) {
            if (chosen.test(counts[i])) {
                kept.add(firsts[i], seconds[i], counts[i]);
            }
        }
        return kept.build();
    }

    @Override
    public Contingency plus(Contingency o) {
        if (tooLarge || o.tooLarge) {
            return TOO_LARGE;
        }
        Builder sum = new Builder(counts.length + o.counts.length);
        for (int i = 0, j = 0; i < counts.length || j < o.counts.length; ) {
            int order = order(i, o, j);
            if (order <= 0) {
                sum.add(firsts[i], seconds[i], counts[i] + (order == 0 ? o.counts[j] : 0));
            } else {
                sum.add(o.firsts[j], o.seconds[j], o.counts[j]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum.build();
    }

    /** The order of a cell and of one of another table; behind its last one comes nothing. */
    private int order(int i, Contingency o, int j) {
        if (i == counts.length || j == o.counts.length) {
            return i == counts.length ? 1 : -1;
        }
        int order = Long.compare(firsts[i], o.firsts[j]);
        return order != 0 ? order : Long.compare(seconds[i], o.seconds[j]);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeBoolean(tooLarge);
        Numbers.write(out, counts.length);
        for (int i = 0; i < counts.length; i++) {
            Numbers.writeSigned(out, firsts[i]);
            Numbers.writeSigned(out, seconds[i]);
            Numbers.write(out, counts[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Contingency read(DataInputStream in) throws IOException {
        boolean tooLarge = in.readBoolean();
        int n = Numbers.size(in);
        if (n > MOST) {
            throw new IOException("a table of " + n + " cells is beyond " + MOST);
        }
        Builder read = new Builder(n);
        for (int i = 0; i < n; i++) {
            if (!read.add(Numbers.signed(in), Numbers.signed(in), Numbers.number(in))) {
                throw new IOException("cells of a table are not in order");
            }
        }
        return tooLarge ? TOO_LARGE : read.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contingency c
                && tooLarge == c.tooLarge
                && Arrays.equals(firsts, c.firsts)
                && Arrays.equals(seconds, c.seconds)
                && Arrays.equals(counts, c.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tooLarge, Arrays.hashCode(seconds), Arrays.hashCode(counts));
    }

    /** Takes cells in their order. */
    static final class Builder {

        private final long[] firsts;
        private final long[] seconds;
        private final long[] counts;
        private int size;

        /** With room for so many cells. */
        Builder(int room) {
            this.firsts = new long[room];
            this.seconds = new long[room];
            this.counts = new long[room];
        }

        /** Adds a cell; whether it comes behind the others, as it must. */
        boolean add(long first, long second, long count) {
            int last = size - 1;
            firsts[size] = first;
            seconds[size] = second;
            counts[size++] = count;
            return last < 0
                    || firsts[last] < first
                    || firsts[last] == first && seconds[last] < second;
        }

        /** The table, which is none where it would be too large. */
        Contingency build() {
            return size > MOST
                    ? TOO_LARGE
                    : new Contingency(
                            false,
                            Arrays.copyOf(firsts, size),
                            Arrays.copyOf(seconds, size),
                            Arrays.copyOf(counts, size));
        }
    }
}
