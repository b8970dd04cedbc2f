package dev.assay.plugin.features;

import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.plugin.files.FolderSwap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of things that were made of data. It appears whole: files are gathered in a hidden
 * folder beside it, the manifest last, and that folder takes the place of the one before.
 *
 * @param folder that is seen
 * @param format of the manifest of such folders
 */
public record MadeFolder(Path folder, String format) {

    /** Its manifest, by which it is known as Assay's. */
    public static final String MANIFEST = "manifest.json";

    private Path beside(String ending) {
        return folder.resolveSibling("." + folder.getFileName() + ending);
    }

    /**
     * Refuses to replace what is not Assay's.
     *
     * @throws IOException where the folder is something else, or holds other files; says what to do
     */
    public void requireOurs() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("it is no folder");
        }
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            // Only what it is matters here; another version of it is Assay's too.
            String text = Files.readString(manifest, StandardCharsets.UTF_8);
            if (text.contains('"' + format.substring(0, format.indexOf('/') + 1))) {
                return;
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw refused("it holds files that are not Assay's");
            }
        }
    }

    /**
     * Refuses to replace a folder of such folders where anything in it is not Assay's.
     *
     * @param parent of the folders, which need not be there
     * @param format of their manifests
     * @throws IOException names what is something else, or holds other files; says what to do
     */
    public static void requireEachOurs(Path parent, String format) throws IOException {
        if (!Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            throw new MadeFolder(parent, format).refused("it is no folder");
        }
        List<Path> entries;
        try (Stream<Path> files = Files.list(parent)) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            new MadeFolder(entry, format).requireOurs();
        }
    }

    private IOException refused(String why) {
        return new IOException(
                folder
                        + ": "
                        + why
                        + ", and the result would replace it; move it away, or name another folder"
                        + " with -Dassay.auditDirectory");
    }

    /** Begins anew, beside what is there. */
    public void begin() throws IOException {
        FolderSwap.delete(beside(".part"));
        Files.createDirectories(beside(".part"));
    }

    /** Takes a file in. */
    public void take(Path file, String name) throws IOException {
        Files.move(file, beside(".part").resolve(name));
    }

    /** Writes a file that only the owner can read. */
    public void write(String name, String text) throws IOException {
        AtomicFile.writePrivate(
                beside(".part").resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the manifest, and lets the folder be seen. */
    public void finish(Object manifest) throws IOException {
        write(MANIFEST, CanonicalJson.indented(manifest));
        FolderSwap.delete(beside(".old"));
        if (Files.exists(folder)) {
            Files.move(folder, beside(".old"));
        }
        Files.move(beside(".part"), folder);
        FolderSwap.delete(beside(".old"));
    }
}
