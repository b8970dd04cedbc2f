package dev.assay.recommend.interaction;

import java.util.Comparator;

/**
 * A part of the data that interactions can be taken from or be left without.
 *
 * @param asset name of the dataset
 * @param partition of that dataset, as its declaration names it
 * @param slice value of the column that cuts it into slices; empty where none does
 */
public record Part(String asset, String partition, String slice) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::asset)
                    .thenComparing(Part::partition)
                    .thenComparing(Part::slice);

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }

    /** The same without a slice. */
    Part whole() {
        return new Part(asset, partition, "");
    }
}
