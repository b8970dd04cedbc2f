package dev.assay.scan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that stand in the names of a file's folders, as Hive and Spark write them: all rows of
 * {@code data/day=2026-01-01/country=de/a.csv} have that day and that country.
 *
 * @param names from the outer folder to the inner one, each once
 * @param values of each; null where the folder says that there is none
 */
record FolderColumns(List<String> names, List<String> values) {

    private static final Pattern FOLDER = Pattern.compile("([^=/]+)=([^/]*)");

    /** What Hive writes in place of no value. */
    private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

    /**
     * Those of a file.
     *
     * @param file its path with forward slashes; its own name says nothing, nor that of an archive
     *     in which it is
     */
    static FolderColumns of(String file) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String[] steps = file.split("/");
        for (int i = 0; i + 1 < steps.length; i++) {
            Matcher folder = FOLDER.matcher(steps[i]);
            boolean isArchive = steps[i].endsWith("!");
            if (!isArchive && folder.matches() && !names.contains(decoded(folder.group(1)))) {
                String value = decoded(folder.group(2));
                names.add(decoded(folder.group(1)));
                values.add(value.isEmpty() || value.equals(NO_VALUE) ? null : value);
            }
        }
        return new FolderColumns(names, values);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The value of a column, or null. */
    String value(String column) {
        int at = names.indexOf(column);
        return at < 0 ? null : values.get(at);
    }

    /** Signs that no folder's name may have are written as %2F; a plus is a plus. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that stands for itself.
            return text;
        }
    }
}
