package dev.assay.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A file that the system did not let be used as it must be: most often, be written.
 *
 * @param file its path
 * @param reason as the system says it
 * @param advice what to do, without a full stop
 * @param isFull whether there is no room for it
 */
public record Unwritten(String file, String reason, String advice, boolean isFull) {

    private static final String ROOM =
            "free some space where it lies, or raise the limit, and run the goal again";
    private static final String PLACE =
            "move what is in its place away, or name another folder with -Dassay.auditDirectory,"
                    + " and run the goal again";
    private static final String RIGHTS =
            "let it be read and written, or name another folder with -Dassay.auditDirectory, and"
                    + " run the goal again";

    /** What systems say, and what helps. */
    private static final Map<String, String> ADVICE =
            Map.of(
                    "No space left on device", ROOM,
                    "There is not enough space on the disk", ROOM,
                    "Disk quota exceeded", ROOM,
                    "File too large", ROOM,
                    "Not a directory", PLACE,
                    "File exists", PLACE,
                    "Read-only file system", RIGHTS,
                    "Permission denied", RIGHTS,
                    "Operation not permitted", RIGHTS);

    /**
     * The one behind a failure, or behind one that was met on the way to it; empty where it failed
     * for another reason.
     */
    public static Optional<Unwritten> of(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof FileSystemException f && ADVICE.containsKey(reason(f))) {
                return Optional.of(of(f.getFile(), reason(f)));
            }
            if (e instanceof IOException
                    && ROOM.equals(ADVICE.get(String.valueOf(e.getMessage())))) {
                return Optional.of(of("a temporary file", e.getMessage()));
            }
            Optional<Unwritten> aside =
                    Arrays.stream(e.getSuppressed())
                            .flatMap(suppressed -> of(suppressed).stream())
                            .findFirst();
            if (aside.isPresent()) {
                return aside;
            }
        }
        return Optional.empty();
    }

    private static Unwritten of(String file, String reason) {
        String advice = ADVICE.get(reason);
        return new Unwritten(file, reason, advice, advice.equals(ROOM));
    }

    /** In the words of the system, also where Java has a class in their place. */
    private static String reason(FileSystemException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "File exists";
        }
        if (e instanceof NotDirectoryException) {
            return "Not a directory";
        }
        if (e instanceof AccessDeniedException && e.getReason() == null) {
            return "Permission denied";
        }
        return String.valueOf(e.getReason());
    }

    /** What happened where, and what to do, without a full stop. */
    public String message() {
        return file + ": " + reason + "; " + advice;
    }
}
