package dev.assay.declare;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A place where a declaration names a column. Whether there is one of that name is known once the
 * headers of the data are read.
 *
 * @param dataset that must have the column
 * @param key under which it is named
 * @param column its name
 * @param node where that stands
 */
public record ColumnMention(String dataset, String key, String column, YamlNode node) {

    /** All of a declaration that {@link SpecReader#read} understands, in its order. */
    public static List<ColumnMention> of(Path declaration) throws SpecException {
        List<ColumnMention> all = new ArrayList<>();
        for (YamlNode dataset : SpecReader.datasets(declaration)) {
            Map<String, YamlNode> entries = dataset.map("the dataset");
            String name = entries.get("name").text("name");
            for (String key : List.of("sensitive", "public", "types", "references")) {
                if (entries.containsKey(key) && entries.get(key).isMapping()) {
                    for (YamlNode node : entries.get(key).keys()) {
                        all.add(new ColumnMention(name, key, node.text(key), node));
                    }
                }
            }
            for (String key : List.of("sensitive", "key")) {
                if (entries.containsKey(key) && !entries.get(key).isMapping()) {
                    for (YamlNode node : entries.get(key).list(key)) {
                        all.add(new ColumnMention(name, key, node.text(key), node));
                    }
                }
            }
            if (entries.containsKey("columns") && entries.get("columns").isMapping()) {
                for (YamlNode node : entries.get("columns").map("columns").values()) {
                    all.add(new ColumnMention(name, "columns", node.text("columns"), node));
                }
            }
            if (entries.containsKey("anonymize")) {
                anonymized(name, entries.get("anonymize").map("anonymize"), all);
            }
            if (entries.containsKey("privacy")) {
                YamlNode bounds = entries.get("privacy").map("privacy").get("bounds");
                for (YamlNode node : bounds == null ? List.<YamlNode>of() : bounds.keys()) {
                    all.add(new ColumnMention(name, "privacy", node.text("privacy"), node));
                }
            }
            if (entries.containsKey("references")) {
                for (YamlNode node : entries.get("references").map("references").values()) {
                    Reference to = Reference.parse(node.text("references"));
                    all.add(new ColumnMention(to.dataset(), "references", to.column(), node));
                }
            }
            if (entries.containsKey("limits")) {
                for (YamlNode node : entries.get("limits").keys()) {
                    String text = node.text("limits");
                    int slash = text.lastIndexOf('/');
                    if (slash > 0) {
                        all.add(new ColumnMention(name, "limits", text.substring(0, slash), node));
                    }
                }
            }
        }
        return all;
    }

    private static void anonymized(
            String dataset, Map<String, YamlNode> entries, List<ColumnMention> all)
            throws SpecException {
        List<YamlNode> nodes = new ArrayList<>();
        if (entries.containsKey("columns")) {
            nodes.addAll(entries.get("columns").keys());
        }
        if (entries.containsKey("quasi")) {
            nodes.addAll(entries.get("quasi").list("quasi"));
        }
        if (entries.containsKey("protect")) {
            nodes.add(entries.get("protect"));
        }
        for (YamlNode node : nodes) {
            all.add(new ColumnMention(dataset, "anonymize", node.text("anonymize"), node));
        }
    }

    /**
     * The fault that no file has the column.
     *
     * @param path of the dataset
     * @param found all columns there are
     */
    public SpecException missing(String path, Collection<String> found) {
        return node.fault(
                key
                        + " names a column '"
                        + column
                        + "' that no file of "
                        + path
                        + " has; "
                        + Nearest.suggest(column, found));
    }

    /**
     * The fault that a file writes the column's name another way.
     *
     * @param file whose header does
     * @param written as it stands there
     */
    public SpecException spelledOtherwise(String file, String written) {
        return node.fault(
                key
                        + " names a column '"
                        + column
                        + "', and the header of "
                        + file
                        + " writes it '"
                        + written
                        + "', which is another column; write it alike in all files");
    }
}
