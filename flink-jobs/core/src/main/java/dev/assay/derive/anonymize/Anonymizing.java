package dev.assay.derive.anonymize;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.anonymize.Anonymization;
import dev.assay.declare.anonymize.Transform;
import dev.assay.derive.anonymize.Anonymized.Column;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a copy of a dataset in which nobody can be recognised.
 *
 * @param spec the dataset, with the columns that are personal declared sensitive
 * @param all datasets of the build
 * @param seed of the attack that tries the copy
 */
public record Anonymizing(DatasetSpec spec, List<DatasetSpec> all, long seed) {

    /** Reads the key, where one is needed. */
    @FunctionalInterface
    public interface Keys {
        /** The key of the project; says how to make one where there is none. */
        ProjectKey key() throws IOException;
    }

    /**
     * A copy.
     *
     * @param told what is told of it
     * @param rows of it, in the order of their texts: not that of the original, which would tell
     *     who is who
     */
    public record Copy(Anonymized told, Rows rows) {}

    public Anonymizing {
        all = List.copyOf(all);
    }

    /** The copy of rows, which stay as they are. */
    public Copy of(Rows rows, Keys keys) throws IOException {
        int n = rows.cells().size();
        Map<String, List<String>> texts = new HashMap<>();
        for (int c = 0; c < rows.columns().size(); c++) {
            int at = c;
            // Lists that may hold nulls.
            texts.put(
                    rows.columns().get(c),
                    Arrays.asList(
                            rows.cells().stream().map(row -> row[at]).toArray(String[]::new)));
        }
        List<Column> columns = new Choices(spec, all).of(rows.columns(), texts, n);
        Map<String, Attribute> quasi = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.transform() == Transform.GENERALISE) {
                quasi.put(column.name(), Attribute.of(texts.get(column.name())));
            }
        }
        List<Attribute> attributes = List.copyOf(quasi.values());
        List<int[]> classes = classes(attributes, texts, n);
        boolean isKeyed =
                columns.stream()
                        .anyMatch(
                                c ->
                                        c.transform() == Transform.PSEUDONYM
                                                || c.transform() == Transform.SHIFT);
        Rows copy =
                new CopiedRows(spec, columns, quasi, isKeyed ? keys.key() : null)
                        .of(rows, texts, classes);
        int kept = copy.cells().size();
        Anonymized told =
                new Anonymized(
                        Anonymized.FORMAT,
                        spec.name(),
                        new Anonymized.Rows(
                                n,
                                n - kept,
                                spec.anonymization().k(),
                                Partitioning.loss(attributes, classes, n)),
                        columns,
                        Risk.before(attributes, n),
                        after(attributes, classes, n),
                        Linkage.of(attributes, classes, n, seed));
        return new Copy(told, copy);
    }

    /** Without quasi-identifiers all rows are alike. */
    private List<int[]> classes(
            List<Attribute> attributes, Map<String, List<String>> texts, int rows) {
        if (attributes.isEmpty() && rows > 0) {
            return List.of(IntStream.range(0, rows).toArray());
        }
        Anonymization declared = spec.anonymization();
        String guarded = declared.guard().column();
        Predicate<int[]> allowed =
                guarded.isEmpty()
                        ? some -> true
                        : new Protection(texts.get(guarded), declared.guard());
        return Partitioning.best(attributes, rows, declared.k(), allowed);
    }

    private static Risk after(List<Attribute> attributes, List<int[]> classes, int rows) {
        // Classes that read alike are one.
        Map<List<BitSet>, Integer> sizes = new HashMap<>();
        for (int[] one : classes) {
            sizes.merge(
                    attributes.stream().map(a -> Partitioning.values(a, one)).toList(),
                    one.length,
                    Integer::sum);
        }
        int[] all = sizes.values().stream().mapToInt(Integer::intValue).toArray();
        List<Map.Entry<List<BitSet>, Integer>> smallest = new ArrayList<>(sizes.entrySet());
        smallest.sort(Map.Entry.comparingByValue());
        int least = Integer.MAX_VALUE;
        for (Map.Entry<List<BitSet>, Integer> one : smallest) {
            // Its own rows fit a class: larger ones cannot have fewer.
            if (one.getValue() >= least) {
                break;
            }
            least = Math.min(least, fitting(attributes, one.getKey(), rows, least));
        }
        return Risk.of(all, all.length == 0 ? 0 : least);
    }

    /** Rows of the original that fit, counted as far as it matters. */
    private static int fitting(
            List<Attribute> attributes, List<BitSet> values, int rows, int enough) {
        int n = 0;
        for (int row = 0; row < rows && n < enough; row++) {
            boolean fits = true;
            for (int a = 0; a < values.size() && fits; a++) {
                Attribute attribute = attributes.get(a);
                fits = attribute.scale().covers(values.get(a), attribute.codes()[row]);
            }
            n += fits ? 1 : 0;
        }
        return n;
    }
}
