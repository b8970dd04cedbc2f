package dev.assay.evidence;

import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.MinHashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks for columns that refer to another dataset and of which that is not declared. Of each column
 * up to 1,024 hashes of values are known, the same ones of equal values, so that no value is
 * needed.
 */
public final class Inclusions {

    /** The share of different values that must be found. */
    private static final double NEARLY_ALL = 0.9;

    /** Different values that both columns must have: few are found anywhere. */
    private static final long FEWEST = 50;

    /** Values that must have been compared. */
    private static final long FEWEST_COMPARED = 30;

    /** Characters of a word in a name, and of values whose shape is a mark. */
    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_VALUE = 6;

    /** Words of names that say nothing of what a column is about. */
    private static final Set<String> GENERAL =
            Set.of("key", "code", "number", "num", "name", "value", "ref", "text", "the", "type");

    private Inclusions() {}

    private record Column(DatasetSpec spec, ColumnProfile profile) {

        boolean isNumber() {
            return profile.inferred() == ColumnType.INTEGER;
        }

        boolean mayRefer() {
            ColumnType type = profile.inferred();
            return profile.distinctCount() >= FEWEST
                    && !spec.isSensitive(profile.name())
                    && (isNumber() || type == ColumnType.TEXT || type == ColumnType.CATEGORICAL);
        }
    }

    /**
     * In the order of the datasets and their columns; of two columns that refer to each other only
     * the first.
     *
     * @param specs of the datasets
     * @param today evidence of those that could be read, by name
     */
    public static List<Inclusion> of(List<DatasetSpec> specs, Map<String, Evidence> today) {
        List<Column> keys = new ArrayList<>();
        List<Column> all = new ArrayList<>();
        for (DatasetSpec spec : specs) {
            // What is in a view is in its dataset.
            Evidence evidence = spec.view().isPresent() ? null : today.get(spec.name());
            if (evidence != null) {
                for (ColumnProfile profile : evidence.profile().columns()) {
                    Column column = new Column(spec, profile);
                    if (column.mayRefer()) {
                        all.add(column);
                        if (isKey(evidence, profile.name())) {
                            keys.add(column);
                        }
                    }
                }
            }
        }
        List<Inclusion> found = new ArrayList<>();
        for (Column from : all) {
            for (Column to : keys) {
                if (isPossible(from, to, found)) {
                    add(from, to, found);
                }
            }
        }
        return found;
    }

    private static boolean isKey(Evidence evidence, String column) {
        return evidence.keys().stream()
                .map(CandidateKey::columns)
                .anyMatch(columns -> columns.equals(List.of(column)));
    }

    private static boolean isPossible(Column from, Column to, List<Inclusion> found) {
        String column = from.profile().name();
        return !from.spec().name().equals(to.spec().name())
                && from.isNumber() == to.isNumber()
                && !from.spec().references().containsKey(column)
                && found.stream()
                        .noneMatch(
                                i ->
                                        i.dataset().equals(to.spec().name())
                                                && i.column().equals(to.profile().name())
                                                && i.toDataset().equals(from.spec().name())
                                                && i.toColumn().equals(column))
                && (areNamedAlike(from, to) || !from.isNumber() && areShapedAlike(from, to));
    }

    private static void add(Column from, Column to, List<Inclusion> found) {
        MinHashes.Novelty missing = from.profile().known().beyond(to.profile().known());
        double share = missing.of() == 0 ? 0 : 1 - (double) missing.novel() / missing.of();
        if (missing.of() >= FEWEST_COMPARED && share >= NEARLY_ALL) {
            found.add(
                    new Inclusion(
                            from.spec().name(),
                            from.profile().name(),
                            to.spec().name(),
                            to.profile().name(),
                            share));
        }
    }

    /** A word in common, that of the dataset counting for the column that is referred to. */
    private static boolean areNamedAlike(Column from, Column to) {
        String name = from.profile().name();
        if (name.equalsIgnoreCase(to.profile().name()) && name.length() >= SHORTEST_WORD) {
            return true;
        }
        Set<String> words = words(name);
        Set<String> others = words(to.profile().name() + " " + to.spec().name());
        return words.stream().anyMatch(others::contains);
    }

    /** In small letters and without the s of a plural. */
    private static Set<String> words(String name) {
        return Arrays.stream(
                        name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}]+"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> word.length() >= SHORTEST_WORD && !GENERAL.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same shape of long values with letters and digits in most of both. */
    private static boolean areShapedAlike(Column from, Column to) {
        List<Map.Entry<String, Long>> first = from.profile().patterns().top(1);
        List<Map.Entry<String, Long>> second = to.profile().patterns().top(1);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        String shape = first.get(0).getKey();
        boolean mark = shape.contains("9") && shape.matches(".*[Aa].*");
        return mark
                && shape.equals(second.get(0).getKey())
                && 2 * first.get(0).getValue() > from.profile().cells().present()
                && from.profile().lengths().quantile(0.5) >= SHORTEST_VALUE;
    }
}
