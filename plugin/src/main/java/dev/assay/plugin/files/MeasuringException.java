package dev.assay.plugin.files;

/**
 * The data could not be measured for a reason that is not the data's; the message says what to do.
 */
public final class MeasuringException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A reason that has no cause of its own. */
    public MeasuringException(String message) {
        super(message);
    }

    /** A reason, and what it came from. */
    public MeasuringException(String message, Throwable cause) {
        super(message, cause);
    }
}
