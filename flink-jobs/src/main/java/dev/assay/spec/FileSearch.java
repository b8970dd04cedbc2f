package dev.assay.spec;

import java.io.File;
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

    /** What the kind of a file is called in its mode. */
    private static final int FILE_TYPE = 0170000;

    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;

    private final Path root;
    private final String glob;
    private final PathMatcher matcher;
    private final List<String> found = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
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

    /** Why the search stopped early, or what stands where a file is expected; null if nothing. */
    String fault() {
        if (fault != null) {
            return fault;
        }
        return folders.stream()
                .map(this::relative)
                .sorted()
                .filter(folder -> found.stream().noneMatch(f -> f.startsWith(folder + "/")))
                .map(
                        folder ->
                                folder
                                        + " is a folder, expected a file; write "
                                        + folder
                                        + "/* for the files in it, or leave it out of path")
                .findFirst()
                .orElse(null);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String name = folder.getFileName().toString();
        boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
        boolean asked = (glob + "/").startsWith(relative(folder) + "/");
        if (skipped && !asked) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        // "*" means whatever files there are; other names mean a file each, or a folder of parts.
        String last = glob.substring(glob.lastIndexOf('/') + 1);
        if (!last.chars().allMatch(c -> c == '*') && matches(folder)) {
            folders.add(folder);
        }
        return FileVisitResult.CONTINUE;
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
        if (!attributes.isRegularFile()) {
            return stop(
                    relative(file)
                            + " is no file but "
                            + kind(file)
                            + ", which may never end; put the data into a file, or leave it out of path");
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

    /** What something is that is neither file nor folder. */
    private static String kind(Path file) throws IOException {
        try {
            int mode = (int) Files.getAttribute(file, "unix:mode");
            return switch (mode & FILE_TYPE) {
                case FIFO -> "a FIFO (a named pipe)";
                case SOCKET -> "a socket";
                default -> "a device";
            };
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "a pipe, a socket or a device";
        }
    }

    private boolean matches(Path file) {
        boolean hidden = file.getFileName().toString().startsWith(".");
        return !hidden && matcher.matches(root.relativize(file));
    }

    private String relative(Path file) {
        // Where folders are separated by a slash, a backslash is a letter of a name.
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private FileVisitResult stop(String what) {
        fault = what;
        return FileVisitResult.TERMINATE;
    }
}
