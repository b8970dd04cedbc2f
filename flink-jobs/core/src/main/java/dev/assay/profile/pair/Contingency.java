package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
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
    public static final Contingency EMPTY = new Contingency(false, new TreeMap<>());

    private static final Contingency TOO_LARGE = new Contingency(true, new TreeMap<>());

    private final boolean tooLarge;
    private final SortedMap<Classes, Long> counts;

    private Contingency(boolean tooLarge, SortedMap<Classes, Long> counts) {
        this.tooLarge = tooLarge;
        this.counts = counts;
    }

    /** Of counts above zero. */
    static Contingency of(SortedMap<Classes, Long> counts) {
        return counts.size() > MOST ? TOO_LARGE : new Contingency(false, counts);
    }

    /** Rows by the classes that stand in them; none where they are too many. */
    public SortedMap<Classes, Long> counts() {
        return counts;
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
        for (Map.Entry<Classes, Long> cell : counts.entrySet()) {
            first.merge(cell.getKey().first, cell.getValue(), Long::sum);
            second.merge(cell.getKey().second, cell.getValue(), Long::sum);
            rows += cell.getValue();
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
        for (Map.Entry<Classes, Long> cell : counts.entrySet()) {
            sum += cell.getValue() * Math.log(cell.getValue() / margins.chance(cell.getKey()));
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
        SortedMap<Classes, Long> rest = new TreeMap<>(counts);
        rest.replaceAll((classes, n) -> n - times * part.counts.getOrDefault(classes, 0L));
        return new Contingency(tooLarge, rest);
    }

    /** The same without cells of counts that are not chosen. */
    public Contingency only(LongPredicate chosen) {
        if (counts.values().stream().allMatch(chosen::test)) {
            return this;
        }
        SortedMap<Classes, Long> kept = new TreeMap<>(counts);
        kept.values().removeIf(n -> !chosen.test(n));
        return new Contingency(tooLarge, kept);
    }

    @Override
    public Contingency plus(Contingency o) {
        if (tooLarge || o.tooLarge) {
            return TOO_LARGE;
        }
        SortedMap<Classes, Long> sum = new TreeMap<>(counts);
        o.counts.forEach((classes, n) -> sum.merge(classes, n, Long::sum));
        return of(sum);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeBoolean(tooLarge);
        Numbers.write(out, counts.size());
        for (Map.Entry<Classes, Long> cell : counts.entrySet()) {
            Numbers.writeSigned(out, cell.getKey().first);
            Numbers.writeSigned(out, cell.getKey().second);
            Numbers.write(out, cell.getValue());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Contingency read(DataInputStream in) throws IOException {
        boolean tooLarge = in.readBoolean();
        int n = Numbers.size(in);
        if (n > MOST) {
            throw new IOException("a table of " + n + " cells is beyond " + MOST);
        }
        SortedMap<Classes, Long> counts = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Classes classes = new Classes(Numbers.signed(in), Numbers.signed(in));
            if (!counts.isEmpty() && classes.compareTo(counts.lastKey()) <= 0) {
                throw new IOException("cells of a table are not in order");
            }
            counts.put(classes, Numbers.number(in));
        }
        return new Contingency(tooLarge, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contingency c && tooLarge == c.tooLarge && counts.equals(c.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tooLarge, counts);
    }
}
