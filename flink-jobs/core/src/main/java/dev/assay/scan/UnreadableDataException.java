package dev.assay.scan;

import java.io.IOException;

/**
 * Data that cannot be read as what it is declared to be; the message names file, line and what to
 * do.
 */
public final class UnreadableDataException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A fault of the data; the message is shown to the user as it is. */
    public UnreadableDataException(String message) {
        super(message);
    }
}
