package dev.assay.judge.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.batch.Bins;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.Rule.Comparison;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.metric.Metric;
import dev.assay.profile.Profile;
import dev.assay.report.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every metric on five rows that can be counted by hand. */
class RuleCheckTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final String CSV = "n,t\n1,ab\n2,abc\n,abc\n6,\n1,ab\n";
    private static final Profile TODAY = MeasuredCsv.of(SPEC, CSV).profile();
    private static final Bins BINS = MeasuredCsv.of(SPEC, CSV).bins();

    private static Finding check(
            Metric metric, String column, double argument, Comparison comparison, double limit) {
        Rule rule = new Rule(metric + "?", 9, metric, column, argument, comparison, limit);
        return RuleCheck.check(SPEC, rule, TODAY, BINS);
    }

    /** The standard deviation of 1, 2, 6, 1 by NumPy, ddof 1. */
    @ParameterizedTest
    @CsvSource({
        "ROWS, '', 5",
        "BYTES, '', 28",
        "COLUMNS, '', 2",
        "DUPLICATES, '', 0.2",
        "COMPLETENESS, n, 0.8",
        "DISTINCT, n, 3",
        "DISTINCTNESS, n, 0.75",
        "MIN, n, 1",
        "MAX, n, 6",
        "MEAN, n, 2.5",
        "STDDEV, n, 2.3804761428476167",
        "MIN_LENGTH, t, 2",
        "MAX_LENGTH, t, 3",
        "PARSE_ERRORS, n, 0",
    })
    void a_metric_is_measured_as_declared(Metric metric, String column, double expected) {
        Finding found = check(metric, column, Double.NaN, Comparison.AT_LEAST, expected - 1e-9);
        assertEquals(expected, found.observed(), 1e-12);
        assertEquals(Outcome.PASS, found.outcome());
        assertEquals(column.isEmpty() ? null : column, found.column());
        Finding broken = check(metric, column, Double.NaN, Comparison.MORE_THAN, expected + 1e-9);
        assertEquals(Outcome.FAIL, broken.outcome());
        assertTrue(
                Words.ENGLISH.sentence(broken).contains("line 9"), Words.ENGLISH.sentence(broken));
    }

    @Test
    void a_quantile_is_measured_at_its_rank() {
        assertEquals(6, check(Metric.QUANTILE, "n", 1, Comparison.AT_MOST, 6).observed(), 0.1);
        assertEquals(1, check(Metric.QUANTILE, "n", 0, Comparison.AT_MOST, 6).observed(), 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 5, PASS, 6, FAIL",
        "AT_MOST, 5, PASS, 4, FAIL",
        "MORE_THAN, 4, PASS, 5, FAIL",
        "LESS_THAN, 6, PASS, 5, FAIL",
        "EQUAL, 5, PASS, 4, FAIL",
        "NOT_EQUAL, 4, PASS, 5, FAIL",
    })
    void a_limit_is_compared_as_written(
            Comparison comparison, double one, Outcome first, double other, Outcome second) {
        assertEquals(first, check(Metric.ROWS, "", Double.NaN, comparison, one).outcome());
        assertEquals(second, check(Metric.ROWS, "", Double.NaN, comparison, other).outcome());
    }

    @Test
    void a_rule_on_a_column_that_is_not_there_fails_and_says_what_is() {
        Finding found = check(Metric.MEAN, "N", Double.NaN, Comparison.AT_LEAST, 0);
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals("N", found.column());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("found n, t"),
                Words.ENGLISH.sentence(found));
    }

    @ParameterizedTest
    @EnumSource(
            value = Metric.class,
            names = {"MIN", "MAX", "MEAN", "STDDEV", "QUANTILE"})
    void a_number_is_not_measured_on_text(Metric metric) {
        Finding found = check(metric, "t", 0.5, Comparison.AT_LEAST, 0);
        assertEquals(Outcome.NOT_MEASURED, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("4 of 4 values (100.0 %) are no numbers"),
                Words.ENGLISH.sentence(found));
        Profile empty = MeasuredCsv.of(SPEC, "n,t\n1,\n2,N/A\n").profile();
        Rule rule = new Rule("?", 9, metric, "t", 0.5, Comparison.AT_LEAST, 0);
        assertEquals(Outcome.NOT_MEASURED, RuleCheck.check(SPEC, rule, empty, BINS).outcome());
    }

    /** Of 100 values 1 to 97, "1,5", "2,5" and "n. v.". */
    @ParameterizedTest
    @CsvSource({
        "MAX, 0, AT_MOST, 97, FAIL",
        "MAX, 0, AT_MOST, 96, FAIL",
        "MAX, 0, AT_LEAST, 97, PASS",
        "MIN, 0, AT_LEAST, 1, FAIL",
        "MIN, 0, AT_MOST, 1, PASS",
        "MEAN, 0, AT_MOST, 1000, FAIL",
        "STDDEV, 0, AT_LEAST, 0, FAIL",
        "QUANTILE, 0.5, AT_LEAST, 47, PASS",
        "QUANTILE, 0.5, AT_MOST, 50, PASS",
        "QUANTILE, 0.5, AT_LEAST, 51, FAIL",
        "QUANTILE, 0.5, AT_LEAST, 49, FAIL",
        "QUANTILE, 0.99, AT_MOST, 1000, FAIL",
        "QUANTILE, 0.5, NOT_EQUAL, 900, PASS",
        "QUANTILE, 0.5, EQUAL, 50, FAIL",
    })
    void a_rule_passes_only_if_it_holds_whatever_the_values_are_that_do_not_parse(
            Metric metric, double rank, Comparison comparison, double limit, Outcome expected) {
        StringBuilder csv = new StringBuilder("n\n\"1,5\"\n\"2,5\"\nn. v.\n");
        for (int i = 1; i <= 97; i++) {
            csv.append(i).append('\n');
        }
        MeasuredCsv today = MeasuredCsv.of(SPEC, csv.toString());
        Rule rule = new Rule("?", 9, metric, "n", rank, comparison, limit);
        Finding found = RuleCheck.check(SPEC, rule, today.profile(), today.bins());
        assertEquals(expected, found.outcome(), Words.ENGLISH.sentence(found));
    }

    @Test
    void one_stray_text_of_very_many_leaves_a_mean_measured_and_a_bound_open() {
        String csv = "n\nfree\n" + "5\n".repeat(1000);
        MeasuredCsv today = MeasuredCsv.of(SPEC, csv);
        Rule mean = new Rule("?", 9, Metric.MEAN, "n", 0, Comparison.AT_MOST, 5);
        assertEquals(
                Outcome.PASS, RuleCheck.check(SPEC, mean, today.profile(), today.bins()).outcome());
        Rule max = new Rule("?", 9, Metric.MAX, "n", 0, Comparison.AT_MOST, 5);
        Finding open = RuleCheck.check(SPEC, max, today.profile(), today.bins());
        assertEquals(Outcome.NOT_MEASURED, open.outcome());
        assertTrue(
                Words.ENGLISH.sentence(open).contains("1 of 1,001 values (0.10 %)"),
                Words.ENGLISH.sentence(open));
    }

    @ParameterizedTest
    @CsvSource({"8, 0.004", "30, 0.015", "800, 0.4"})
    void parse_errors_are_of_the_accepted_type_however_many_there_are(int broken, double share) {
        Bins accepted = MeasuredCsv.of(SPEC, "n\n" + "5\n".repeat(2000)).bins();
        String csv = "n\n" + "n. v.\n".repeat(broken) + "5\n".repeat(2000 - broken);
        Profile today = MeasuredCsv.of(SPEC, csv).profile();
        Rule rule = new Rule("?", 9, Metric.PARSE_ERRORS, "n", 0, Comparison.AT_MOST, 0.001);
        Finding found = RuleCheck.check(SPEC, rule, today, accepted);
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals(share, found.observed(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void nothing_of_no_rows_passes_but_a_count(Metric metric) {
        Profile none = MeasuredCsv.of(SPEC, "n,t\n").profile();
        Rule rule =
                new Rule(
                        metric + "?",
                        9,
                        metric,
                        metric.isOfColumn() ? "n" : "",
                        0.5,
                        Comparison.AT_LEAST,
                        0);
        boolean count =
                metric == Metric.ROWS
                        || metric == Metric.BYTES
                        || metric == Metric.COLUMNS
                        || metric == Metric.DISTINCT;
        assertEquals(
                count ? Outcome.PASS : Outcome.NOT_MEASURED,
                RuleCheck.check(SPEC, rule, none, BINS).outcome());
    }

    private static Finding ofNumbers(String rule, String... cells) {
        DatasetSpec spec = Declared.dataset("name: d\npath: '*.csv'\nrules: ['" + rule + "']\n");
        MeasuredCsv data = MeasuredCsv.of(spec, "id,x\n" + String.join(",1\n", cells) + ",1\n");
        return RuleCheck.check(spec, spec.rules().get(0), data.profile(), data.bins());
    }

    @ParameterizedTest
    @CsvSource({
        "max(id) <= 9007199254741588, FAIL",
        "max(id) == 9007199254741589, PASS",
        "max(id) != 9007199254741589, FAIL",
        "max(id) < 9007199254741589.5, PASS",
        "min(id) > 9007199254740992, PASS",
        "min(id) == 9007199254740993, PASS",
        "quantile(id; 1) == 9007199254741589, PASS",
        "quantile(id; 0) <= 9007199254740992, FAIL",
        "mean(id) == 9007199254741291, PASS",
        "mean(id) < 9007199254741291, FAIL",
    })
    void numbers_beyond_a_double_are_compared_exactly(String rule, Outcome outcome) {
        Finding found = ofNumbers(rule.replace(';', ','), "9007199254740993", "9007199254741589");
        assertEquals(outcome, found.outcome(), Words.ENGLISH.sentence(found));
        assertTrue(
                Words.ENGLISH.sentence(found).contains("is 9,007,199,254,74"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void a_very_long_number_is_told_but_not_written_out() {
        String nines = "0." + "9".repeat(10_000);
        Finding found = ofNumbers("max(id) < 0.9999", nines, "0.5");
        assertEquals(Outcome.FAIL, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("… (10,000 digits)"),
                Words.ENGLISH.sentence(found));
        assertEquals(Outcome.PASS, ofNumbers("max(id) < 1", nines, "0.5").outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "stddev(id) == 0, 0.1, PASS",
        "stddev(id) <= 0, 1e307, PASS",
        "mean(id) == 0.1, 0.1, PASS",
        "max(id) <= 0.1, 0.1, PASS",
        "max(id) == 1e307, 1e307, PASS",
    })
    void equal_numbers_have_no_spread(String rule, String cell, Outcome outcome) {
        Finding found = ofNumbers(rule, cell, cell, cell, cell, cell, cell, cell);
        assertEquals(outcome, found.outcome(), Words.ENGLISH.sentence(found));
    }

    @Test
    void what_is_no_finite_number_is_counted_as_text() {
        DatasetSpec spec = Shop.spec();
        Profile p =
                MeasuredCsv.of(
                                spec,
                                "x,y\n1e400,1\n0x1F,1\n1_000,1\n-0,1\n-1e400,1\n0,1\n"
                                        + "9".repeat(10_000)
                                        + ",1\n")
                        .profile();
        assertEquals(2, p.column("x").numbers().n());
        assertEquals(0, p.column("x").numbers().max());
        assertEquals(7, p.column("x").distinctCount());
    }
}
