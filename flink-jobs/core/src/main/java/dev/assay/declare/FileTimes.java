package dev.assay.declare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without reading it. Its content and the time that it names can
 * both be set by anybody; that it was put there, or written to, at some moment cannot be undone
 * where the system keeps such a moment.
 *
 * @param bytes its size
 * @param modified the time that it names as its last writing, in nanoseconds since 1970
 * @param changed when its content, its time, its name or its rights last changed, in nanoseconds
 *     since 1970; {@code modified} where the file system does not keep it
 * @param inode which file it is, whatever its name; 0 where the file system does not number them
 */
public record FileTimes(long bytes, long modified, long changed, long inode) {

    private static final String UNIX = "unix";

    /** Of a file, or of what a link leads to. */
    public static FileTimes of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            Map<String, Object> about =
                    Files.readAttributes(file, UNIX + ":size,lastModifiedTime,ctime,ino");
            return new FileTimes(
                    (long) about.get("size"),
                    nanos((FileTime) about.get("lastModifiedTime")),
                    nanos((FileTime) about.get("ctime")),
                    (long) about.get("ino"));
        }
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        long modified = nanos(about.lastModifiedTime());
        return new FileTimes(about.size(), modified, modified, 0);
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** When anything last happened to the file, in milliseconds since 1970. */
    public long latest() {
        return TimeUnit.NANOSECONDS.toMillis(Math.max(modified, changed));
    }
}
