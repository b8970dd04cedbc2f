package dev.assay.replay;

/** What became of an error. */
public enum Fate {
    /** The gate saw it. */
    SEEN,
    /** The gate did not see it, and could have, as far as is known. */
    MISSED,
    /** Nobody could have seen it, so it does not count. */
    UNSEEABLE,
    /** It changed too little to be an error, so it does not count. */
    ALIKE;

    /** Whether an error could have been seen. */
    public boolean counts() {
        return this == SEEN || this == MISSED;
    }
}
