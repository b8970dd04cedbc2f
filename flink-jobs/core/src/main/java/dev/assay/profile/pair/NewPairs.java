package dev.assay.profile.pair;

/**
 * Pairs of values that stand in one row and that no other batch has.
 *
 * @param ofKnown of two values that others have, though not together
 * @param newDeterminant of a determinant value that no other batch has, beside a known dependent
 *     one
 * @param newDependent of a dependent value that no other batch has, beside a known determinant one
 * @param novel all of them, with those of which neither value is known
 * @param compared pairs that were looked for in the other batches, at most {@value
 *     PairFold#MOST_TOGETHER}
 */
public record NewPairs(
        long ofKnown, long newDeterminant, long newDependent, long novel, long compared) {

    /** Where nothing was looked for. */
    public static final NewPairs NONE = new NewPairs(0, 0, 0, 0, 0);

    /** The same where the second column tells the first. */
    public NewPairs reversed() {
        return new NewPairs(ofKnown, newDependent, newDeterminant, novel, compared);
    }
}
