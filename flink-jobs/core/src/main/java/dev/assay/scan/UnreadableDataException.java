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

    /**
     * That a record cannot be read again.
     *
     * @param record where it was, such as {@code row 7}
     */
    public static UnreadableDataException gone(String file, String record) {
        return new UnreadableDataException(
                file
                        + ": "
                        + record
                        + " is gone: the file was written to while it was read; run again when"
                        + " nobody writes to it");
    }
}
