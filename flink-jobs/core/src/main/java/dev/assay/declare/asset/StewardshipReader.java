package dev.assay.declare.asset;

import dev.assay.declare.partition.Cadence;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a dataset's {@code asset}. */
public final class StewardshipReader {

    private static final Set<String> KEYS =
            Set.of("steward", "licence", "purpose", "retention", "every", "from", "quality");

    private static final Pattern LENGTH =
            Pattern.compile("([1-9][0-9]{0,3}) (day|week|month|year)s?");

    /** The greatest weight: beyond it, the others say nothing. */
    private static final double MOST = 100;

    private StewardshipReader() {}

    /**
     * What is declared.
     *
     * @param node null where nothing is
     */
    public static Stewardship read(@Nullable YamlNode node) throws SpecException {
        if (node == null) {
            return Stewardship.NONE;
        }
        Map<String, YamlNode> entries = node.map("asset", KEYS);
        return new Stewardship(
                text(entries, "steward"),
                text(entries, "licence"),
                text(entries, "purpose"),
                entries.containsKey("retention") ? days(entries.get("retention")) : 0,
                entries.containsKey("every") ? cadence(entries.get("every")) : null,
                from(entries.get("from")),
                weights(entries.get("quality")));
    }

    private static String text(Map<String, YamlNode> entries, String key) throws SpecException {
        return entries.containsKey(key) ? entries.get(key).text(key) : "";
    }

    /** Months have 31 days and years 366: nothing is overdue a day early. */
    private static int days(YamlNode node) throws SpecException {
        String text = node.text("retention");
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            throw node.fault(
                    "the retention is '"
                            + text
                            + "', expected how long records are kept, such as 400 days, 13 months"
                            + " or 2 years");
        }
        int unit =
                switch (length.group(2)) {
                    case "day" -> 1;
                    case "week" -> 7;
                    case "month" -> 31;
                    default -> 366;
                };
        return Integer.parseInt(length.group(1)) * unit;
    }

    private static Cadence cadence(YamlNode node) throws SpecException {
        String text = node.text("how often new data comes");
        List<String> known =
                Arrays.stream(Cadence.values())
                        .map(c -> c.name().toLowerCase(Locale.ROOT))
                        .toList();
        if (!known.contains(text)) {
            throw node.fault(
                    "unknown cadence '" + text + "' in asset; " + Nearest.suggest(text, known));
        }
        return Cadence.values()[known.indexOf(text)];
    }

    private static List<String> from(@Nullable YamlNode node) throws SpecException {
        List<String> from = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.list("from")) {
                from.add(item.text("each item of from"));
            }
        }
        return from;
    }

    private static Map<String, Double> weights(@Nullable YamlNode node) throws SpecException {
        Map<String, Double> weights = new TreeMap<>();
        if (node != null) {
            Map<String, YamlNode> entries = node.map("quality", Set.copyOf(Dimension.words()));
            for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
                weights.put(entry.getKey(), weight(entry.getKey(), entry.getValue()));
            }
        }
        return weights;
    }

    private static double weight(String dimension, YamlNode node) throws SpecException {
        String text = node.text("a weight");
        double weight;
        try {
            weight = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            weight = Double.NaN;
        }
        if (!(weight >= 0 && weight <= MOST)) {
            throw node.fault(
                    "the weight of "
                            + dimension
                            + " is '"
                            + text
                            + "', expected a number from 0 to 100, such as 2; 0 leaves it out");
        }
        return weight;
    }
}
