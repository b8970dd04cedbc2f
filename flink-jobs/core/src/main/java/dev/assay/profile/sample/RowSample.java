package dev.assay.profile.sample;

import java.util.List;

/**
 * The rows of {@link SamplePicks}, for what needs whole rows. Stays in the child: no row of it is
 * ever shown, nor kept but where only who has the data can read it.
 *
 * @param rows in the order of the files' names, and in that of the rows in them
 */
public record RowSample(List<Row> rows) {

    public RowSample {
        rows = List.copyOf(rows);
    }

    /**
     * A sampled row.
     *
     * @param hash of its cells
     * @param cells texts, null where missing
     */
    public record Row(long hash, String[] cells) {}
}
