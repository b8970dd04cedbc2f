package dev.assay.inventory.use;

/**
 * A pattern of paths as ignore files of Git have them: {@code *} and {@code ?} stay within a
 * folder's name, {@code **} goes through folders, a pattern without a slash in it matches in any
 * folder, and one that matches a folder matches all below it. Its time is bounded by the product of
 * the lengths, whatever the pattern is.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, pattern format</a>
 */
final class PathPattern {

    private final String pattern;

    private PathPattern(String pattern) {
        this.pattern = pattern;
    }

    static PathPattern of(String written) {
        String plain = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
        boolean isAnchored = plain.indexOf('/') >= 0;
        String rest = plain.startsWith("/") ? plain.substring(1) : plain;
        return new PathPattern(isAnchored ? rest : "**/" + rest);
    }

    /** Whether it matches a file, or a folder that the file is in. */
    boolean matches(String path) {
        if (matches(path, path.length())) {
            return true;
        }
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            if (matches(path, slash)) {
                return true;
            }
        }
        return false;
    }

    /** Of the first characters of a path: which of its beginnings each beginning can match. */
    private boolean matches(String path, int length) {
        boolean[] reached = new boolean[length + 1];
        reached[0] = true;
        int at = 0;
        while (at < pattern.length()) {
            boolean[] next = new boolean[length + 1];
            if (pattern.startsWith("**/", at)) {
                at += 3;
                boolean isOpen = false;
                for (int i = 0; i <= length; i++) {
                    isOpen |= reached[i];
                    boolean isStart = i == 0 || path.charAt(i - 1) == '/';
                    next[i] = reached[i] || isOpen && isStart;
                }
            } else if (pattern.startsWith("**", at)) {
                at += 2;
                boolean isOpen = false;
                for (int i = 0; i <= length; i++) {
                    isOpen |= reached[i];
                    next[i] = isOpen;
                }
            } else if (pattern.charAt(at) == '*') {
                at++;
                boolean isOpen = false;
                for (int i = 0; i <= length; i++) {
                    isOpen = reached[i] || isOpen && path.charAt(i - 1) != '/';
                    next[i] = isOpen;
                }
            } else {
                char wanted = pattern.charAt(at);
                at++;
                for (int i = 1; i <= length; i++) {
                    char found = path.charAt(i - 1);
                    next[i] = reached[i - 1] && (wanted == '?' ? found != '/' : wanted == found);
                }
            }
            reached = next;
        }
        return reached[length];
    }
}
