package dev.assay.inventory.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data that lie elsewhere, and of which a small file in the project knows. They are never fetched.
 *
 * @param pointer the small file, relative to the project
 * @param path where the data are once they are fetched, relative to the project
 * @param tool that knows them
 * @param hash of them with the name of its function, such as {@code sha256:…}; empty if unknown
 * @param bytes of them, or -1 if unknown
 */
public record Elsewhere(String pointer, String path, Tool tool, String hash, long bytes) {

    /** What keeps data beside a repository. */
    public enum Tool {
        /** Git LFS. */
        GIT_LFS,
        /** DVC. */
        DVC
    }

    private static final Pattern LFS =
            Pattern.compile("version https://git-lfs\\.github\\.com/spec/v\\d+\\s");
    private static final Pattern OID = Pattern.compile("(?m)^oid (\\w+:[0-9a-f]{1,128})\\s*$");
    private static final Pattern LFS_SIZE = Pattern.compile("(?m)^size (\\d{1,18})\\s*$");

    private static final Pattern OUTS = Pattern.compile("(?m)^outs:[ \\t]*\\r?\\n");
    private static final Pattern NEXT_KEY = Pattern.compile("(?m)^[A-Za-z]");
    private static final Pattern PATH =
            Pattern.compile("(?m)^[- ]*path: *['\"]?([^\\r\\n'\"\\p{Cntrl}]{1,512})");
    private static final Pattern HASH =
            Pattern.compile("(?m)^[- ]*(md5|etag|checksum): *['\"]?([0-9A-Za-z._-]{1,128})");
    private static final Pattern SIZE = Pattern.compile("(?m)^[- ]*size: *(\\d{1,18})\\s*$");

    /**
     * The pointer of Git LFS that a file is which begins so; empty where it is none.
     *
     * @param file relative to the project
     */
    static Optional<Elsewhere> lfs(String file, String text) {
        return LFS.matcher(text).lookingAt()
                ? Optional.of(
                        new Elsewhere(
                                file,
                                file,
                                Tool.GIT_LFS,
                                group(OID, text, 1, ""),
                                Long.parseLong(group(LFS_SIZE, text, 1, "-1"))))
                : Optional.empty();
    }

    /**
     * All that a file of DVC knows of.
     *
     * @param file relative to the project
     */
    static List<Elsewhere> dvc(String file, String text) {
        Matcher outs = OUTS.matcher(text);
        List<Elsewhere> found = new ArrayList<>();
        if (!outs.find()) {
            return found;
        }
        String rest = text.substring(outs.end());
        Matcher end = NEXT_KEY.matcher(rest);
        String entries = end.find() ? rest.substring(0, end.start()) : rest;
        for (String entry : entries.split("(?m)^(?= *- )")) {
            String path = group(PATH, entry, 1, "").strip();
            if (!path.isEmpty() && !path.startsWith("/") && !path.contains("..")) {
                found.add(
                        new Elsewhere(
                                file,
                                file.substring(0, file.lastIndexOf('/') + 1) + path,
                                Tool.DVC,
                                HASH.matcher(entry).find()
                                        ? group(HASH, entry, 1, "")
                                                + ":"
                                                + group(HASH, entry, 2, "")
                                        : "",
                                Long.parseLong(group(SIZE, entry, 1, "-1"))));
            }
        }
        return found;
    }

    private static String group(Pattern pattern, String text, int group, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : otherwise;
    }
}
