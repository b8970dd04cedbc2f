package dev.assay.profile.pair;

import dev.assay.profile.pair.Companions.Columns;
import dev.assay.profile.pair.Companions.ColumnsTest;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The contingency table of each pair of columns that have few classes of values. From the same rows
 * as {@link PairCounts}.
 *
 * @param tables by pair of columns
 */
public record Contingencies(SortedMap<Columns, Contingency> tables)
        implements Facet<Contingencies> {

    /** Of no columns; adding it changes nothing. */
    public static final Contingencies EMPTY = new Contingencies(new TreeMap<>());

    /** The table of two columns, the lesser one first; empty where there is none. */
    public Contingency of(int a, int b) {
        return tables.getOrDefault(Columns.of(a, b), Contingency.EMPTY);
    }

    /** Those of chosen pairs of columns. */
    public Contingencies only(ColumnsTest chosen) {
        SortedMap<Columns, Contingency> kept = new TreeMap<>(tables);
        kept.keySet().removeIf(c -> !chosen.test(c.first(), c.second()));
        return new Contingencies(kept);
    }

    /** The same with each table changed. */
    public Contingencies map(UnaryOperator<Contingency> change) {
        SortedMap<Columns, Contingency> changed = new TreeMap<>(tables);
        changed.replaceAll((columns, table) -> change.apply(table));
        return new Contingencies(changed);
    }

    @Override
    public Contingencies plus(Contingencies o) {
        SortedMap<Columns, Contingency> sum = new TreeMap<>(tables);
        o.tables.forEach((columns, table) -> sum.merge(columns, table, Contingency::plus));
        return new Contingencies(sum);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, tables.size());
        for (var table : tables.entrySet()) {
            Numbers.write(out, table.getKey().first());
            Numbers.write(out, table.getKey().second());
            table.getValue().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Contingencies read(DataInputStream in) throws IOException {
        int n = Numbers.size(in);
        SortedMap<Columns, Contingency> tables = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Columns columns = new Columns(Numbers.size(in), Numbers.size(in));
            if (!tables.isEmpty() && columns.compareTo(tables.lastKey()) <= 0) {
                throw new IOException("tables of columns are not in order");
            }
            tables.put(columns, Contingency.read(in));
        }
        return new Contingencies(tables);
    }
}
