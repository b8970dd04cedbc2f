package dev.assay.spec;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Which files a dataset's {@code path} means. */
public final class DatasetFiles {

    private static final String GLOB_CHARACTERS = "*?[{";

    /** Folders that hold no data but may hold a great many files. */
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private DatasetFiles() {}

    /**
     * The files that match, relative to the project, with forward slashes, in code point order.
     *
     * @throws SpecException when none matches, one cannot be read, or the path leaves the project
     */
    public static List<String> resolve(Path project, DatasetSpec spec) throws SpecException {
        String glob = spec.path();
        if (Path.of(glob.replaceAll("[*?\\[\\]{}]", "x")).isAbsolute()
                || List.of(glob.split("[/\\\\]")).contains("..")) {
            throw new SpecException(
                    "dataset '"
                            + spec.name()
                            + "': path '"
                            + glob
                            + "' leaves the project; data must be below the project's folder, and path relative to it");
        }
        Path start = project.resolve(literal(glob)).normalize();
        if (!Files.isDirectory(start)) {
            start =
                    start.getParent() != null && Files.isDirectory(start.getParent())
                            ? start.getParent()
                            : project;
        }
        List<String> files = new ArrayList<>();
        int[] near = new int[1];
        try {
            Path real = project.toRealPath();
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            Files.walkFileTree(
                    start,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path dir, BasicFileAttributes attributes) {
                            String name = String.valueOf(dir.getFileName());
                            boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
                            return skipped && !dir.equals(project) && !glob.startsWith(name)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            near[0]++;
                            Path relative = project.relativize(file);
                            boolean hidden = file.getFileName().toString().startsWith(".");
                            if (!hidden
                                    && matcher.matches(relative)
                                    && file.toRealPath().startsWith(real)) {
                                files.add(relative.toString().replace('\\', '/'));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (PatternSyntaxException e) {
            throw new SpecException(
                    "dataset '"
                            + spec.name()
                            + "': path '"
                            + glob
                            + "' is not a glob: "
                            + e.getDescription());
        } catch (IOException e) {
            throw new SpecException(
                    "dataset '"
                            + spec.name()
                            + "': the folder "
                            + start
                            + " cannot be searched ("
                            + e.getMessage()
                            + ")");
        }
        if (files.isEmpty()) {
            throw new SpecException(
                    "dataset '"
                            + spec.name()
                            + "': no file matches path '"
                            + glob
                            + "' in "
                            + project
                            + "; looked at "
                            + near[0]
                            + " files. Correct path, or bring the data there");
        }
        for (String file : files) {
            if (!Files.isReadable(project.resolve(file))) {
                throw new SpecException(
                        "dataset '"
                                + spec.name()
                                + "': "
                                + file
                                + " cannot be read; check its permissions");
            }
        }
        files.sort(null);
        return files;
    }

    /** The leading folders of a glob that hold no wildcard: where the search begins. */
    private static String literal(String glob) {
        StringBuilder folders = new StringBuilder();
        for (String part : glob.split("/")) {
            if (part.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0)) {
                break;
            }
            folders.append(part).append('/');
        }
        return folders.toString();
    }
}
