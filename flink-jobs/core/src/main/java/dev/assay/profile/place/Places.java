package dev.assay.profile.place;

import dev.assay.profile.state.Facet;
import dev.assay.scan.CellKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where the first cells of each kind are.
 *
 * @param byKind places in the order of {@link CellKind}
 */
public record Places(List<List<Place>> byKind) implements Facet<Places> {

    /** Of no cells. */
    public static final Places EMPTY =
            new Places(Collections.nCopies(CellKind.values().length, List.of()));

    public Places {
        byKind = byKind.stream().map(List::copyOf).toList();
    }

    @Override
    public Places plus(Places o) {
        List<List<Place>> both = new ArrayList<>();
        for (int i = 0; i < byKind.size(); i++) {
            both.add(Place.first(byKind.get(i), o.byKind.get(i)));
        }
        return new Places(both);
    }

    /** The same places, {@code lines} further down. */
    public Places below(long lines) {
        return each(place -> place.below(lines));
    }

    /** The same places, not saying what stands there. */
    public Places withoutTexts() {
        return each(Place::withoutText);
    }

    private Places each(UnaryOperator<Place> change) {
        return new Places(byKind.stream().map(of -> of.stream().map(change).toList()).toList());
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        for (List<Place> places : byKind) {
            Place.write(out, places);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Places read(DataInputStream in) throws IOException {
        List<List<Place>> byKind = new ArrayList<>();
        for (int i = 0; i < CellKind.values().length; i++) {
            byKind.add(Place.read(in));
        }
        return new Places(byKind);
    }

    /** Keeps the first places of each kind. */
    public static final class Builder {

        private final List<List<Place>> byKind = new ArrayList<>();

        /** Of no cells yet. */
        public Builder() {
            for (int i = 0; i < CellKind.values().length; i++) {
                byKind.add(new ArrayList<>());
            }
        }

        /** Whether there is room for one more place of that kind. */
        public boolean wants(CellKind kind) {
            return byKind.get(kind.ordinal()).size() < Place.MOST;
        }

        /** Keeps a place. */
        public void add(CellKind kind, Place place) {
            byKind.get(kind.ordinal()).add(place);
        }

        /** What was kept. */
        public Places build() {
            return new Places(byKind);
        }
    }
}
