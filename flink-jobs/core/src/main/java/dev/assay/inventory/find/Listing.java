package dev.assay.inventory.find;

import dev.assay.inventory.find.Aside.Why;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a project, relative to it: those that git tracks, or all where there is no git. No
 * link is followed: what it leads to inside the project is found where it lies.
 *
 * @param files that may be data by their names, in order
 * @param names of all files, those that are left out too
 * @param asides what is not looked at
 * @param git whether they are those that git tracks
 */
record Listing(List<String> files, List<String> names, List<Aside> asides, boolean git) {

    /** Lists them. */
    static Listing of(Path root, Bounds bounds) throws IOException {
        List<Aside> asides = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        boolean git = false;
        try {
            GitIndex index = GitIndex.of(root).orElse(new GitIndex(List.of(), List.of()));
            index.submodules().forEach(path -> asides.add(new Aside(path, Why.SUBMODULE, "")));
            names.addAll(index.files());
            git = !names.isEmpty() || !index.submodules().isEmpty();
        } catch (IOException e) {
            asides.add(new Aside(".git", Why.INDEX, e.getMessage()));
        }
        if (!git) {
            Files.walkFileTree(root, new Walk(root, names));
        }
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (!LeftOut.isFile(name) && !isOurs(name, names) && isThere(root, name, asides)) {
                files.add(name);
            }
        }
        if (files.size() > bounds.files()) {
            asides.add(
                    new Aside(
                            ".",
                            Why.BEYOND_BOUNDS,
                            files.size()
                                    + " files may be data, of which the first "
                                    + bounds.files()
                                    + " by their names are looked at"));
            files = files.subList(0, bounds.files());
        }
        return new Listing(List.copyOf(files), List.copyOf(names), asides, git);
    }

    /** Whether a file is one of a baseline, wherever that is kept. */
    private static boolean isOurs(String name, Set<String> names) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return !folder.isEmpty()
                && names.contains(folder + "profile.bin")
                && names.contains(folder + "manifest.json");
    }

    /** Whether it is a file that can be looked at; of links it is said where they lead. */
    private static boolean isThere(Path root, String name, List<Aside> asides) {
        try {
            Path path = root.resolve(name);
            if (Files.isSymbolicLink(path)) {
                aside(root, path, name, asides);
                return false;
            }
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && path.getParent().toRealPath().startsWith(root);
        } catch (InvalidPathException e) {
            asides.add(new Aside(name, Why.UNREADABLE, "this system cannot spell its name"));
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static void aside(Path root, Path link, String name, List<Aside> asides) {
        try {
            Path to = link.toRealPath();
            if (!to.startsWith(root)) {
                asides.add(new Aside(name, Why.LINK_OUTSIDE, ""));
            } else if (link.startsWith(to)) {
                asides.add(new Aside(name, Why.LINK_LOOP, ""));
            }
        } catch (NoSuchFileException e) {
            asides.add(new Aside(name, Why.DEAD_LINK, ""));
        } catch (IOException e) {
            // The system says that there are too many levels of links.
            asides.add(new Aside(name, Why.LINK_LOOP, ""));
        }
    }

    /** Goes through folders without following links. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TreeSet<String> names;

        Walk(Path root, TreeSet<String> names) {
            this.root = root;
            this.names = names;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && LeftOut.isFolder(name(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(name(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
