package dev.assay.plugin.files;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.FileTimes;
import dev.assay.declare.MemberPath;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.scan.ContentHash;
import dev.assay.scan.archive.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Content hashes of a project's files, remembered by all that the file system says of a file, so
 * that a file that nobody wrote to is not read to know that it is the same. A file that was put in
 * the place of another of the same size and time is another file, or changed at another moment.
 */
public final class FileStamps {

    /** The version of the document. */
    private static final String FORMAT = "assay-stamps/3";

    /**
     * Milliseconds: a file may be written to twice in one tick of its clock, so what changed this
     * shortly before it was looked at may change again and look the same; it is not kept.
     */
    private static final long SETTLED = 2_000;

    private final Path project;
    private final Path document;
    private final Clock clock;
    private final Map<String, Stamp> known;
    private final Map<String, Stamp> seen = new TreeMap<>();

    /**
     * What is kept of a file, or of a member of an archive.
     *
     * @param times of the file, or the archive
     * @param bytes of the file, or the member
     */
    record Stamp(String path, FileTimes times, String hash, long bytes) {}

    /** What is kept. */
    record Stamps(String format, List<Stamp> files) {}

    /** Of a project; {@code cache} is null where nothing is remembered. */
    public FileStamps(Path project, Path cache) {
        this(project, cache, Clock.systemUTC());
    }

    /** As of a clock that the files' times are compared with. */
    FileStamps(Path project, Path cache, Clock clock) {
        this.project = project;
        this.clock = clock;
        String name = ContentHash.of(project.toString().getBytes(StandardCharsets.UTF_8));
        this.document = cache == null ? null : cache.resolve("stamps").resolve(name + ".json");
        this.known = read();
    }

    private Map<String, Stamp> read() {
        Map<String, Stamp> files = new TreeMap<>();
        if (document != null && Files.isRegularFile(document, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Stamps stamps = CanonicalJson.read(document, Stamps.class);
                if (FORMAT.equals(stamps.format())) {
                    stamps.files().forEach(file -> files.put(file.path(), file));
                }
            } catch (IOException e) {
                // Damaged, or of another version: then all files are read.
                return new TreeMap<>();
            }
        }
        return files;
    }

    /** The files as they are now. */
    public List<DataFile> of(List<String> paths) throws IOException {
        long now = clock.millis();
        List<Stamp> stamps;
        try {
            stamps = paths.parallelStream().map(this::of).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<DataFile> files = new ArrayList<>();
        for (Stamp stamp : stamps) {
            FileTimes times = stamp.times();
            if (times.latest() < now - SETTLED) {
                seen.put(stamp.path(), stamp);
            }
            files.add(new DataFile(stamp.path(), times.bytes(), times.latest(), stamp.hash()));
        }
        return files;
    }

    /**
     * The members of archives as they are now. An archive that nobody wrote to is not read to know
     * what is in those of its members that were looked at before.
     *
     * @param archives relative to the project
     * @param glob of the members
     * @throws UnreadableDataException when one cannot be read
     */
    public List<DataFile> members(List<String> archives, String glob) throws IOException {
        try {
            return archives.parallelStream()
                    .flatMap(archive -> members(archive, glob).stream())
                    .sorted(DatasetFiles.IN_ORDER)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<DataFile> members(String archive, String glob) {
        try {
            FileTimes times = FileTimes.of(project.resolve(archive));
            List<Archives.Content> contents =
                    Archives.contents(
                            project,
                            archive,
                            names -> DatasetFiles.members(names, glob),
                            name -> known(archive, name, times));
            boolean isSettled = times.latest() < clock.millis() - SETTLED;
            List<DataFile> files = new ArrayList<>();
            for (Archives.Content content : contents) {
                String path = new MemberPath(archive, content.name()).toString();
                if (isSettled) {
                    Stamp stamp = new Stamp(path, times, content.hash(), content.bytes());
                    synchronized (seen) {
                        seen.put(path, stamp);
                    }
                }
                files.add(new DataFile(path, content.bytes(), times.latest(), content.hash()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Archives.Content> known(String archive, String name, FileTimes times) {
        return Optional.ofNullable(known.get(new MemberPath(archive, name).toString()))
                .filter(stamp -> stamp.times().equals(times))
                .map(stamp -> new Archives.Content(name, stamp.bytes(), stamp.hash()));
    }

    private Stamp of(String path) {
        try {
            Path file = project.resolve(path);
            FileTimes times = FileTimes.of(file);
            Stamp before = known.get(path);
            boolean same = before != null && before.times().equals(times);
            String hash = same ? before.hash() : ContentHash.of(file);
            return new Stamp(path, times, hash, times.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers the files that were looked at for the next build, as well as it can. */
    public void keep() {
        if (document == null || seen.equals(known)) {
            return;
        }
        try {
            String text = CanonicalJson.indented(new Stamps(FORMAT, List.copyOf(seen.values())));
            AtomicFile.writePrivate(document, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The next build reads the files to know them.
            return;
        }
    }
}
