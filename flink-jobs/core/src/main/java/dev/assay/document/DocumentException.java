package dev.assay.document;

import java.io.IOException;

/**
 * A document on disk that cannot be read as what it should be; the message names file, line and
 * column.
 */
public final class DocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A fault at a place of a file; line and column start at 1. */
    public DocumentException(String file, int line, int column, String fault, Throwable cause) {
        super(file + ":" + line + ":" + column + ": " + fault, cause);
    }
}
