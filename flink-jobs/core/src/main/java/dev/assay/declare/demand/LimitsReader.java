package dev.assay.declare.demand;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Reads {@code limits}: factors of learned limits, by check or by column and check. */
public final class LimitsReader {

    private LimitsReader() {}

    /**
     * As they are learned where there is no such key.
     *
     * @throws SpecException if a check is not known, or a factor is no number above 0
     */
    public static Limits read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return Limits.LEARNED;
        }
        Map<String, Double> factors = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : node.map("limits").entrySet()) {
            String check = entry.getKey().substring(entry.getKey().lastIndexOf('/') + 1);
            if (!Limits.CHECKS.contains(check)) {
                throw entry.getValue()
                        .fault(
                                "unknown check '"
                                        + check
                                        + "' in the limits; known are "
                                        + String.join(", ", new TreeSet<>(Limits.CHECKS)));
            }
            factors.put(entry.getKey(), factor(entry.getValue()));
        }
        return new Limits(factors);
    }

    private static double factor(YamlNode node) throws SpecException {
        String text = node.text("a factor of a limit");
        double factor;
        try {
            factor = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            factor = Double.NaN;
        }
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw node.fault(
                    "the limit's factor is '"
                            + text
                            + "', expected a number above 0, such as 1.5; above 1 loosens the limit");
        }
        return factor;
    }
}
