package dev.assay.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;

/** Tells from what systems say that there is no room to write more. */
public final class FullDisk {

    /** What to do about it. */
    public static final String ADVICE = "free some space on the disk that holds the build folder";

    /** A disk, a share of it that a user has, and the size that a file may have. */
    private static final Set<String> WORDS =
            Set.of(
                    "No space left on device",
                    "There is not enough space on the disk",
                    "Disk quota exceeded",
                    "File too large");

    private FullDisk() {}

    /** Whether a failure says so itself; what caused it is not looked at. */
    public static boolean isSaidBy(Throwable e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? WORDS.contains(f.getReason())
                : e instanceof IOException && WORDS.contains(String.valueOf(e.getMessage()));
    }
}
