package dev.assay.profile.place;

import java.util.List;

/**
 * What counting all rows by the values of some columns comes to, exactly. A row without a value in
 * one of them is not counted: as for {@code UNIQUE} in SQL, nothing is equal to a missing value.
 *
 * @param rows with a value in each of the columns
 * @param repeated of these, rows that have the values of an earlier one
 * @param places where the first of them are, without what stands there
 */
public record KeyCount(long rows, long repeated, List<Place> places) {

    public KeyCount {
        places = List.copyOf(places);
    }

    /** Different values, or combinations of them. */
    public long different() {
        return rows - repeated;
    }

    /** Share of the rows that repeat no earlier one; NaN where there are no rows. */
    public double share() {
        return rows == 0 ? Double.NaN : (double) different() / rows;
    }
}
