package dev.assay.declare;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A path with wildcards, with forward slashes.
 *
 * @param text as it is declared
 */
record Glob(String text) {

    private static final String WILDCARDS = "*?[{";

    /** Where it has its first wildcard; its length where it has none. */
    int wild() {
        int wild = 0;
        while (wild < text.length() && WILDCARDS.indexOf(text.charAt(wild)) < 0) {
            wild++;
        }
        return wild;
    }

    /** Why it cannot be a glob, if it cannot. */
    Optional<String> fault() {
        try {
            Path.of(text.replaceAll("[*?\\[\\]{}]", "x"));
            matcher();
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is not a glob; close every [ and {");
        } catch (InvalidPathException e) {
            return Optional.of(
                    isUnmappable(e) ? DatasetFiles.NO_LETTERS : "is not a path: " + e.getReason());
        }
    }

    /** How the JDK says that it has no bytes for a letter. */
    private static boolean isUnmappable(InvalidPathException e) {
        return e.getReason().contains("unmappable");
    }

    /**
     * As {@link FileSystems} understands globs, except that {@code **}{@code /} between slashes may
     * be no folder at all: {@code a/**}{@code /b} matches {@code a/b} too, as it does for Maven and
     * Git.
     */
    PathMatcher matcher() {
        StringBuilder pattern = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean startsFolder = i == 0 || text.charAt(i - 1) == '/';
            if (startsFolder && braces == 0 && text.startsWith("**/", i)) {
                pattern.append("{**/,}");
                i += 2;
            } else {
                pattern.append(c);
            }
        }
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    /** The deepest folder that all matches are below. */
    Path start(Path root) {
        Path start = root;
        for (String folder : text.split("/")) {
            boolean wild = folder.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
            if (wild || !Files.isDirectory(start.resolve(folder))) {
                return start;
            }
            start = start.resolve(folder);
        }
        return start;
    }
}
