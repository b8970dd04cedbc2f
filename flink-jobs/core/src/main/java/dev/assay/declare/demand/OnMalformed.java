package dev.assay.declare.demand;

/** What records and bytes that cannot be read mean for a build. */
public enum OnMalformed {
    /** One is enough to fail it. */
    FAIL,
    /** They are counted and shown; a rule on {@code malformed_rows} says how many are too many. */
    COUNT
}
