package dev.assay.declare.privacy;

import dev.assay.declare.privacy.DifferentialPrivacy.Bounds;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a dataset's {@code privacy}. */
public final class PrivacyReader {

    private static final Set<String> KEYS =
            Set.of("epsilon", "delta", "unit", "rowsPerUser", "publications", "bounds");

    /** More would promise nothing: e³⁰ is any factor. */
    static final double LARGEST_EPSILON = 30;

    private PrivacyReader() {}

    /**
     * What is declared.
     *
     * @param node null where nothing is
     * @param columns from meanings to columns
     * @return null where nothing is
     */
    public static @Nullable DifferentialPrivacy read(
            @Nullable YamlNode node, Map<String, String> columns) throws SpecException {
        if (node == null) {
            return null;
        }
        Map<String, YamlNode> entries = node.map("privacy", KEYS);
        if (!entries.containsKey("epsilon")) {
            throw node.fault(
                    "the key 'epsilon' is missing in privacy; it says how much all publications"
                            + " together may tell of a user, such as epsilon: 1");
        }
        if (entries.containsKey("unit") && !entries.get("unit").text("unit").equals("user")) {
            throw entries.get("unit")
                    .fault(
                            "the unit is '"
                                    + entries.get("unit").text("unit")
                                    + "', expected 'user', the one that there is: all rows of a"
                                    + " user are protected together");
        }
        if (!columns.containsKey("user")) {
            throw node.fault(
                    "privacy protects users, and no column means user; add it, such as columns:"
                            + " {user: CustomerID}");
        }
        return new DifferentialPrivacy(
                within(entries.get("epsilon"), "epsilon", LARGEST_EPSILON),
                entries.containsKey("delta")
                        ? within(entries.get("delta"), "delta", 1)
                        : DifferentialPrivacy.USUAL_DELTA,
                entries.containsKey("rowsPerUser")
                        ? whole(entries.get("rowsPerUser"), "rowsPerUser")
                        : DifferentialPrivacy.USUAL_ROWS,
                entries.containsKey("publications")
                        ? whole(entries.get("publications"), "publications")
                        : 1,
                bounds(entries.get("bounds")));
    }

    /** A number between 0 and a bound. */
    static double within(YamlNode value, String key, double below) throws SpecException {
        double number = number(value, key);
        if (!(number > 0 && number < below)) {
            throw value.fault(
                    key
                            + " is '"
                            + value.text(key)
                            + "', expected a number above 0 and below "
                            + (below == 1 ? "1, such as 1e-6" : "30, such as 1"));
        }
        return number;
    }

    static double number(YamlNode node, String key) throws SpecException {
        try {
            return Double.parseDouble(node.text(key));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static int whole(YamlNode node, String key) throws SpecException {
        String text = node.text(key);
        if (text.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text);
        }
        throw node.fault(key + " is '" + text + "', expected a whole number from 1 to 999999");
    }

    private static Map<String, Bounds> bounds(@Nullable YamlNode node) throws SpecException {
        Map<String, Bounds> bounds = new TreeMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.map("bounds").entrySet()) {
                List<YamlNode> ends = entry.getValue().list("bounds of a column");
                double low = ends.size() == 2 ? number(ends.get(0), "a bound") : Double.NaN;
                double high = ends.size() == 2 ? number(ends.get(1), "a bound") : Double.NaN;
                if (!(low < high && Double.isFinite(high - low))) {
                    throw entry.getValue()
                            .fault(
                                    "the bounds of '"
                                            + entry.getKey()
                                            + "' are none; write the least and the greatest number"
                                            + " that can be, such as [0, 100]");
                }
                bounds.put(entry.getKey(), new Bounds(low, high));
            }
        }
        return bounds;
    }
}
