package dev.assay.judge.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyEvidenceTest {

    private static Finding finding(
            String check, Outcome outcome, Double effect, Double limit, Double pValue) {
        return new Finding(
                Subject.of("orders"),
                KnownCheck.of(check).orElseThrow(),
                outcome,
                new Tested(null, null, effect, limit, pValue),
                Named.said(""),
                List.of());
    }

    @Test
    void findings_are_counted_by_the_kind_of_evidence_that_they_are() {
        List<FamilyEvidence> families =
                FamilyEvidence.of(
                        List.of(
                                finding("rule", Outcome.FAIL, null, null, null),
                                finding("numeric-drift", Outcome.FAIL, 0.5, 0.1, 0.001),
                                finding("length-drift", Outcome.WARN, 0.3, 0.1, 0.01),
                                finding("two-sample", Outcome.PASS, 0.0, 0.1, 0.7)));
        assertEquals(
                List.of(Family.DETERMINISTIC, Family.UNIVARIATE, Family.TWO_SAMPLE),
                families.stream().map(FamilyEvidence::family).toList());
        assertTrue(Double.isNaN(families.get(0).pValue()));
        assertEquals(new FamilyEvidence(Family.UNIVARIATE, 2, 0.002, 1, 1), families.get(1));
    }

    @Test
    void a_difference_that_is_not_large_is_no_evidence_however_certain() {
        List<FamilyEvidence> families =
                FamilyEvidence.of(List.of(finding("completeness", Outcome.PASS, 0.01, 0.02, 1e-9)));
        assertEquals(1, families.get(0).pValue());
    }

    @Test
    void a_kind_of_which_nothing_was_measured_is_left_out() {
        assertEquals(
                List.of(),
                FamilyEvidence.of(
                        List.of(finding("coherence", Outcome.NOT_MEASURED, null, null, null))));
    }
}
