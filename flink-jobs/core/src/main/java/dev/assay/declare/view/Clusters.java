package dev.assay.declare.view;

/** Which rows have a value of a column of a view because it is of all of them together. */
public enum Clusters {
    /** None: each row says something by itself. */
    NONE,
    /** Those of one item, of which {@link #SIZE_OF_ITEM} says how many they are. */
    ITEM;

    /** The column of how many rows there are of a row's item. */
    public static final String SIZE_OF_ITEM = "item_actions";
}
