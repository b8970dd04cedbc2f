package dev.assay.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where measurements wait for the next build of the same contents. It may hold values of the data,
 * so nobody but its owner can read it, where the file system knows owners.
 */
final class CacheFolder {

    private CacheFolder() {}

    /** The place that the system has for caches of this user. */
    static Path ofUser(Map<String, String> environment, String system, Path home) {
        String chosen = environment.get("XDG_CACHE_HOME");
        if (chosen != null && Path.of(chosen).isAbsolute()) {
            return Path.of(chosen, "assay");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Caches/assay");
        }
        String local = environment.get("LOCALAPPDATA");
        return system.startsWith("Windows") && local != null
                ? Path.of(local, "assay", "cache")
                : home.resolve(".cache/assay");
    }

    /** Makes sure that it is there and can be written to. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What is removed together: a file, or the folder of a dataset's evidence. */
    private record Entry(Path path, FileTime used, long bytes) {
        Entry plus(Entry o) {
            return new Entry(path, used.compareTo(o.used) > 0 ? used : o.used, bytes + o.bytes);
        }
    }

    /** Removes the entries that were used least lately until the others fit. */
    static void bound(Path folder, long mostBytes) throws IOException {
        Map<Path, Entry> byPath = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                entry(folder, file).ifPresent(e -> byPath.merge(e.path(), e, Entry::plus));
            }
        } catch (UncheckedIOException e) {
            // Another build removes files at the same time; the next one looks again.
            return;
        }
        List<Entry> entries = new ArrayList<>(byPath.values());
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::path));
        for (Entry entry : entries) {
            if (bytes <= mostBytes) {
                return;
            }
            FolderSwap.delete(entry.path());
            bytes -= entry.bytes();
        }
    }

    private static Optional<Entry> entry(Path folder, Path file) throws IOException {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!about.isRegularFile()) {
                return Optional.empty();
            }
            boolean evidence = file.startsWith(folder.resolve(EvidenceCache.FOLDER));
            Path path = evidence ? file.getParent() : file;
            return Optional.of(new Entry(path, about.lastModifiedTime(), about.size()));
        } catch (NoSuchFileException e) {
            // Removed by another build this moment.
            return Optional.empty();
        }
    }
}
