package dev.assay.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder so that its name never stands for half of it. The copy is made beside the old
 * folder; then both are renamed. Should that be cut between the renames, the old folder waits under
 * its other name and the next swap puts it back first.
 */
final class FolderSwap {

    private FolderSwap() {}

    /** Makes {@code target} a copy of the files in {@code source}. */
    static void replace(Path target, Path source) throws IOException {
        Path fresh = beside(target, ".new");
        Path old = beside(target, ".old");
        Files.createDirectories(target.toAbsolutePath().getParent());
        restore(target);
        delete(fresh);
        try {
            copy(source, fresh);
            if (Files.exists(target)) {
                Files.move(target, old);
            }
            Files.move(fresh, target);
        } finally {
            restore(target);
            delete(fresh);
        }
    }

    /** Puts the old folder back where a swap was cut, and removes it where the swap was done. */
    private static void restore(Path target) throws IOException {
        Path old = beside(target, ".old");
        if (Files.exists(old) && !Files.exists(target)) {
            Files.move(old, target);
        }
        delete(old);
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    /** Copies the files of a folder, not its folders, into a new one. */
    static void copy(Path source, Path target) throws IOException {
        Files.createDirectory(target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    /** Deletes a folder with all that is in it; one that is not there is deleted already. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
