package dev.assay.batch;

/**
 * How well one column predicts another, on a sample of rows: the share of rows whose dependent
 * value is the most frequent one among the <em>other</em> rows with the same determinant value. One
 * minus it is the g3 error of the approximate functional dependency, leave-one-out so that rare
 * determinants do not flatter it.
 *
 * @param determinant the column that is known
 * @param dependent the column that is predicted
 * @param rows sampled rows with both values whose determinant value occurs again
 * @param groups different determinant values that these rows have
 * @param told of them, rows in which the dependent value is predicted
 * @param violations of them, rows that must go for the first column to determine the second: those
 *     that do not have the most frequent dependent value of their determinant value
 * @param base share of these rows that the dependent's most frequent value alone tells right
 * @see <a href="https://doi.org/10.1016/0304-3975(94)00157-P">Kivinen and Mannila (1995),
 *     Approximate inference of functional dependencies from relations</a>
 */
public record Dependency(
        String determinant,
        String dependent,
        long rows,
        long groups,
        long told,
        long violations,
        double base) {

    /** Share of rows predicted right; 0 when there are none. */
    public double strength() {
        return rows == 0 ? 0 : (double) told / rows;
    }
}
