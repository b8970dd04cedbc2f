package dev.assay.profile.pair;

/** What of a cell tells what of another cell in its row. */
public enum Grain {
    /** The value predicts the value. */
    VALUE,
    /**
     * The value predicts what kind of value the other is: none, a text of some shape, a number of
     * some sign.
     */
    KIND_BY_VALUE,
    /** The kind of value predicts the other's. */
    KIND
}
