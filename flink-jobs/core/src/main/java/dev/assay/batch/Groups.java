package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.MinHashes.Novelty;
import java.util.List;

/**
 * Groups of rows of a batch that have a value of a column in common because something else brought
 * them: all lines of an order have its customer and its country. Ten orders of forty lines each
 * tell of ten customers and not of four hundred.
 *
 * <p>A column says which rows are a group if most of its values are of this batch alone, as numbers
 * of orders and sessions are; values that others have as well stand for a row each. What happens to
 * come on one day comes together for no such reason, so times say nothing. The other column's
 * values come in these groups if they are the same within each, all but one row in a hundred. Where
 * some cells are wrong, they are not, and rows are counted as they always were.
 *
 * <p>Groups of sizes {@code m} are worth {@code n = (Σm)² / Σm²} values that have nothing to do
 * with each other, since all of a group is known by one of its rows (Kish's design effect for an
 * intraclass correlation of 1).
 *
 * @see <a href="https://doi.org/10.2307/2532311">Rao and Scott (1992), A Simple Method for the
 *     Analysis of Clustered Binary Data</a>, who divide counts by it
 */
final class Groups {

    /** The least share of a column's different values that no other batch has. */
    private static final double OF_THIS_BATCH = 0.5;

    /** The greatest share of rows that do not have the value of their group. */
    private static final double OTHERS = 0.01;

    /** Likewise of the rows that do not have the most frequent value of all. */
    private static final double OTHERS_OF_SOME = 0.1;

    private final Profile batch;
    private final double[] sizes;

    /** Of a batch beside the values that others have. */
    Groups(Profile batch, Bins bins, Vocabulary known) {
        this.batch = batch;
        List<String> names = batch.names();
        this.sizes = new double[names.size()];
        for (ColumnBins column : bins.columns()) {
            int at = names.indexOf(column.name());
            if (at >= 0 && !column.sensitive() && !column.type().isTemporal()) {
                ColumnProfile c = batch.columns().get(at);
                Novelty novelty = known.novelty(c);
                boolean isOwn = novelty.novel() >= OF_THIS_BATCH * novelty.of();
                sizes[at] = isOwn && novelty.of() > 0 ? known.sizeOfGroups(c) : 0;
            }
        }
    }

    /**
     * How many values that have nothing to do with each other those of a column are worth: as many
     * as there are where they come in no groups. Where cells have no value, a row has as much fewer
     * others of its group beside it: of one value in each group, each is by itself.
     *
     * @param column its place in the batch
     */
    long independent(int column) {
        PairCounts counts = batch.pairs(Grain.VALUE);
        double size = 1;
        for (int by = 0; by < Math.min(sizes.length, counts.columns()); by++) {
            if (sizes[by] > size && column < counts.columns() && tells(counts, by, column)) {
                size = sizes[by];
            }
        }
        double present = batch.columns().get(column).cells().present();
        return Math.round(present / (1 + (size - 1) * present / Math.max(1, batch.rows())));
    }

    private static boolean tells(PairCounts counts, int by, int column) {
        long rows = counts.rows(by, column);
        long others = rows - counts.told(by, column);
        long some = rows - counts.guessed(by, column);
        return by != column
                && rows > 0
                && others <= OTHERS * rows
                && others <= OTHERS_OF_SOME * some;
    }
}
