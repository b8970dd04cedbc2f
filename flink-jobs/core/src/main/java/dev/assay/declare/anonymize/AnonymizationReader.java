package dev.assay.declare.anonymize;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a dataset's {@code anonymize}. */
public final class AnonymizationReader {

    private static final Set<String> KEYS = Set.of("columns", "quasi", "k", "protect", "l", "t");

    private AnonymizationReader() {}

    /**
     * What is declared.
     *
     * @param node null where nothing is
     */
    public static Anonymization read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return Anonymization.NONE;
        }
        Map<String, YamlNode> entries = node.map("anonymize", KEYS);
        Map<String, Transform> columns = columns(entries.get("columns"));
        List<String> quasi = quasi(entries.get("quasi"), columns);
        return new Anonymization(
                columns,
                quasi,
                entries.containsKey("k")
                        ? whole(entries.get("k"), "k", "rows that are alike")
                        : Anonymization.USUAL_K,
                guard(entries, quasi));
    }

    private static Map<String, Transform> columns(@Nullable YamlNode node) throws SpecException {
        Map<String, Transform> columns = new TreeMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.map("columns").entrySet()) {
                String word = entry.getValue().text("what becomes of a column");
                int at = Transform.words().indexOf(word);
                if (at < 0) {
                    throw entry.getValue()
                            .fault(
                                    "unknown transform '"
                                            + word
                                            + "'; "
                                            + Nearest.suggest(word, Transform.words()));
                }
                columns.put(entry.getKey(), Transform.values()[at]);
            }
        }
        return columns;
    }

    private static List<String> quasi(@Nullable YamlNode node, Map<String, Transform> columns)
            throws SpecException {
        List<String> quasi = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.list("quasi")) {
                String column = item.text("each item of quasi");
                Transform said = columns.getOrDefault(column, Transform.GENERALISE);
                if (said != Transform.GENERALISE) {
                    throw item.fault(
                            "the column '"
                                    + column
                                    + "' is in quasi, whose columns are generalised, and under"
                                    + " columns it is "
                                    + said.word()
                                    + "; say one of both");
                }
                quasi.add(column);
            }
        }
        return quasi;
    }

    private static Anonymization.Guard guard(Map<String, YamlNode> entries, List<String> quasi)
            throws SpecException {
        if (!entries.containsKey("protect")) {
            for (String key : List.of("l", "t")) {
                if (entries.containsKey(key)) {
                    throw entries.get(key)
                            .fault(
                                    "'"
                                            + key
                                            + "' says how a column is protected; name it, such as"
                                            + " protect: diagnosis");
                }
            }
            return Anonymization.Guard.NONE;
        }
        String column = entries.get("protect").text("protect");
        if (column.isBlank() || quasi.contains(column)) {
            throw entries.get("protect")
                    .fault(
                            "protect is '"
                                    + column
                                    + "', expected a column that is not in quasi: what must not be"
                                    + " learned of a person is not what he is recognised by");
        }
        return new Anonymization.Guard(
                column,
                entries.containsKey("l")
                        ? whole(entries.get("l"), "l", "different values")
                        : entries.containsKey("t") ? 1 : 2,
                entries.containsKey("t") ? closeness(entries.get("t")) : 1);
    }

    private static int whole(YamlNode node, String key, String what) throws SpecException {
        String text = node.text(key);
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 2) {
            return Integer.parseInt(text);
        }
        throw node.fault(
                key + " is '" + text + "', expected how many " + what + ", a whole number from 2");
    }

    private static double closeness(YamlNode node) throws SpecException {
        String text = node.text("t");
        double t;
        try {
            t = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            t = Double.NaN;
        }
        if (!(t > 0 && t <= 1)) {
            throw node.fault(
                    "t is '" + text + "', expected a distance above 0 and up to 1, such as 0.2");
        }
        return t;
    }
}
