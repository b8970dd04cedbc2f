package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.profile.Profile;
import dev.assay.spec.DatasetSpec;
import dev.assay.spec.Rule;
import dev.assay.spec.Rule.Comparison;
import dev.assay.spec.Rule.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every metric on five rows that can be counted by hand. */
class RuleCheckTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final String CSV = "n,t\n1,ab\n2,abc\n,abc\n6,\n1,ab\n";
    private static final Profile TODAY = MeasuredCsv.of(SPEC, CSV).profile();

    private static Finding check(
            Metric metric, String column, double argument, Comparison comparison, double limit) {
        Rule rule = new Rule(metric + "?", 9, metric, column, argument, comparison, limit);
        return RuleCheck.check(SPEC, rule, TODAY);
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
        assertTrue(broken.message().contains("line 9"), broken.message());
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
        assertTrue(found.message().contains("found n, t"), found.message());
    }

    @ParameterizedTest
    @EnumSource(
            value = Metric.class,
            names = {"MIN", "MAX", "MEAN", "STDDEV", "QUANTILE"})
    void a_number_is_not_measured_on_text(Metric metric) {
        Finding found = check(metric, "t", 0.5, Comparison.AT_LEAST, 0);
        assertEquals(Outcome.NOT_MEASURED, found.outcome());
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
                RuleCheck.check(SPEC, rule, none).outcome());
    }
}
