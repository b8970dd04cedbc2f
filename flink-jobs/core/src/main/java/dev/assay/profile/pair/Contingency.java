package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * How often which class of a value of one column stands beside which class of another: a
 * contingency table. Classes are coarse: the order of magnitude of a number, a text of a column of
 * few texts ({@link PairFold#magnitudeOf}).
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

    /** The same without cells of counts that are not chosen. */
    public Contingency only(LongPredicate chosen) {
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
        for (var cell : counts.entrySet()) {
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
        return Arrays.hashCode(new Object[] {tooLarge, counts});
    }
}
