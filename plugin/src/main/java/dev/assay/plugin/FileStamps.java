package dev.assay.plugin;

import dev.assay.document.CanonicalJson;
import dev.assay.scan.ContentHash;
import dev.assay.spec.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Content hashes of a project's files, remembered by size and time, so that a file that nobody
 * wrote to is not read to know that it is the same.
 */
final class FileStamps {

    /** The version of the document. */
    private static final String FORMAT = "assay-stamps/1";

    /** A file may be written to twice in one tick of its clock; stamps this young are not kept. */
    private static final long SETTLED = 2_000;

    private final Path project;
    private final Path document;
    private final Map<String, DataFile> known;

    /** What is kept. */
    record Stamps(String format, List<DataFile> files) {}

    /** Of a project; {@code cache} is null where nothing is remembered. */
    FileStamps(Path project, Path cache) {
        this.project = project;
        String name = ContentHash.of(project.toString().getBytes(StandardCharsets.UTF_8));
        this.document = cache == null ? null : cache.resolve("stamps").resolve(name + ".json");
        this.known = read();
    }

    private Map<String, DataFile> read() {
        Map<String, DataFile> files = new TreeMap<>();
        if (document != null && Files.isRegularFile(document)) {
            try {
                Stamps stamps = CanonicalJson.read(document, Stamps.class);
                if (FORMAT.equals(stamps.format())) {
                    stamps.files().forEach(file -> files.put(file.path(), file));
                }
            } catch (IOException e) {
                // Damaged, or of another version: then all files are read.
                return files;
            }
        }
        return files;
    }

    /** The files as they are now. */
    List<DataFile> of(List<String> paths) throws IOException {
        try {
            return paths.parallelStream().map(this::of).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private DataFile of(String path) {
        try {
            Path file = project.resolve(path);
            long bytes = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            DataFile before = known.get(path);
            boolean same =
                    before != null && before.bytes() == bytes && before.modified() == modified;
            return new DataFile(path, bytes, modified, same ? before.hash() : ContentHash.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers files for the next build, as well as it can. */
    void keep(List<DataFile> files) {
        if (document == null) {
            return;
        }
        long settled = Instant.now().toEpochMilli() - SETTLED;
        List<DataFile> kept = files.stream().filter(file -> file.modified() < settled).toList();
        if (!kept.equals(List.copyOf(known.values()))) {
            try {
                CanonicalJson.write(document, new Stamps(FORMAT, kept));
            } catch (IOException e) {
                // The next build reads the files to know them.
                return;
            }
        }
    }
}
