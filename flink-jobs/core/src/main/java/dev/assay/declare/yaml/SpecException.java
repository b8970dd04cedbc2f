package dev.assay.declare.yaml;

/**
 * A declaration that cannot be understood; the message names file, line and column, and what to do.
 */
public final class SpecException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A fault that is shown to the user as it is. */
    public SpecException(String message) {
        super(message);
    }
}
