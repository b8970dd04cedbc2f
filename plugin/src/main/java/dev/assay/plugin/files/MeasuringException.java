package dev.assay.plugin.files;

import java.io.IOException;
import java.nio.file.FileSystemException;

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

    /** What happened to a file: some exceptions of the file system say only which one. */
    public static String reason(IOException e) {
        if (e.getMessage() == null) {
            return e.toString();
        }
        boolean silent = e instanceof FileSystemException f && f.getReason() == null;
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        return silent ? e.getMessage() + ": " + kind : e.getMessage();
    }
}
