package dev.assay.declare;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that lies below a folder of a project and may be data. It is looked at once, however many
 * datasets look for their files there.
 */
final class FileSearch extends SimpleFileVisitor<Path> {

    /** Folders that hold no data but may hold a great many files. */
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path root;
    private final Path start;
    private final NavigableMap<String, Found> found = new TreeMap<>();
    private int seen;

    private FileSearch(Path root, Path start) {
        this.root = root;
        this.start = start;
    }

    /**
     * What was found under a name.
     *
     * @param path the file
     * @param kind what it is to who wants to read it
     */
    record Found(Path path, Kind kind) {}

    /** What a name leads to. */
    enum Kind {
        /** A file. */
        FILE,
        /** A device, a pipe or a socket: reading it may never end. */
        SPECIAL,
        /** A link to nothing. */
        DEAD_LINK,
        /** A folder that cannot be opened. */
        CLOSED_FOLDER,
        /** Something of which the system does not even say what it is. */
        CLOSED
    }

    /**
     * Looks at all below {@code start}; hidden files and folders are left out.
     *
     * @param root the project, a real path
     */
    static FileSearch below(Path root, Path start) throws IOException {
        FileSearch search = new FileSearch(root, start);
        Files.walkFileTree(
                start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        return search;
    }

    /** What was found, by name relative to the project, with forward slashes. */
    NavigableMap<String, Found> found() {
        return found;
    }

    /** How many files were looked at. */
    int seen() {
        return seen;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.equals(start) ? "" : folder.getFileName().toString();
        return name.startsWith(".") || SKIPPED.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        seen++;
        // Of a link to nothing the attributes are its own.
        Kind special = attributes.isSymbolicLink() ? Kind.DEAD_LINK : Kind.SPECIAL;
        add(file, attributes.isRegularFile() ? Kind.FILE : special);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        // A folder that leads back to itself was searched already.
        if (!(e instanceof FileSystemLoopException)) {
            add(file, Files.isDirectory(file) ? Kind.CLOSED_FOLDER : gone(file));
        }
        return FileVisitResult.CONTINUE;
    }

    /** What vanished since its folder was listed was never there. */
    private static Kind gone(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Kind.CLOSED : null;
    }

    private void add(Path file, Kind kind) {
        boolean hidden = file.getFileName().toString().startsWith(".");
        if (kind != null && (!hidden || kind == Kind.CLOSED_FOLDER)) {
            found.put(name(root, file), new Found(file, kind));
        }
    }

    /** A path as declarations spell it. Elsewhere than on Windows a name may hold a backslash. */
    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
