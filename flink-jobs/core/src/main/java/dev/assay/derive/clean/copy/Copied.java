package dev.assay.derive.clean.copy;

import dev.assay.document.Nullable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a dataset: {@code manifest.json} beside its files.
 *
 * @param format {@value #FORMAT}
 * @param dataset its name
 * @param made with what
 * @param inputs that were read
 * @param outputs paths below the folder, with forward slashes
 * @param rows how many were read, written and put aside
 * @param columns what was changed, by column and reason; rows that were put aside under no name
 * @param examples changes that ten rows and more have in common, none of a sensitive column
 */
public record Copied(
        String format,
        String dataset,
        Made made,
        List<Input> inputs,
        List<String> outputs,
        Rows rows,
        Map<String, Map<String, Long>> columns,
        List<Example> examples) {

    /** The version of this document. */
    public static final String FORMAT = "assay-clean/1";

    /** The document's name. */
    public static final String FILE = "manifest.json";

    /** The list of changes. */
    public static final String CHANGES = "changes.csv";

    /** The rows that were put aside. */
    public static final String QUARANTINE = "quarantine.csv";

    public Copied {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        examples = List.copyOf(examples);
    }

    /**
     * With what it was made.
     *
     * @param version of Assay
     * @param seed of the build; no choice here is random
     * @param confidence that a repair had to have
     * @param list of changes that was done again in place of repairs; null for none
     */
    public record Made(String version, long seed, double confidence, @Nullable String list) {}

    /**
     * A file that was read.
     *
     * @param path relative to the project
     * @param hash of its content
     */
    public record Input(String path, String hash) {}

    /**
     * Rows, counted.
     *
     * @param read all, malformed records among them
     * @param written with or without changes
     * @param aside put into {@value #QUARANTINE}
     * @param changed of those that were written
     */
    public record Rows(long read, long written, long aside, long changed) {}

    /**
     * A change that many rows have in common.
     *
     * @param column that was changed
     * @param before its text, null for no value
     * @param after its text, null for no value
     * @param reason as {@code changes.csv} names it
     * @param rows how many; ten and more
     */
    public record Example(
            String column,
            @Nullable String before,
            @Nullable String after,
            String reason,
            long rows) {}

    /** How often each reason was one, over all columns. */
    public Map<String, Long> reasons() {
        Map<String, Long> all = new TreeMap<>();
        columns.values().forEach(some -> some.forEach((why, n) -> all.merge(why, n, Long::sum)));
        return all;
    }
}
