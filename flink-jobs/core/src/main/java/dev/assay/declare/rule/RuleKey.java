package dev.assay.declare.rule;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The one spelling of a rule, by which histories keep what it came to: blanks, quotes, percents and
 * zeros at the end of a number make no other rule.
 */
public final class RuleKey {

    /** Names that need no quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");

    /** A number with more zeros is written with an exponent. */
    private static final int MOST_ZEROS = 20;

    private RuleKey() {}

    /**
     * The key of a rule that a history knows by its text; the text itself where it is no rule, or
     * one of a newer version.
     */
    public static String of(String text) {
        try {
            ScalarNode node = new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
            return of(RuleParser.parse(new YamlNode("", node)));
        } catch (SpecException e) {
            return text;
        }
    }

    static String of(Rule rule) {
        // A key of several columns is the same in any order of them.
        String arguments =
                Stream.concat(
                                rule.columns().stream().map(RuleKey::quoted).sorted(),
                                Double.isNaN(rule.argument())
                                        ? Stream.of()
                                        : Stream.of(number(BigDecimal.valueOf(rule.argument()))))
                        .collect(Collectors.joining(", "));
        return rule.metric().word()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + " "
                + rule.comparison().symbol()
                + " "
                + number(rule.limit());
    }

    private static String quoted(String column) {
        if (PLAIN.matcher(column).matches()) {
            return column;
        }
        return column.contains("\"") ? "`" + column + "`" : "\"" + column + "\"";
    }

    private static String number(BigDecimal x) {
        BigDecimal shortest = x.signum() == 0 ? BigDecimal.ZERO : x.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) <= MOST_ZEROS
                ? shortest.toPlainString()
                : shortest.toString();
    }
}
