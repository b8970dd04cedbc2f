package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.Rule.Comparison;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.rule.RuleCheck;
import dev.assay.metric.Metric;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever was accepted: the rules, and that nothing unmeasured looks healthy. */
class JudgeWithoutBaselineTest {

    private static final Evidence TODAY = Orders.of(1, Orders.FILES).evidence(null);
    private static final Rule BROKEN =
            rule("rows >= 5000", Metric.ROWS, "", Double.NaN, Comparison.AT_LEAST, 5000);

    private static Rule rule(
            String text,
            Metric metric,
            String column,
            double argument,
            Comparison comparison,
            double limit) {
        return new Rule(text, 7, metric, column, argument, comparison, limit);
    }

    private static Map<String, Finding> judge(Rule... rules) {
        return byCheck(Judge.judge(Orders.spec(rules), TODAY, Optional.empty(), 0.01));
    }

    private static Map<String, Finding> byCheck(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::name, Function.identity()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "volume",
                "completeness",
                "stand-ins",
                "parse-errors",
                "distinctness",
                "numeric-drift",
                "categorical-drift",
                "pattern-drift",
                "length-drift",
                "top-value",
                "duplicates",
                "association",
                "row-anomalies",
                "two-sample",
                "coherence"
            })
    void a_check_that_needs_a_baseline_is_not_measured(String check) {
        DatasetSpec spec = DatasetSpec.of("orders", "data/*.csv");
        Finding finding = byCheck(Judge.judge(spec, TODAY, Optional.empty(), 0.01)).get(check);
        assertEquals(Outcome.NOT_MEASURED, finding.outcome());
        assertTrue(
                Words.ENGLISH.sentence(finding).contains("mvn assay:baseline"),
                Words.ENGLISH.sentence(finding));
    }

    @Test
    void a_network_that_is_switched_off_is_not_spoken_of() {
        assertFalse(judge().containsKey("row-anomalies"));
        assertFalse(judge().containsKey("two-sample"));
    }

    @Test
    void what_needs_no_baseline_is_measured() {
        assertEquals(Outcome.PASS, judge().get("ragged-rows").outcome());
    }

    @Test
    void a_broken_rule_fails_with_the_rule_its_line_and_the_value() {
        Finding finding = judge(BROKEN).get("rule rows >= 5000");
        assertEquals(Outcome.FAIL, finding.outcome());
        assertEquals(2000, finding.observed());
        assertEquals(5000, finding.expected());
        assertTrue(
                Words.ENGLISH.sentence(finding).contains("'rows >= 5000'"),
                Words.ENGLISH.sentence(finding));
        assertTrue(
                Words.ENGLISH.sentence(finding).contains("line 7"),
                Words.ENGLISH.sentence(finding));
        assertTrue(
                Words.ENGLISH.sentence(finding).contains("2,000"), Words.ENGLISH.sentence(finding));
    }

    @Test
    void a_broken_rule_fails_although_the_baseline_breaks_it_too() {
        List<Finding> findings = Judge.judge(Orders.spec(BROKEN), TODAY, Optional.of(TODAY), 0.01);
        List<Finding> failed = findings.stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
        assertEquals(1, failed.size(), failed.toString());
        assertEquals("rule rows >= 5000", failed.get(0).name());
    }

    @Test
    void a_rule_on_a_column_fails_on_that_column() {
        Finding finding =
                judge(rule("max(price) < 10", Metric.MAX, "price", 0, Comparison.LESS_THAN, 10))
                        .get("rule max(price) < 10");
        assertEquals(Outcome.FAIL, finding.outcome());
        assertEquals("price", finding.column());
    }

    @Test
    void a_rule_on_a_column_that_is_not_there_fails_with_those_that_are() {
        Finding finding =
                judge(rule("min(prize) > 0", Metric.MIN, "prize", 0, Comparison.MORE_THAN, 0))
                        .get("rule min(prize) > 0");
        assertEquals(Outcome.FAIL, finding.outcome());
        assertTrue(
                Words.ENGLISH.sentence(finding).contains("country, tax, price"),
                Words.ENGLISH.sentence(finding));
    }

    @Test
    void a_rule_on_numbers_of_a_column_of_text_is_not_measured() {
        Finding finding =
                judge(rule("mean(note) > 0", Metric.MEAN, "note", 0, Comparison.MORE_THAN, 0))
                        .get("rule mean(note) > 0");
        assertEquals(Outcome.NOT_MEASURED, finding.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "ROWS, '', 2000",
        "COLUMNS, '', 6",
        "DUPLICATES, '', 0",
        "COMPLETENESS, country, 1",
        "DISTINCT, country, 5",
        "DISTINCTNESS, country, 0.0025",
        "MIN, quantity, 1",
        "MAX, quantity, 12",
        "MIN_LENGTH, note, 11",
        "MAX_LENGTH, country, 7",
        "PARSE_ERRORS, price, 0"
    })
    void a_metric_is_what_can_be_counted_by_hand(Metric metric, String column, double expected) {
        Finding equal =
                RuleCheck.check(
                        Orders.spec(),
                        rule("r", metric, column, Double.NaN, Comparison.EQUAL, expected),
                        TODAY.profile(),
                        TODAY.bins());
        assertEquals(Outcome.PASS, equal.outcome(), Words.ENGLISH.sentence(equal));
        Finding different =
                RuleCheck.check(
                        Orders.spec(),
                        rule("r", metric, column, Double.NaN, Comparison.NOT_EQUAL, expected),
                        TODAY.profile(),
                        TODAY.bins());
        assertEquals(Outcome.FAIL, different.outcome(), Words.ENGLISH.sentence(different));
    }

    @Test
    void unreadable_data_fails_with_the_fault() {
        Finding finding = Judge.unreadable(Orders.spec(), "data/01.csv: byte 17 is zero");
        assertEquals(Outcome.FAIL, finding.outcome());
        assertEquals("orders/readable", finding.id());
        assertEquals("data/01.csv: byte 17 is zero", Words.ENGLISH.sentence(finding));
    }
}
