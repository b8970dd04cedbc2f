package dev.assay.recommend.interaction;

/**
 * What became of the rows of logs.
 *
 * @param rows all of them
 * @param withoutUser rows that name no user
 * @param withoutItem rows of a user that name no item
 * @param notActed rows of results or offers that were only shown, and of items that came back
 */
public record InteractionCounts(long rows, long withoutUser, long withoutItem, long notActed) {

    /** Of no row. */
    static final InteractionCounts NONE = new InteractionCounts(0, 0, 0, 0);

    InteractionCounts plus(InteractionCounts more) {
        return new InteractionCounts(
                rows + more.rows,
                withoutUser + more.withoutUser,
                withoutItem + more.withoutItem,
                notActed + more.notActed);
    }
}
