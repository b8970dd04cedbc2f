package dev.assay.job;

/** The accepted baseline cannot be used; the message names the file and what to do. */
final class BaselineException extends Exception {

    private static final long serialVersionUID = 1L;

    BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
