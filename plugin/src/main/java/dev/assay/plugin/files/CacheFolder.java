package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where measurements wait for the next build of the same contents: a folder of Assay's own,
 * recognised by a mark in it, inside the folder that the user names. Nothing beside it is ever
 * touched, and in it nothing whose name is not of Assay's making. It may hold values of the data,
 * so nobody but its owner can read it, where the file system knows owners.
 */
public final class CacheFolder {

    /** Its name; hidden, so that it is no data even where it lies among data. */
    static final String NAME = ".assay-cache-1";

    /** Parts of the cache; {@link EvidenceCache#FOLDER} holds folders, the others files. */
    private static final List<String> PARTS =
            List.of("answers", "classes", EvidenceCache.FOLDER, "stamps");

    private static final String TAG = "CACHEDIR.TAG";

    /** Backup programs know the first line: what is in the folder can be made again. */
    private static final String MARK =
            """
            Signature: 8a477f597d28d172789f06886806bc55
            # Made by Assay, which deletes files in this folder. It can be deleted as a whole.
            """;

    private static final String HASH = "[0-9a-f]{32}";
    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Files that Assay makes, relative to the folder. */
    private static final Pattern OWN =
            Pattern.compile(
                    String.join(
                            "|",
                            "answers/[0-9a-f]{2}/" + whole("[0-9a-f]{30}"),
                            "classes/" + whole(HASH + "\\.(jsa|hash|starts|jar)"),
                            "classes/\\." + UUIDS + "\\.jsa",
                            EvidenceCache.FOLDER
                                    + ("/(" + HASH + "|\\." + UUIDS + ")/")
                                    + whole("[a-z]+\\.(bin|json|jsonl|zip)"),
                            "stamps/" + whole(HASH + "\\.json")));

    private CacheFolder() {}

    /** A file's name, and its temporary one while it is written. */
    private static String whole(String name) {
        return "(" + name + "|\\." + name + "\\." + UUIDS + "\\.part)";
    }

    /** The place that the system has for caches of this user. */
    public static Path ofUser(Map<String, String> environment, String system, Path home) {
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

    /**
     * Assay's own folder inside {@code folder}; both are made where they are not there. What else
     * is in {@code folder}, and its mode, stay as they are.
     *
     * @throws MeasuringException when the place is somebody else's
     * @throws IOException when it cannot be made or written to
     */
    public static Path open(Path folder) throws MeasuringException, IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw refused(folder, "is no folder");
        }
        Path own = folder.resolve(NAME);
        if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
            make(own);
        }
        requireFolder(own);
        if (!isMarked(own)) {
            try (Stream<Path> files = Files.list(own)) {
                if (files.findAny().isPresent()) {
                    throw refused(
                            own,
                            "holds files and was not made by Assay (its " + TAG + " is missing)");
                }
            }
            AtomicFile.writePrivate(own.resolve(TAG), MARK.getBytes(StandardCharsets.UTF_8));
        }
        for (String part : PARTS) {
            if (Files.exists(own.resolve(part), LinkOption.NOFOLLOW_LINKS)) {
                requireFolder(own.resolve(part));
            }
        }
        close(own);
        return own;
    }

    /** It appears with its mark in it, so that no other build takes it for somebody else's. */
    private static void make(Path own) throws IOException {
        Path fresh = own.resolveSibling(NAME + "." + UUID.randomUUID());
        Files.createDirectory(fresh);
        try {
            AtomicFile.writePrivate(fresh.resolve(TAG), MARK.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh.resolve(TAG));
            Files.deleteIfExists(fresh);
            if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            // Another build was first.
        }
    }

    private static void requireFolder(Path path) throws MeasuringException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(path, "is a file or a link, where Assay has a folder of its own");
        }
    }

    private static boolean isMarked(Path own) throws IOException {
        Path tag = own.resolve(TAG);
        return Files.isRegularFile(tag, LinkOption.NOFOLLOW_LINKS)
                && Files.size(tag) == MARK.length()
                && Files.readString(tag).equals(MARK);
    }

    /** Whoever else could write there could say what was measured. */
    private static void close(Path own) throws MeasuringException, IOException {
        if (!own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path probe = own.resolve("." + UUID.randomUUID());
        AtomicFile.writePrivate(probe, new byte[0]);
        boolean isOurs = Files.getOwner(probe).equals(Files.getOwner(own));
        Files.delete(probe);
        if (!isOurs) {
            throw refused(own, "belongs to " + Files.getOwner(own).getName());
        }
        OwnFolder.make(own);
    }

    private static MeasuringException refused(Path path, String why) {
        return new MeasuringException(
                "Measurements cannot be kept in "
                        + path
                        + ", because it "
                        + why
                        + "; nothing in it was touched. Name another folder with"
                        + " -Dassay.cacheDirectory, or keep nothing with -Dassay.cacheSize=0");
    }

    /** What is removed together: a file, or the folder of a dataset's evidence. */
    private record Entry(Path path, FileTime used, long bytes) {
        Entry plus(Entry o) {
            return new Entry(path, used.compareTo(o.used) > 0 ? used : o.used, bytes + o.bytes);
        }
    }

    /** Removes the entries that were used least lately until the others fit. */
    public static void bound(Path own, long mostBytes) throws IOException {
        Map<Path, Entry> byPath = new TreeMap<>();
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                entry(own, file).ifPresent(e -> byPath.merge(e.path(), e, Entry::plus));
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
            remove(own, entry.path());
            bytes -= entry.bytes();
        }
    }

    /** Removes an entry: of a folder, what Assay put there, and the folder if nothing is left. */
    static void remove(Path own, Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry, 1)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (isOwn(own, file)) {
                    Files.deleteIfExists(file);
                }
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(entry);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException e) {
            // Somebody else's files stay; another build may have removed the entry this moment.
            return;
        }
    }

    private static boolean isOwn(Path own, Path file) {
        return OWN.matcher(own.relativize(file).toString().replace('\\', '/')).matches();
    }

    private static Optional<Entry> entry(Path own, Path file) throws IOException {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!about.isRegularFile() || !isOwn(own, file)) {
                return Optional.empty();
            }
            boolean evidence = file.startsWith(own.resolve(EvidenceCache.FOLDER));
            Path path = evidence ? file.getParent() : file;
            return Optional.of(new Entry(path, about.lastModifiedTime(), about.size()));
        } catch (NoSuchFileException e) {
            // Removed by another build this moment.
            return Optional.empty();
        }
    }
}
