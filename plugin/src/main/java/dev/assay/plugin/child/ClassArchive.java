package dev.assay.plugin.child;

import dev.assay.document.AtomicFile;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The child's classes as the JVM maps them into memory, which takes a second off its start. Making
 * them takes three seconds, so only the third child of the same class path does: a machine that is
 * new for each build never does. What goes wrong with them costs that second, never the build.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350: Dynamic CDS Archives</a>
 */
public final class ClassArchive implements AutoCloseable {

    /** Which child makes the archive. */
    public static final int WORTH = 3;

    private final Path folder;
    private final String key;
    private final Path fresh;

    private ClassArchive(Path folder, String key) {
        this.folder = folder;
        this.key = key;
        this.fresh = folder == null ? null : folder.resolve("." + UUID.randomUUID() + ".jsa");
    }

    /**
     * The archive for one JVM and class path; another version of either has another one.
     *
     * @param cache the cache's folder, or null where nothing is kept
     * @param java the launcher
     */
    public static ClassArchive of(Path cache, Path java, List<Path> classPath) {
        try {
            return cache == null
                    ? new ClassArchive(null, "")
                    : new ClassArchive(
                            Files.createDirectories(cache.resolve("classes")),
                            key(java, classPath));
        } catch (IOException e) {
            return new ClassArchive(null, "");
        }
    }

    private static String key(Path java, List<Path> classPath) throws IOException {
        Path launcher = java.toRealPath();
        Path release = launcher.resolveSibling("..").resolve("release").normalize();
        List<String> all = new ArrayList<>();
        all.add(launcher + " " + (Files.exists(release) ? Files.readString(release) : ""));
        for (Path entry : classPath) {
            all.add(entry + " " + Files.size(entry) + " " + Files.getLastModifiedTime(entry));
        }
        return ContentHash.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /** Options of the launcher for the next child: to use the archive, to make it, or none. */
    public List<String> options() {
        try {
            if (folder == null) {
                return List.of();
            }
            if (isWhole()) {
                // What was used least lately makes room in the cache.
                FileTime now = FileTime.from(Instant.now());
                Files.setLastModifiedTime(archive(), now);
                Files.setLastModifiedTime(checksum(), now);
                return options("-XX:SharedArchiveFile=" + archive());
            }
            Path starts = folder.resolve(key + ".starts");
            int before = Files.exists(starts) ? (int) Math.min(WORTH, Files.size(starts)) : 0;
            AtomicFile.writePrivate(starts, new byte[before + 1]);
            return before + 1 < WORTH ? List.of() : options("-XX:ArchiveClassesAtExit=" + fresh);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whatever the JVM finds amiss with an archive, it does without it and need not tell. */
    private static List<String> options(String archive) {
        return List.of(archive, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** A JVM that maps half an archive crashes. */
    private boolean isWhole() throws IOException {
        return Files.exists(archive())
                && Files.exists(checksum())
                && Files.readString(checksum()).equals(ContentHash.of(archive()));
    }

    private Path archive() {
        return folder.resolve(key + ".jsa");
    }

    private Path checksum() {
        return folder.resolve(key + ".hash");
    }

    /** Keeps what a child that ended well has made. */
    public void keep() {
        try {
            if (fresh != null && Files.exists(fresh)) {
                String hash = ContentHash.of(fresh);
                Files.move(fresh, archive(), StandardCopyOption.REPLACE_EXISTING);
                AtomicFile.writePrivate(checksum(), hash.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The next child makes it again.
            close();
        }
    }

    /** Removes what a child has left that did not end well. */
    @Override
    public void close() {
        try {
            if (fresh != null) {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // It is bounded with the rest of the cache.
            return;
        }
    }
}
