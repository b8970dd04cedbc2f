package dev.assay.profile.place;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Records of one kind that are no rows.
 *
 * @param count how many
 * @param places where the first are, and what is to be seen there, without values of the data
 */
public record Odd(long count, List<Place> places) implements Facet<Odd> {

    /** None. */
    public static final Odd NONE = new Odd(0, List.of());

    public Odd {
        places = List.copyOf(places);
    }

    @Override
    public Odd plus(Odd o) {
        return new Odd(count + o.count, Place.first(places, o.places));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, count);
        Place.write(out, places);
    }

    /** Reads what {@link #write} wrote. */
    public static Odd read(DataInputStream in) throws IOException {
        return new Odd(Numbers.number(in), Place.read(in));
    }

    /** The same, {@code lines} further down. */
    public Odd below(long lines) {
        return new Odd(count, places.stream().map(p -> p.below(lines)).toList());
    }
}
