package dev.assay.declare;

import dev.assay.declare.rule.Rule;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One declared dataset.
 *
 * @param name its key in every report and the name of its baseline folder: letters and digits of
 *     any script, {@code . _ -}
 * @param description one line for people; may be empty
 * @param owner who answers for it; may be empty
 * @param path glob relative to the project's folder; all files that match are one dataset
 * @param role what it is to search and recommendation
 * @param columns the meaning of columns, from a meaning ({@code user}, {@code item}, {@code time}
 *     …) to a column's name
 * @param types declared types by column name; they win over inferred ones
 * @param key columns that together are unique in a row; may be empty
 * @param sensitive columns whose values are never printed or kept
 * @param open columns that are said not to be sensitive, whatever their values look like
 * @param missing texts that mean "no value", besides the empty cell
 * @param csv how the text is cut into cells
 * @param rules what must hold whatever the baseline says
 * @param references for a column, the column of a dataset in which its values must be found
 * @param incidents files that are known to be wrong, by path or glob, and why; they are not judged,
 *     and later files are not compared with them
 * @param limits by how much learned limits are loosened
 * @param learned which networks are trained
 */
public record DatasetSpec(
        String name,
        String description,
        String owner,
        String path,
        Role role,
        Map<String, String> columns,
        Map<String, ColumnType> types,
        List<String> key,
        List<String> sensitive,
        List<String> open,
        List<String> missing,
        CsvDialect csv,
        List<Rule> rules,
        Map<String, Reference> references,
        Map<String, String> incidents,
        Limits limits,
        Learned learned) {

    private static final List<String> IDENTIFIERS = List.of("user", "item", "session");

    public DatasetSpec {
        columns = Map.copyOf(columns);
        types = Map.copyOf(types);
        key = List.copyOf(key);
        sensitive = List.copyOf(sensitive);
        open = List.copyOf(open);
        missing = List.copyOf(missing);
        rules = List.copyOf(rules);
        references = new TreeMap<>(references);
        incidents = new TreeMap<>(incidents);
    }

    /** A dataset of which only the name and the path are said. */
    public static DatasetSpec of(String name, String path) {
        return new DatasetSpec(
                name,
                "",
                "",
                path,
                Role.OTHER,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CsvDialect.RFC_4180,
                List.of(),
                Map.of(),
                Map.of(),
                Limits.LEARNED,
                Learned.BOTH);
    }

    /** The incident that a file is part of: its path or glob as it was declared. */
    public Optional<String> incident(String file) {
        return incidents.keySet().stream()
                .filter(
                        glob ->
                                glob.equals(file)
                                        || FileSystems.getDefault()
                                                .getPathMatcher("glob:" + glob)
                                                .matches(Path.of(file)))
                .findFirst();
    }

    /**
     * Whether values of the column must stay unprinted: it is declared sensitive, or it identifies
     * a user and is not declared open.
     */
    public boolean isSensitive(String column) {
        return sensitive.contains(column)
                || column.equals(columns.get("user")) && !open.contains(column);
    }

    /** Whether the declaration says of the column if it is sensitive. */
    public boolean saysWhether(String column) {
        return open.contains(column) || isSensitive(column);
    }

    /** The same with more sensitive columns. */
    public DatasetSpec withSensitive(Collection<String> more) {
        List<String> all = new ArrayList<>(sensitive);
        all.addAll(more);
        return new DatasetSpec(
                name,
                description,
                owner,
                path,
                role,
                columns,
                types,
                key,
                all,
                open,
                missing,
                csv,
                rules,
                references,
                incidents,
                limits,
                learned);
    }

    /** Whether values only name things: whether one is greater than another says nothing. */
    public boolean isIdentifier(String column) {
        return key.contains(column)
                || IDENTIFIERS.stream().anyMatch(meaning -> column.equals(columns.get(meaning)));
    }
}
