package dev.assay.spec;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Which files a dataset's {@code path} means. */
public final class DatasetFiles {

    private static final String WILDCARDS = "*?[{";

    /** The order of {@link String} puts some letters beyond U+FFFF before others. */
    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private DatasetFiles() {}

    /**
     * The files that match, relative to the project, with forward slashes, in code point order.
     * Hidden files and folders never match; links are followed as long as they stay inside the
     * project.
     *
     * @throws SpecException when none matches, one cannot be read, or one lies outside the project
     */
    public static List<String> resolve(Path project, DatasetSpec spec) throws SpecException {
        String glob = spec.path();
        Optional<String> wrong = fault(glob);
        if (wrong.isPresent()) {
            throw fault(spec, wrong.get());
        }
        try {
            Path root = project.toRealPath();
            Path start = start(root, glob);
            FileSearch search = new FileSearch(root, glob, matcher(glob));
            Files.walkFileTree(
                    start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
            if (search.fault() != null) {
                throw fault(spec, search.fault());
            }
            if (search.found().isEmpty()) {
                throw fault(spec, nothing(glob, root.relativize(start), search.seen()));
            }
            return search.found().stream().sorted(BY_CODE_POINT).toList();
        } catch (IOException e) {
            throw fault(spec, project + " cannot be searched (" + e.getMessage() + ")");
        }
    }

    private static SpecException fault(DatasetSpec spec, String fault) {
        return new SpecException("dataset '" + spec.name() + "': " + fault);
    }

    private static String nothing(String glob, Path folder, int seen) {
        String below = folder.toString().replace(File.separatorChar, '/');
        return "no file matches path '"
                + glob
                + "'; looked at "
                + seen
                + (seen == 1 ? " file" : " files")
                + " below "
                + (below.isEmpty() ? "the project's folder" : below)
                + ". Correct path, or bring the data there";
    }

    /** What is wrong with a glob, whatever files there are; empty when nothing is. */
    static Optional<String> fault(String glob) {
        if (glob.indexOf('\\') >= 0) {
            return Optional.of("path '" + glob + "' has a backslash; write / between folders");
        }
        boolean absolute = glob.startsWith("/") || glob.matches("[A-Za-z]:.*");
        if (absolute || List.of(glob.split("/")).contains("..")) {
            return Optional.of(
                    "path '"
                            + glob
                            + "' leads out of the project; keep the data below the project's folder, and"
                            + " write path relative to it");
        }
        try {
            Path.of(glob.replaceAll("[*?\\[\\]{}]", "x"));
            matcher(glob);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("path '" + glob + "' is not a glob; close every [ and {");
        } catch (InvalidPathException e) {
            return Optional.of("path '" + glob + "' is not a path: " + e.getReason());
        }
    }

    /**
     * As {@link FileSystems} understands globs, except that {@code **}{@code /} between slashes may
     * be no folder at all: {@code a/**}{@code /b} matches {@code a/b} too, as it does for Maven and
     * Git.
     */
    private static PathMatcher matcher(String glob) {
        StringBuilder pattern = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean startsFolder = i == 0 || glob.charAt(i - 1) == '/';
            if (startsFolder && braces == 0 && glob.startsWith("**/", i)) {
                pattern.append("{**/,}");
                i += 2;
            } else {
                pattern.append(c);
            }
        }
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** The deepest folder that all matches are below. */
    private static Path start(Path root, String glob) {
        Path start = root;
        for (String folder : glob.split("/")) {
            boolean wild = folder.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
            if (wild || !Files.isDirectory(start.resolve(folder))) {
                return start;
            }
            start = start.resolve(folder);
        }
        return start;
    }
}
