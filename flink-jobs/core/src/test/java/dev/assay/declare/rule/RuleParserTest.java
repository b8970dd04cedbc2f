package dev.assay.declare.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.metric.Metric;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleParserTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "rows >= 1000                       # ROWS         #            # NaN  # AT_LEAST  # 1000",
                "rows>0                             # ROWS         #            # NaN  # MORE_THAN # 0",
                "columns == 8                       # COLUMNS      #            # NaN  # EQUAL     # 8",
                "bytes < 1e9                        # BYTES        #            # NaN  # LESS_THAN # 1e9",
                "duplicates <= 5%                   # DUPLICATES   #            # NaN  # AT_MOST   # 0.05",
                "completeness(CustomerID) >= 0.7    # COMPLETENESS # CustomerID # NaN  # AT_LEAST  # 0.7",
                "completeness( CustomerID )>=70%    # COMPLETENESS # CustomerID # NaN  # AT_LEAST  # 0.7",
                "quantile(UnitPrice, 0.99) <= 100   # QUANTILE     # UnitPrice  # 0.99 # AT_MOST   # 100",
                "quantile(UnitPrice, 99%) <= 100    # QUANTILE     # UnitPrice  # 0.99 # AT_MOST   # 100",
                "mean(Unit price) != -1.5           # MEAN         # Unit price # NaN  # NOT_EQUAL # -1.5",
                "mean(\"Price, net (EUR)\") > 0     # MEAN         # Price, net (EUR) # NaN # MORE_THAN # 0",
                "mean(`the \"price\"`) > 0          # MEAN         # the \"price\" # NaN # MORE_THAN # 0",
                "min_length(größe) >= 1             # MIN_LENGTH   # größe      # NaN  # AT_LEAST  # 1",
            })
    void a_rule_is_a_metric_a_comparison_and_a_limit(
            String text,
            Metric metric,
            String column,
            double argument,
            Rule.Comparison comparison,
            double limit)
            throws Exception {
        Rule expected =
                new Rule(
                        text.strip(),
                        2,
                        metric,
                        column == null ? "" : column,
                        argument,
                        comparison,
                        limit);
        assertEquals(expected, parse(text));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void every_metric_can_be_written_in_lower_case(Metric metric) throws Exception {
        String name = metric.name().toLowerCase(Locale.ROOT);
        String argument = metric == Metric.QUANTILE ? ", 0.5" : "";
        String column = metric.isOfColumn() ? "(price" + argument + ")" : "";
        assertEquals(metric, parse(name + column + " >= 0.5").metric());
    }

    @Test
    void a_text_too_long_to_be_a_rule_is_refused_at_once() {
        SpecException e =
                assertThrows(SpecException.class, () -> parse("mean(" + " ".repeat(100_000)));
        assertTrue(e.getMessage().endsWith("the rule is longer than 1000 characters"));
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST,  false, true,  true",
        "AT_MOST,   true,  true,  false",
        "MORE_THAN, false, false, true",
        "LESS_THAN, true,  false, false",
        "EQUAL,     false, true,  false",
        "NOT_EQUAL, true,  false, true"
    })
    void comparisons_hold_below_at_and_above_the_limit(
            Rule.Comparison comparison, boolean below, boolean at, boolean above) {
        assertEquals(below, comparison.holds(1, 2));
        assertEquals(at, comparison.holds(2, 2));
        assertEquals(above, comparison.holds(3, 2));
    }

    private Rule parse(String rule) throws Exception {
        String quoted = "'" + rule.replace("'", "''") + "'";
        Path file =
                Files.writeString(
                        folder.resolve("assay.yaml"),
                        "format: assay/1\ndatasets: [{name: a, path: a.csv, rules: [%s]}]\n"
                                .formatted(quoted));
        return SpecReader.read(file).datasets().get(0).rules().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "unique(id)                    # id           # EQUAL    # 1",
                " unique ( a , b c,`d,(e)` )   # a|b c|d,(e)  # EQUAL    # 1",
                "unique(\"x, y\", z)           # x, y|z       # EQUAL    # 1",
                "unique(größe, id) >= 99.9%    # größe|id     # AT_LEAST # 0.999",
            })
    void unique_names_one_column_or_more(
            String text, String columns, Rule.Comparison comparison, String limit)
            throws Exception {
        Rule rule = parse(text);
        assertEquals(Metric.UNIQUE, rule.metric());
        assertEquals(List.of(columns.split("\\|")), rule.columns());
        assertEquals(comparison, rule.comparison());
        assertEquals(new BigDecimal(limit), rule.limit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unique",
                "unique()",
                "unique(a,)",
                "unique(a, a)",
                "unique(a) >= 2",
                "unique(a) 1"
            })
    void unique_without_columns_of_its_own_is_refused(String text) {
        assertThrows(SpecException.class, () -> parse(text));
    }

    @Test
    void a_limit_keeps_all_its_digits() throws Exception {
        assertEquals(
                new BigDecimal("9007199254741589"), parse("max(id) == 9007199254741589").limit());
        assertEquals(
                new BigDecimal("0.10000000000000000001"),
                parse("min(x) > 0.100000000000000000010").limit());
        assertThrows(SpecException.class, () -> parse("max(x) < 1e999"));
        assertThrows(SpecException.class, () -> parse("max(x) > 1e-999999999"));
        assertThrows(SpecException.class, () -> parse("max(x) > NaN"));
        assertThrows(SpecException.class, () -> parse("max(x) > 0x1F"));
    }

    @Test
    void a_text_of_blanks_is_refused_at_once() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThrows(
                                SpecException.class,
                                () -> parse("unique(" + " ".repeat(950) + "a \"")));
    }
}
