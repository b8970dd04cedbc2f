package dev.assay.plugin.repository;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The code, the builds and the documents of a project. */
public final class ProjectTexts {

    /** Files that are read, by name in order. */
    private static final int MOST = 5000;

    private static final long LONGEST = 1 << 20;

    private static final Set<String> SKIPPED =
            Set.of("target", "build", "node_modules", "dist", "vendor", "venv", "__pycache__");

    private static final Set<String> ENDINGS =
            Set.of(
                    "java",
                    "kt",
                    "kts",
                    "scala",
                    "groovy",
                    "gradle",
                    "py",
                    "ipynb",
                    "r",
                    "jl",
                    "sql",
                    "sh",
                    "bash",
                    "ps1",
                    "bat",
                    "cmd",
                    "js",
                    "ts",
                    "mjs",
                    "go",
                    "rs",
                    "rb",
                    "php",
                    "c",
                    "cc",
                    "cpp",
                    "h",
                    "hpp",
                    "cs",
                    "swift",
                    "lua",
                    "pl",
                    "xml",
                    "yaml",
                    "yml",
                    "toml",
                    "ini",
                    "cfg",
                    "conf",
                    "properties",
                    "md",
                    "rst",
                    "adoc",
                    "tf",
                    "dbt",
                    "mk",
                    "cmake");

    private static final Set<String> NAMES =
            Set.of("makefile", "dockerfile", "jenkinsfile", "snakefile", "justfile");

    private ProjectTexts() {}

    /**
     * Hands out each of them, by name relative to the project; hidden folders but those of servers
     * of builds, and what builds make, are left out.
     *
     * @param left folders that are left out as well
     */
    public static void each(Path project, Set<Path> left, BiConsumer<String, String> reader)
            throws IOException {
        int read = 0;
        for (Map.Entry<String, Path> file : files(project, left).entrySet()) {
            if (read++ < MOST) {
                text(file.getValue()).ifPresent(text -> reader.accept(file.getKey(), text));
            }
        }
    }

    /** Where they are, by name; those that are not read because there are too many, too. */
    public static Map<String, Path> files(Path project, Set<Path> left) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        Files.walkFileTree(
                project,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        String name = folder.equals(project) ? "" : folder.getFileName().toString();
                        boolean isHidden = name.startsWith(".") && !name.equals(".github");
                        return isHidden || SKIPPED.contains(name) || left.contains(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()
                                && attributes.size() <= LONGEST
                                && isText(file.getFileName().toString())
                                && !left.contains(file)) {
                            found.put(
                                    project.relativize(file)
                                            .toString()
                                            .replace(File.separatorChar, '/'),
                                    file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private static boolean isText(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(small)
                || ENDINGS.contains(small.substring(small.lastIndexOf('.') + 1));
    }

    /** A file as UTF-8; empty where it is none, or cannot be read. */
    static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
