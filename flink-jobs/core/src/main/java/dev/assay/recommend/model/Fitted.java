package dev.assay.recommend.model;

/** A recommender that has learnt. */
public interface Fitted extends AutoCloseable {

    /** Items that it can recommend; rarer ones may be beyond its bounds. */
    int known();

    /**
     * Says how well each item suits a user.
     *
     * @param history items that the user has, ascending
     * @param into a score for each item, the higher the better; negative infinity for items that it
     *     does not know
     */
    void score(int[] history, double[] into);

    /** Gives memory back. */
    @Override
    default void close() {}
}
