package dev.assay.declare.partition;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that stand in the names of a file's folders, as Hive and Spark write them: all rows of
 * {@code data/day=2026-01-01/country=de/a.csv} have that day and that country.
 *
 * @param names from the outer folder to the inner one, each once
 * @param values of each; null where the folder says that there is none
 */
public record FolderColumns(List<String> names, List<String> values) {

    private static final Pattern FOLDER = Pattern.compile("([^=/]+)=([^/]*)");

    /** What Hive writes in place of no value. */
    private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

    /** Keeps copies. */
    public FolderColumns {
        names = List.copyOf(names);
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

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
            // Of two folders of one name the outer one counts.
            if (isColumn(steps[i])
                    && folder.matches()
                    && !names.contains(decoded(folder.group(1)))) {
                String value = decoded(folder.group(2));
                names.add(decoded(folder.group(1)));
                values.add(value.isEmpty() || value.equals(NO_VALUE) ? null : value);
            }
        }
        return new FolderColumns(names, values);
    }

    /**
     * Whether a folder names a column; behind an exclamation mark are the members of an archive.
     */
    static boolean isColumn(String folder) {
        return !folder.endsWith("!") && FOLDER.matcher(folder).matches();
    }

    /**
     * These and others, which win where both have a column.
     *
     * @param cells of the others, by name
     */
    FolderColumns with(Map<String, String> cells) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), values.get(i));
        }
        all.putAll(cells);
        return new FolderColumns(List.copyOf(all.keySet()), new ArrayList<>(all.values()));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The value of a column, or null. */
    public String value(String column) {
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
