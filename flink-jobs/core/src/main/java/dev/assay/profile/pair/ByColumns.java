package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A state for each of some pairs of columns. From the same rows as {@link PairCounts}.
 *
 * @param states by pair of columns
 */
public record ByColumns<S extends Facet<S>>(SortedMap<Columns, S> states)
        implements Facet<ByColumns<S>> {

    /** Reads a state. */
    public interface Reader<S> {
        /** The state whose bytes come next. */
        S read(DataInputStream in) throws IOException;
    }

    /** Chooses pairs of columns by their places. */
    public interface Chosen {
        /** Whether a pair is chosen. */
        boolean test(int first, int second);
    }

    /** Of no columns; adding it changes nothing. */
    public static <S extends Facet<S>> ByColumns<S> none() {
        return new ByColumns<S>(new TreeMap<>());
    }

    /** The state of two columns in any order; empty where there is none. */
    public Optional<S> of(int a, int b) {
        return Optional.ofNullable(states.get(Columns.of(a, b)));
    }

    /** Those of chosen pairs of columns. */
    public ByColumns<S> only(Chosen chosen) {
        SortedMap<Columns, S> kept = new TreeMap<>(states);
        kept.keySet().removeIf(c -> !chosen.test(c.first(), c.second()));
        return new ByColumns<>(kept);
    }

    /** The same with each state changed. */
    public ByColumns<S> map(UnaryOperator<S> change) {
        SortedMap<Columns, S> changed = new TreeMap<>(states);
        changed.replaceAll((columns, state) -> change.apply(state));
        return new ByColumns<>(changed);
    }

    @Override
    public ByColumns<S> plus(ByColumns<S> o) {
        SortedMap<Columns, S> sum = new TreeMap<>(states);
        o.states.forEach((columns, state) -> sum.merge(columns, state, Facet::plus));
        return new ByColumns<>(sum);
    }

    @Override
    public ByColumns<S> plus(ByColumns<S> o, ByColumns<S> before, ByColumns<S> sum) {
        SortedMap<Columns, S> all = new TreeMap<>(states);
        o.states.forEach(
                (columns, state) ->
                        all.merge(
                                columns,
                                state,
                                (mine, other) ->
                                        mine.plus(
                                                other,
                                                before.states.get(columns),
                                                sum.states.get(columns))));
        return new ByColumns<>(all);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, states.size());
        for (Map.Entry<Columns, S> state : states.entrySet()) {
            Numbers.write(out, state.getKey().first());
            Numbers.write(out, state.getKey().second());
            state.getValue().write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <S extends Facet<S>> ByColumns<S> read(DataInputStream in, Reader<S> reader)
            throws IOException {
        int n = Numbers.size(in);
        SortedMap<Columns, S> states = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Columns columns = new Columns(Numbers.size(in), Numbers.size(in));
            if (!states.isEmpty() && columns.compareTo(states.lastKey()) <= 0) {
                throw new IOException("pairs of columns are not in order");
            }
            states.put(columns, reader.read(in));
        }
        return new ByColumns<>(states);
    }
}
