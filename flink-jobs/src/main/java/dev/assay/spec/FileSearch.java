package dev.assay.spec;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the files below a project that match a glob; stops at the first that must not be. */
final class FileSearch extends SimpleFileVisitor<Path> {

    /** Folders that hold no data but may hold a great many files. */
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path root;
    private final String glob;
    private final PathMatcher matcher;
    private final List<String> found = new ArrayList<>();
    private int seen;
    private String fault;

    /** Below {@code root}, a real path. */
    FileSearch(Path root, String glob, PathMatcher matcher) {
        this.root = root;
        this.glob = glob;
        this.matcher = matcher;
    }

    /** Files that match, relative to the project, in no order. */
    List<String> found() {
        return found;
    }

    /** How many files were looked at. */
    int seen() {
        return seen;
    }

    /** Why the search stopped early, or null. */
    String fault() {
        return fault;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = folder.getFileName().toString();
        boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
        boolean asked = (glob + "/").startsWith(relative(folder) + "/");
        return skipped && !asked ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        seen++;
        if (!matches(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (!Files.isReadable(file)) {
            return stop(relative(file) + " cannot be read; check its permissions");
        }
        if (!file.toRealPath().startsWith(root)) {
            return stop(
                    relative(file)
                            + " is reached by a link that leads out of the project; bring the data into the"
                            + " project, or leave the link out of path");
        }
        found.add(relative(file));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        // A folder that leads back to itself was searched already; a dead link matters only if
        // asked for.
        boolean matters = matches(file) || Files.isDirectory(file);
        return matters && !(e instanceof FileSystemLoopException)
                ? stop(relative(file) + " cannot be read; check its permissions")
                : FileVisitResult.CONTINUE;
    }

    private boolean matches(Path file) {
        boolean hidden = file.getFileName().toString().startsWith(".");
        return !hidden && matcher.matches(root.relativize(file));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private FileVisitResult stop(String what) {
        fault = what;
        return FileVisitResult.TERMINATE;
    }
}
