package dev.assay.plugin.derive;

import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.plugin.files.FolderSwap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of things that were made of data. It appears whole: its files are gathered beside it,
 * and that folder takes the place of the one before. A hidden list in it names its files: with any
 * other it is not Assay's alone, and is not replaced.
 *
 * @param audit folder for all that goals write
 * @param name of this folder in it; may lie within another one
 */
public record MadeFolder(Path audit, String name) {

    /** What a folder of made things says of itself, for programs. */
    public static final String MANIFEST = "manifest.json";

    /** The names of its files, one a line. */
    static final String LIST = ".assay-files";

    /** Where it is seen. */
    public Path folder() {
        return audit.resolve(name);
    }

    private Path beside(String ending) {
        return folder().resolveSibling("." + folder().getFileName() + ending);
    }

    /**
     * Refuses to replace what is not Assay's, and puts back what a run took away that was ended
     * before its own result was in the place.
     *
     * @throws IOException where the folder is something else, lies behind a link, or holds other
     *     files; says what to do
     */
    public void requireOurs() throws IOException {
        for (Path part = folder(); part.startsWith(audit); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                throw refused(part, "it is a link, and the result would be written where it leads");
            }
        }
        if (!Files.exists(folder(), LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(beside(".old"))) {
                Files.move(beside(".old"), folder());
            }
            return;
        }
        if (!Files.isDirectory(folder(), LinkOption.NOFOLLOW_LINKS)) {
            throw refused(folder(), "it is no folder, and the result would replace it");
        }
        Set<String> foreign = files(folder());
        Path list = folder().resolve(LIST);
        if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            foreign.removeAll(Files.readAllLines(list));
            foreign.remove(LIST);
        }
        if (!foreign.isEmpty()) {
            throw refused(
                    folder(),
                    "it holds files that are not Assay's ("
                            + foreign.iterator().next()
                            + "), and the result would replace them");
        }
    }

    /**
     * Refuses to replace folders within another one where anything in it is not Assay's.
     *
     * @param parent of the folders in the audit folder, which need not be there
     * @throws IOException names what is something else, or holds other files; says what to do
     */
    public static void requireEachOurs(Path audit, String parent) throws IOException {
        Path all = audit.resolve(parent);
        if (!Files.isDirectory(all, LinkOption.NOFOLLOW_LINKS)) {
            new MadeFolder(audit, parent).requireOurs();
            return;
        }
        List<Path> entries;
        try (Stream<Path> files = Files.list(all)) {
            entries = files.sorted().toList();
        }
        for (Path entry : entries) {
            new MadeFolder(audit, parent + '/' + entry.getFileName()).requireOurs();
        }
    }

    /** Paths of all files in a folder, with forward slashes. */
    private static Set<String> files(Path folder) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> all.add(folder.relativize(path).toString().replace('\\', '/')));
        }
        return all;
    }

    private static IOException refused(Path what, String why) {
        return new IOException(
                what
                        + ": "
                        + why
                        + "; move it away, or name another folder with -Dassay.auditDirectory");
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
        publish(beside(".part"));
    }

    /** Puts a folder that is whole in its place, and deletes the one that was there. */
    public void publish(Path made) throws IOException {
        AtomicFile.writePrivate(
                made.resolve(LIST),
                (String.join("\n", files(made)) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder().getParent());
        FolderSwap.delete(beside(".old"));
        if (Files.exists(folder())) {
            Files.move(folder(), beside(".old"));
        }
        Files.move(made, folder());
        FolderSwap.delete(beside(".old"));
    }
}
