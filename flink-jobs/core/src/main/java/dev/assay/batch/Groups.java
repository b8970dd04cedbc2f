package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.state.MinHashes.Novelty;
import dev.assay.profile.state.Steps;
import java.util.List;

/**
 * Groups of rows of a batch that have a value of a column in common because something else brought
 * them: all lines of an order have its customer and its country. Ten orders of forty lines each
 * tell of ten customers and not of four hundred.
 *
 * <p>A column says which rows are a group if most of its values are of this batch alone, as numbers
 * of orders and sessions are; values that others have as well stand for a row each. What happens to
 * come on one day comes together for no such reason, so times say nothing. Of a sensitive column no
 * other batch's values are known; its values are of this batch if in all of them together they are
 * hardly less often new.
 *
 * <p>The other column's values come in these groups if they are the same within each, all but one
 * row in a hundred, or as far as a group tells them better than usual (Goodman and Kruskal's
 * lambda): one user who gives all films the same stars. What is usual shows in how far batches are
 * from each other. Where some cells are wrong, groups are less alike than usual, and rows are
 * counted as they always were.
 *
 * <p>Groups of sizes {@code m} are worth {@code n = (Σm)² / Σm²} values that have nothing to do
 * with each other where all of a group is known by one of its rows (Kish's design effect for an
 * intraclass correlation of 1), and {@code n / (1 + (Σm² / n - 1) λ)} where less is.
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
    private final Vocabulary known;
    private final double[] sizes;
    private final boolean[] alone;

    /** Of a batch beside the values that others have. */
    Groups(Profile batch, Bins bins, Vocabulary known) {
        this.batch = batch;
        this.known = known;
        List<String> names = batch.names();
        this.sizes = new double[names.size()];
        this.alone = new boolean[names.size()];
        for (ColumnBins column : bins.columns()) {
            int at = names.indexOf(column.name());
            if (at >= 0) {
                alone[at] = Boolean.TRUE.equals(column.alone());
            }
            if (at >= 0 && !column.type().isTemporal()) {
                ColumnProfile c = batch.columns().get(at);
                sizes[at] = isOwn(c, column.sensitive()) ? known.sizeOfGroups(c) : 0;
            }
        }
    }

    /** Whether most values of a column are of this batch alone. */
    private boolean isOwn(ColumnProfile column, boolean sensitive) {
        Novelty novelty = sensitive ? new Novelty(0, 0) : known.novelty(column);
        return novelty.of() > 0 && novelty.novel() >= OF_THIS_BATCH * novelty.of()
                || known.hardlyRecur(column, OF_THIS_BATCH);
    }

    /**
     * As how many values those of a column that says what a group is count where it is asked how
     * they are written: each is one, however many rows have it; 0 where rows count. Where cells are
     * wrong here and there, rows of one value do not stand together as they do, and rows count.
     *
     * @param column its place in the batch
     */
    long different(int column) {
        ColumnProfile of = batch.columns().get(column);
        return sizes[column] > 1 && (isInRuns(of) || known.standsTogether(of))
                ? of.distinctCount()
                : 0;
    }

    /** Whether all rows of each value stand together. */
    private static boolean isInRuns(ColumnProfile column) {
        Steps steps = column.steps();
        return steps.neighbours() - steps.alike() + 1 <= column.distinctCount();
    }

    /**
     * How many values that have nothing to do with each other those of a column are worth: as many
     * as there are where they come in no groups. Where cells have no value, a row has as much fewer
     * others of its group beside it: of one value in each group, each is by itself. So is each of a
     * column whose values say something alone.
     *
     * @param column its place in the batch
     */
    long independent(int column) {
        if (alone[column]) {
            return batch.columns().get(column).cells().present();
        }
        PairCounts counts = batch.pairs(Grain.VALUE);
        double size = 1;
        for (int by = 0; by < Math.min(sizes.length, counts.columns()); by++) {
            if (sizes[by] > size && column < counts.columns() && by != column) {
                size = Math.max(size, 1 + (sizes[by] - 1) * alike(counts, by, column));
            }
        }
        double present = batch.columns().get(column).cells().present();
        return Math.round(present / (1 + (size - 1) * present / Math.max(1, batch.rows())));
    }

    /** How much rows of a group have a value in common: 0 where not, 1 where all of them do. */
    private double alike(PairCounts counts, int by, int column) {
        long rows = counts.rows(by, column);
        long others = rows - counts.told(by, column);
        long some = rows - counts.guessed(by, column);
        if (rows > 0 && others <= OTHERS * rows && others <= OTHERS_OF_SOME * some) {
            return 1;
        }
        double usual = known.lambda(batch.names().get(by), batch.names().get(column));
        return Math.max(0, counts.lambda(by, column) - Math.max(0, usual));
    }
}
