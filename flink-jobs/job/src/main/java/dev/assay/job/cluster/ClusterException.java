package dev.assay.job.cluster;

/**
 * The running cluster cannot measure; the message says what was tried, at which address, and what
 * to do.
 */
public final class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
