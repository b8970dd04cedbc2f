package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which values of two columns stand in one row, for pairs of columns of which one predicts the
 * other: a price beside a code that never had it shows a broken join, whatever the rows around it
 * are. From the same rows as {@link PairCounts}.
 */
public final class Companions implements Facet<Companions> {

    /** Hashes that are kept of each pair. */
    public static final int MOST = 8192;

    /** Pairs that a block of rows keeps. */
    static final int MOST_PAIRS = 16;

    /** Of no columns; adding it changes nothing. */
    public static final Companions EMPTY = new Companions(new TreeMap<>());

    /** Two columns by their places, the lesser one first. */
    public record Columns(int first, int second) implements Comparable<Columns> {
        /** Two columns in any order. */
        public static Columns of(int a, int b) {
            return new Columns(Math.min(a, b), Math.max(a, b));
        }

        @Override
        public int compareTo(Columns o) {
            int order = Integer.compare(first, o.first);
            return order != 0 ? order : Integer.compare(second, o.second);
        }
    }

    private final SortedMap<Columns, MinHashes> pairs;

    /** Of pairs of columns and the hashes of their pairs of values. */
    Companions(SortedMap<Columns, MinHashes> pairs) {
        this.pairs = pairs;
    }

    /** The hashes of pairs of values, for each pair of columns. */
    public SortedMap<Columns, MinHashes> pairs() {
        return pairs;
    }

    /** The pairs of values of two columns; none where they were not kept. */
    public MinHashes of(int a, int b) {
        return pairs.getOrDefault(Columns.of(a, b), MinHashes.EMPTY);
    }

    /** Those of chosen pairs of columns. */
    public Companions only(ColumnsTest chosen) {
        SortedMap<Columns, MinHashes> kept = new TreeMap<>(pairs);
        kept.keySet().removeIf(c -> !chosen.test(c.first, c.second));
        return new Companions(kept);
    }

    /** Chooses pairs of columns by their places. */
    public interface ColumnsTest {
        boolean test(int first, int second);
    }

    @Override
    public Companions plus(Companions o) {
        SortedMap<Columns, MinHashes> sum = new TreeMap<>(pairs);
        for (Map.Entry<Columns, MinHashes> pair : o.pairs.entrySet()) {
            sum.merge(pair.getKey(), pair.getValue(), MinHashes::plus);
        }
        return new Companions(sum);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, pairs.size());
        for (Map.Entry<Columns, MinHashes> pair : pairs.entrySet()) {
            Numbers.write(out, pair.getKey().first);
            Numbers.write(out, pair.getKey().second);
            pair.getValue().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Companions read(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        SortedMap<Columns, MinHashes> pairs = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Columns columns = new Columns(Numbers.size(in), Numbers.size(in));
            if (!pairs.isEmpty() && columns.compareTo(pairs.lastKey()) <= 0) {
                throw new IOException("pairs of columns are not in order");
            }
            pairs.put(columns, MinHashes.read(in, MOST));
        }
        return new Companions(pairs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Companions c && pairs.equals(c.pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }
}
