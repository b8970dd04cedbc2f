package dev.assay.declare.rule;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule such as {@code completeness(CustomerID) >= 0.7} or {@code quantile("Unit price",
 * 0.99) < 100}.
 */
public final class RuleParser {

    private static final String NAME = "\"[^\"]+\"|`[^`]+`|[^,()\"`\\s][^,()\"`]*?";

    private static final Pattern RULE =
            Pattern.compile(
                    "\\s*(?<metric>\\w+)\\s*"
                            + "(?:\\(\\s*(?<column>"
                            + NAME
                            + ")\\s*(?:,\\s*(?<argument>[^)]+?)\\s*)?\\)\\s*)?"
                            + "(?<comparison>>=|<=|==|!=|>|<)\\s*(?<limit>\\S+(?:\\s+%)?)\\s*");

    /** Without a limit it says that every row is told by these columns. */
    private static final Pattern UNIQUE =
            Pattern.compile(
                    "\\s*unique\\s*\\((?<columns>\\s*(?:"
                            + NAME
                            + ")\\s*(?:,\\s*(?:"
                            + NAME
                            + ")\\s*)*)\\)"
                            + "\\s*(?:(?<comparison>>=|<=|==|!=|>|<)\\s*(?<limit>\\S+(?:\\s+%)?)\\s*)?");

    private static final Pattern COLUMN = Pattern.compile("\\s*(" + NAME + ")\\s*(?:,|$)");

    /** A longer text is no rule, and matching it could take long. */
    private static final int LONGEST = 1000;

    /** A double distinguishes no numbers that differ behind so many places. */
    private static final int GREATEST_SCALE = 2000;

    private RuleParser() {}

    /** The rule that a text of the declaration says. */
    public static Rule parse(YamlNode node) throws SpecException {
        String text = node.text("a rule");
        if (text.length() > LONGEST) {
            throw node.fault("the rule is longer than " + LONGEST + " characters");
        }
        Matcher unique = UNIQUE.matcher(text);
        if (unique.matches()) {
            return unique(node, text, unique);
        }
        Matcher m = RULE.matcher(text);
        if (!m.matches()) {
            throw node.fault(
                    "the rule '"
                            + text
                            + "' cannot be read; write metric >= limit or metric(column) >= limit, for example"
                            + " completeness(CustomerID) >= 0.7");
        }
        Metric metric = metric(node, m);
        String column = column(node, m, metric);
        double argument = argument(node, m, metric);
        Rule.Comparison comparison = comparison(m);
        BigDecimal limit = limit(node, m, metric);
        List<String> columns = column.isEmpty() ? List.of() : List.of(column);
        return new Rule(text.strip(), node.line(), metric, columns, argument, comparison, limit);
    }

    private static Rule unique(YamlNode node, String text, Matcher m) throws SpecException {
        List<String> columns = new ArrayList<>();
        Matcher each = COLUMN.matcher(m.group("columns"));
        while (each.find()) {
            String column = unquoted(each.group(1));
            if (columns.contains(column)) {
                throw node.fault(
                        m.start("columns") + each.start(1),
                        "unique names '" + column + "' twice; name each column once");
            }
            columns.add(column);
        }
        boolean limited = m.group("comparison") != null;
        return new Rule(
                text.strip(),
                node.line(),
                Metric.UNIQUE,
                columns,
                Double.NaN,
                limited ? comparison(m) : Rule.Comparison.EQUAL,
                limited ? limit(node, m, Metric.UNIQUE) : BigDecimal.ONE);
    }

    private static Rule.Comparison comparison(Matcher m) {
        return Arrays.stream(Rule.Comparison.values())
                .filter(c -> c.symbol().equals(m.group("comparison")))
                .findFirst()
                .orElseThrow();
    }

    private static Metric metric(YamlNode node, Matcher m) throws SpecException {
        List<String> known = Arrays.stream(Metric.values()).map(Metric::word).toList();
        String name = m.group("metric");
        if (!known.contains(name)) {
            throw node.fault(
                    m.start("metric"),
                    "unknown metric '" + name + "'; " + Nearest.suggest(name, known));
        }
        return Metric.of(name).orElseThrow();
    }

    private static String column(YamlNode node, Matcher m, Metric metric) throws SpecException {
        String column = m.group("column");
        String name = m.group("metric");
        if (metric.isOfColumn() && column == null) {
            throw node.fault(
                    m.end("metric"), name + " is measured on a column; write " + name + "(column)");
        }
        if (!metric.isOfColumn() && column != null) {
            throw node.fault(
                    m.start("column"),
                    name + " is measured on the whole dataset; leave out '(" + column + ")'");
        }
        if (column == null) {
            return "";
        }
        return unquoted(column);
    }

    private static String unquoted(String column) {
        boolean quoted = column.startsWith("\"") || column.startsWith("`");
        return quoted ? column.substring(1, column.length() - 1) : column;
    }

    private static double argument(YamlNode node, Matcher m, Metric metric) throws SpecException {
        String argument = m.group("argument");
        if (!metric.takesRank()) {
            if (argument != null) {
                throw node.fault(
                        m.start("argument"),
                        m.group("metric") + " takes a column and nothing else");
            }
            return Double.NaN;
        }
        if (argument == null) {
            throw node.fault(
                    m.end("column"),
                    "quantile takes a column and a rank, as in quantile(price, 0.99)");
        }
        double rank = number(node, argument, m.start("argument")).doubleValue();
        if (rank < 0 || rank > 1) {
            throw node.fault(
                    m.start("argument"), "the rank must be between 0 and 1, found " + argument);
        }
        return rank;
    }

    private static BigDecimal limit(YamlNode node, Matcher m, Metric metric) throws SpecException {
        String name = metric.word();
        String text = m.group("limit");
        BigDecimal limit = number(node, text, m.start("limit"));
        boolean share = limit.signum() >= 0 && limit.compareTo(BigDecimal.ONE) <= 0;
        if (metric.isShare() && !share) {
            throw node.fault(
                    m.start("limit"),
                    name
                            + " is a share between 0 and 1, found "
                            + text
                            + "; write for example 0.7 or 70%");
        }
        if (!metric.isShare() && text.endsWith("%")) {
            throw node.fault(m.start("limit"), name + " is not a share; write a number without %");
        }
        return limit;
    }

    /** All digits of it; of a size that a double has too. */
    private static BigDecimal number(YamlNode node, String text, int at) throws SpecException {
        boolean percent = text.endsWith("%");
        try {
            BigDecimal value =
                    new BigDecimal(percent ? text.substring(0, text.length() - 1).strip() : text);
            if (Math.abs((long) value.scale()) <= GREATEST_SCALE
                    && Double.isFinite(value.doubleValue())) {
                return percent ? value.movePointLeft(2) : value;
            }
        } catch (NumberFormatException e) {
            // Said below, with the place.
        }
        throw node.fault(at, "expected a number such as 0.7 or 70%, found '" + text + "'");
    }
}
