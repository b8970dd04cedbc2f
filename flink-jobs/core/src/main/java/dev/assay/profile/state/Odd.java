package dev.assay.profile.state;

import java.util.List;

/**
 * Records of one kind that are no rows.
 *
 * @param count how many
 * @param places where the first are, and what is to be seen there, without values of the data
 */
public record Odd(long count, List<Place> places) {

    /** None. */
    public static final Odd NONE = new Odd(0, List.of());

    public Odd {
        places = List.copyOf(places);
    }

    /** Those of two parts. */
    public Odd plus(Odd o) {
        return new Odd(count + o.count, Place.first(places, o.places));
    }

    /** The same, {@code lines} further down. */
    public Odd below(long lines) {
        return new Odd(count, places.stream().map(p -> p.below(lines)).toList());
    }
}
