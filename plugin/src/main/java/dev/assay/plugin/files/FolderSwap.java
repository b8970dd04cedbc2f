package dev.assay.plugin.files;

import dev.assay.document.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders as a whole: copied, deleted, and put back where an earlier version left them aside. */
public final class FolderSwap {

    private static final Pattern ASIDE = Pattern.compile("\\.(.+)\\.(old|new)");

    private FolderSwap() {}

    /**
     * Ends what earlier versions of Assay began: they renamed the old folder of a dataset to {@code
     * .name.old} and then the new one, {@code .name.new}, to the dataset's name. An old folder is
     * put back where there is no other.
     *
     * @param parent of the datasets' folders
     */
    static void restore(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> files = Files.list(parent)) {
            folders = files.filter(FolderSwap::isEvidence).sorted().toList();
        }
        for (Path folder : folders) {
            Matcher m = ASIDE.matcher(folder.getFileName().toString());
            if (m.matches()) {
                Path target = parent.resolve(m.group(1));
                if (m.group(2).equals("old") && !Files.exists(target)) {
                    Files.move(folder, target);
                } else {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isEvidence(Path folder) {
        return Files.exists(folder.resolve("profile.bin"));
    }

    /** Copies the files of a folder, not its folders, into a new one. */
    public static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(f -> !isHidden(f)).sorted().toList()) {
                // With the mode that new files have: what was private may now be shared.
                AtomicFile.write(target.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** What systems and editors leave in folders, and what no dataset can be named. */
    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    /** Deletes a folder with all that is in it; one that is not there is deleted already. */
    public static void delete(Path folder) throws IOException {
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
