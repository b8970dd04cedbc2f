package dev.assay.plugin;

/**
 * The data could not be measured for a reason that is not the data's; the message says what to do.
 */
final class MeasuringException extends Exception {

    private static final long serialVersionUID = 1L;

    MeasuringException(String message) {
        super(message);
    }

    MeasuringException(String message, Throwable cause) {
        super(message, cause);
    }
}
