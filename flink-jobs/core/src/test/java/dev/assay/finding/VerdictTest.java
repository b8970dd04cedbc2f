package dev.assay.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Finding finding(
            String dataset, String check, String batch, Outcome outcome, Double effect) {
        return new Finding(
                Named.subject(dataset, null, batch, check),
                Named.check(check),
                outcome,
                new Tested(null, null, effect, null, null),
                Named.said(""),
                List.of());
    }

    @Test
    void a_verdict_is_the_worst_of_its_findings() {
        for (Outcome worst : Outcome.values()) {
            List<Finding> findings =
                    Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.compareTo(worst) <= 0)
                            .map(outcome -> finding("a", "c", null, outcome, null))
                            .toList();
            assertEquals(worst, new Verdict(findings).outcome());
        }
    }

    @Test
    void an_audit_that_checked_nothing_is_not_healthy() {
        assertEquals(Outcome.NOT_MEASURED, new Verdict(List.of()).outcome());
        Verdict verdict = new Verdict(List.of(finding("a", "c", null, Outcome.PASS, null)));
        assertEquals(Outcome.NOT_MEASURED, verdict.outcome("b"));
        assertEquals(Outcome.PASS, verdict.outcome("a"));
    }

    @Test
    void findings_come_worst_first_the_whole_before_a_file_and_the_greater_effect_first() {
        List<Finding> findings =
                Arrays.asList(
                        finding("a", "rule", null, Outcome.FAIL, null),
                        finding("a", "large", null, Outcome.FAIL, 0.9),
                        finding("a", "small", null, Outcome.FAIL, 0.1),
                        finding("a", "of-a-file", "a.csv", Outcome.FAIL, 5.0),
                        finding("a", "unknown", null, Outcome.NOT_MEASURED, null),
                        finding("a", "odd", null, Outcome.WARN, 9.0),
                        finding("a", "fine", null, Outcome.PASS, 9.0));
        List<String> expected = findings.stream().map(Finding::name).toList();
        Collections.reverse(findings);
        List<String> sorted = new Verdict(findings).findings().stream().map(Finding::name).toList();
        assertEquals(expected, sorted);
    }
}
