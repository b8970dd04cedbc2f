package dev.assay.profile.pair;

/**
 * Two columns by name, of which the first is said to predict the second.
 *
 * @param determinant the column that is known
 * @param dependent the column that is predicted
 * @param grain what the first predicts of the second
 */
public record Pair(String determinant, String dependent, Grain grain) {

    /** The same columns the other way round. */
    public Pair reversed() {
        return new Pair(dependent, determinant, grain);
    }
}
