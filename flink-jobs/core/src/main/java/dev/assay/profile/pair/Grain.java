package dev.assay.profile.pair;

/** What of a cell tells what of another cell in its row. */
public enum Grain {
    /** The value tells the value. */
    VALUE,
    /**
     * The value tells what kind of value the other is: none, a text of some shape, a number of some
     * sign.
     */
    KIND_BY_VALUE,
    /** The kind of value tells the other's. */
    KIND
}
