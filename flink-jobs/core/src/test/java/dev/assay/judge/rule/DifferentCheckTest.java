package dev.assay.judge.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.profile.Profile;
import dev.assay.profile.place.KeyCount;
import dev.assay.profile.place.Place;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferentCheckTest {

    private static DatasetSpec spec(String rule) {
        return Declared.dataset(
                "name: d\npath: '*.csv'\nsensitive: [secret]\nrules: ['" + rule + "']\n");
    }

    private static MeasuredCsv csv(int rows) {
        String cells =
                IntStream.range(0, rows)
                        .mapToObj(i -> "k" + i * 7919L + "," + i % 10 + ",s" + i)
                        .collect(Collectors.joining("\n"));
        return MeasuredCsv.of(spec("rows > 0"), "id,n,secret\n" + cells + "\n");
    }

    private static Finding check(String rule, MeasuredCsv data, KeyCount counted) {
        DatasetSpec spec = spec(rule);
        return RuleCheck.check(spec, spec.rules().get(0), data.profile(), data.bins(), counted);
    }

    /** The sketch says something else than 20,000 of each of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "distinctness(id) == 100 %",
                "distinctness(id) == 1",
                "distinctness(id) >= 0.99999",
                "distinct(id) == 20000",
                "distinct(id) >= 20000",
                "distinct(id) <= 20000",
                "distinct(id) != 19999"
            })
    void a_rule_never_fails_by_the_error_of_an_estimate(String text) {
        String rule = text.replace(" %", "%");
        MeasuredCsv data = csv(20_000);
        Finding about = check(rule, data, null);
        assertEquals(Outcome.PASS, about.outcome(), Words.ENGLISH.sentence(about));
        assertTrue(
                Words.ENGLISH.sentence(about).contains("is about "), Words.ENGLISH.sentence(about));
        Finding exact = check(rule, data, new KeyCount(20_000, 0, List.of()));
        assertEquals(Outcome.PASS, exact.outcome(), Words.ENGLISH.sentence(exact));
        assertTrue(!Words.ENGLISH.sentence(exact).contains("about"), Words.ENGLISH.sentence(exact));
    }

    @Test
    void what_an_estimate_cannot_decide_is_counted_and_nothing_else() {
        Profile p = csv(20_000).profile();
        assertEquals(List.of(List.of("id")), uncounted("distinct(id) == 20000", p));
        assertEquals(List.of(List.of("id")), uncounted("distinct(id) >= 20000", p));
        assertEquals(List.of(List.of("id", "n")), uncounted("unique(id, n)", p));
        assertEquals(List.of(), uncounted("distinct(id) >= 10000", p));
        assertEquals(List.of(), uncounted("distinct(id) == 30000", p));
        assertEquals(List.of(), uncounted("distinct(n) == 10", p));
        assertEquals(List.of(), uncounted("unique(other)", p));
    }

    private static List<List<String>> uncounted(String rule, Profile p) {
        return DifferentCheck.uncounted(spec(rule), p);
    }

    @Test
    void a_count_is_judged_to_the_last_row() {
        Finding found =
                check("distinctness(id) == 1", csv(20_000), new KeyCount(20_000, 1, List.of()));
        assertEquals(Outcome.FAIL, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("distinctness is 0.99995"),
                Words.ENGLISH.sentence(found));
        MeasuredCsv data = csv(10);
        Finding many =
                check("distinctness(id) == 1", data, new KeyCount(1_000_000_000, 1, List.of()));
        assertEquals(Outcome.FAIL, many.outcome());
        assertTrue(
                Words.ENGLISH.sentence(many).contains("is 0.999999999,"),
                Words.ENGLISH.sentence(many));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "unique(id)              # 0 # PASS",
                "unique(id)              # 1 # FAIL",
                "unique(id, n)           # 5 # FAIL",
                "unique(id) >= 99.9%     # 1 # PASS",
                "unique(id) >= 99.9%     # 2 # FAIL",
            })
    void unique_holds_when_no_row_repeats_another(String rule, int repeated, Outcome outcome) {
        KeyCount counted =
                new KeyCount(
                        1000,
                        repeated,
                        repeated == 0 ? List.of() : List.of(new Place("a.csv", 9, "")));
        Finding found = check(rule, csv(10), counted);
        assertEquals(outcome, found.outcome(), Words.ENGLISH.sentence(found));
        assertEquals(rule.contains("n)") ? null : "id", found.column());
        if (repeated > 0) {
            assertEquals("a.csv", found.samples().get(0).file());
            assertEquals(9, found.samples().get(0).line());
            assertTrue(
                    Words.ENGLISH.sentence(found).contains(repeated + " of 1,000 rows"),
                    Words.ENGLISH.sentence(found));
            assertTrue(
                    Words.ENGLISH.sentence(found).contains("a.csv:9"),
                    Words.ENGLISH.sentence(found));
        }
    }

    @Test
    void where_nobody_counted_unique_is_not_measured_and_says_why() {
        Finding found = check("unique(id)", csv(10), null);
        assertEquals(Outcome.NOT_MEASURED, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("a replay does not"),
                Words.ENGLISH.sentence(found));
        Finding none = check("unique(id)", csv(10), new KeyCount(0, 0, List.of()));
        assertEquals(Outcome.NOT_MEASURED, none.outcome());
    }

    @Test
    void what_was_counted_beside_the_data_is_what_is_judged() {
        DatasetSpec spec = spec("unique(secret, id)");
        MeasuredCsv data = csv(10);
        KeyCount counted = new KeyCount(10, 2, List.of(new Place("a.csv", 3, "")));
        List<Finding> judged =
                SensitiveRules.judged(
                        spec,
                        data.profile(),
                        data.bins(),
                        Map.of(List.of("secret", "id"), counted));
        Evidence e = data.evidence();
        Evidence today =
                new Evidence(
                        e.profile().withoutValues(spec::isSensitive),
                        e.bins(),
                        e.batches(),
                        e.dependencies(),
                        e.scores(),
                        judged);
        Finding found = SensitiveRules.of(spec, spec.rules().get(0), today);
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals(0.8, SensitiveRules.measured(spec.rules().get(0), today).orElseThrow());
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        Finding found = check("unique(id, other)", csv(10), null);
        assertEquals(Outcome.FAIL, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("a column that is not there"),
                Words.ENGLISH.sentence(found));
    }
}
