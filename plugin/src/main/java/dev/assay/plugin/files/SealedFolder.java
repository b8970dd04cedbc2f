package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of which files are kept encrypted, and another one in which they can be read for a
 * while. What is not Assay's stays as it is.
 *
 * @param kept the folder in which they are encrypted
 * @param opened the folder in which they can be read
 * @param own paths of Assay's files, relative to it, encrypted or not
 * @param prefix before these paths, in the names that files are encrypted under
 */
record SealedFolder(Path kept, Path opened, Pattern own, String prefix) {

    /** Before the names of files of the history. */
    static final String HISTORY = "history/";

    private static final String SEALED = SealedFile.ENDING;

    /** Beside encrypted files stands one that people read, with less in it. */
    private static final String READABLE = "/profile.json";

    /** Whether a file of Assay's is encrypted whose path ends so. */
    boolean holdsSealed(String ending) throws IOException {
        return all(kept).stream()
                .map(file -> name(kept, file))
                .anyMatch(name -> isOwn(name) && name.endsWith(ending + SEALED));
    }

    private boolean isOwn(String name) {
        return own.matcher(name).matches();
    }

    /**
     * Opens it.
     *
     * @return what is in each file, by its path
     * @throws IOException when a file is encrypted with none of the keys
     */
    Map<String, byte[]> open(List<ProjectKey> keys) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : all(kept)) {
            String name = name(kept, file);
            boolean isTwin = Files.exists(file.resolveSibling(file.getFileName() + SEALED));
            if (isOwn(name) && !isTwin) {
                byte[] content = Files.readAllBytes(file);
                if (name.endsWith(SEALED)) {
                    name = name.substring(0, name.length() - SEALED.length());
                    content = Sealing.open(keys, prefix + name, content);
                }
                AtomicFile.writePrivate(opened.resolve(name), content);
                contents.put(name, content);
            }
        }
        // Who asks whether something is newer than what is accepted gets the same answer.
        for (String name : contents.keySet()) {
            Path folder = Path.of(name).getParent();
            if (folder != null) {
                Files.setLastModifiedTime(
                        opened.resolve(folder), Files.getLastModifiedTime(kept.resolve(folder)));
            }
        }
        return contents;
    }

    /** What is in each file now that can be read. */
    Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : all(opened)) {
            contents.put(name(opened, file), Files.readAllBytes(file));
        }
        return contents;
    }

    /** Whether the files are not the same, or not what they were. */
    static boolean differ(Map<String, byte[]> a, Map<String, byte[]> b) {
        return !a.keySet().equals(b.keySet())
                || a.entrySet().stream()
                        .anyMatch(e -> !Arrays.equals(e.getValue(), b.get(e.getKey())));
    }

    /**
     * A new folder with these files takes the place of the old one; what is not Assay's goes with
     * it.
     *
     * @param secret paths of the files that are encrypted; others are written as they are
     */
    void seal(Map<String, byte[]> contents, ProjectKey key, Predicate<String> secret)
            throws IOException {
        Path fresh = beside(".new");
        FolderSwap.delete(fresh);
        Files.createDirectories(fresh);
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            String name = file.getKey();
            if (!secret.test(name)) {
                AtomicFile.write(fresh.resolve(name), file.getValue());
                continue;
            }
            AtomicFile.write(
                    fresh.resolve(name + SEALED),
                    Sealing.seal(key, prefix + name, file.getValue()));
            if (name.endsWith(READABLE)) {
                EvidenceFolder.writeNames(opened.resolve(name).getParent(), fresh.resolve(name));
            }
        }
        for (Path file : all(kept)) {
            String name = name(kept, file);
            if (!isOwn(name)) {
                AtomicFile.write(fresh.resolve(name), Files.readAllBytes(file));
            }
        }
        if (Files.exists(kept)) {
            Files.move(kept, beside(".old"));
        }
        Files.move(fresh, kept);
        FolderSwap.delete(beside(".old"));
    }

    /** Ends what a killed goal began. */
    void heal() throws IOException {
        Path old = beside(".old");
        if (Files.exists(old) && !Files.exists(kept)) {
            Files.move(old, kept);
        }
        FolderSwap.delete(old);
        FolderSwap.delete(beside(".new"));
    }

    private Path beside(String ending) {
        return kept.resolveSibling("." + kept.getFileName() + ending);
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> all(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
