package dev.assay.profile.state;

/**
 * How many rows would repeat an earlier one if there were fewer rows. The more rows there are, the
 * more often the next one was there before, although nothing changed; so repeated rows are compared
 * between as many rows on both sides.
 *
 * @see <a href="https://doi.org/10.2307/1934145">Hurlbert (1971), The nonconcept of species
 *     diversity: a critique and alternative parameters</a>
 */
public final class Rarefaction {

    private Rarefaction() {}

    /**
     * The rows that repeat an earlier one of those that are kept, as is expected where each row is
     * kept with the same probability; of rows that occur {@code c} times each:
     *
     * <pre>Σ c · s - 1 + (1 - s)^c</pre>
     *
     * Where it is not known how often each row occurs, every row that repeats another is taken for
     * the second of two. O(different rows).
     *
     * @param share the probability {@code s}, between 0 and 1
     */
    public static double repeated(RowHashes rows, double share) {
        if (rows.counted() != null) {
            return rows.repeated() * share * share;
        }
        double sum = 0;
        for (int count : rows.counts()) {
            sum += count == 1 ? 0 : count * share - 1 + Math.pow(1 - share, count);
        }
        return Math.scalb(sum, rows.level());
    }
}
