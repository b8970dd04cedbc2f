package dev.assay.plugin.files;

import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets the goals of one build at a time work on a project: two would replace each other's
 * measurements, and one would judge against what the other is about to accept. The lock is a file
 * in the system's folder for temporary files, so nothing is written into the project, and it ends
 * with the process, however that ends.
 */
public final class ProjectLock implements AutoCloseable {

    private static final long PERIOD_MILLIS = 100;

    /**
     * Null where the system has no place for locks: then builds must keep out of each other's way.
     */
    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other build works on the project.
     *
     * @param temporary the system's folder for temporary files
     * @param patience how long at most
     * @param log gets it once that there is something to wait for
     */
    public static ProjectLock take(
            Path project, Path temporary, Duration patience, Consumer<String> log)
            throws MeasuringException {
        FileChannel channel;
        try {
            String key = System.getProperty("user.name") + " " + project.toRealPath();
            String name = "assay-" + ContentHash.of(key.getBytes(StandardCharsets.UTF_8));
            channel =
                    FileChannel.open(
                            temporary.resolve(name + ".lock"),
                            Set.of(
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE,
                                    LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return new ProjectLock(null);
        }
        ProjectLock lock = new ProjectLock(channel);
        long start = System.nanoTime();
        boolean said = false;
        while (!lock.isTaken()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                lock.close();
                throw new MeasuringException(
                        "Another build works on the data of "
                                + project
                                + "; run this one again when that has ended");
            }
            if (!said) {
                log.accept("Waiting for another build that works on the data of " + project);
                said = true;
            }
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                lock.close();
                throw new MeasuringException("Waiting for another build was interrupted", e);
            }
        }
        return lock;
    }

    private boolean isTaken() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Of another build in this JVM.
            return false;
        } catch (IOException e) {
            // A file system without locks.
            return true;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        }
    }
}
