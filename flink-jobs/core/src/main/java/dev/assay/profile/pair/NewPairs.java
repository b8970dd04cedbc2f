package dev.assay.profile.pair;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.document.Nullable;

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
 * @param moved of those of one new value, those in which it stands in place of another; null where
 *     there are none, as nearly always
 */
public record NewPairs(
        long ofKnown,
        long newDeterminant,
        long newDependent,
        long novel,
        long compared,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Moved moved) {

    /**
     * Pairs of a new value and one that stood beside one other alone, which the batch does not
     * have: what is called otherwise now. Variants, such as {@code 85123} and {@code 85123A}, are
     * left out.
     *
     * @param determinant whose determinant value is new
     * @param dependent whose dependent value is new
     */
    public record Moved(long determinant, long dependent) {

        private static final Moved NONE = new Moved(0, 0);

        /** Null where there are none. */
        static @Nullable Moved of(long determinant, long dependent) {
            Moved moved = new Moved(determinant, dependent);
            return moved.equals(NONE) ? null : moved;
        }
    }

    /** Where nothing was looked for. */
    public static final NewPairs NONE = new NewPairs(0, 0, 0, 0, 0, null);

    /** Pairs in which a new determinant value stands in place of another. */
    public long movedDeterminant() {
        return moved == null ? 0 : moved.determinant();
    }

    /** Pairs in which a new dependent value stands in place of another. */
    public long movedDependent() {
        return moved == null ? 0 : moved.dependent();
    }

    /** The same where the second column tells the first. */
    public NewPairs reversed() {
        return new NewPairs(
                ofKnown,
                newDependent,
                newDeterminant,
                novel,
                compared,
                Moved.of(movedDependent(), movedDeterminant()));
    }
}
