package dev.assay.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviationTest {

    private static final String FILE = "day.csv";

    /** One that is so many times as far as its limit, and fails beyond it. */
    private static Finding finding(KnownCheck check, double far) {
        return new Finding(
                new Subject("orders", "price", FILE, null),
                check,
                far >= 1 ? Outcome.FAIL : Outcome.PASS,
                new Tested(0.0, 0.0, far * 10, 10.0, 0.001),
                Message.of("x", Arg.text("price"), Arg.text("item")),
                List.of());
    }

    private static Deviation of(Finding... findings) {
        return Deviation.of(List.of(findings), FILE, Set.of());
    }

    private static double left(double before, double after) {
        Deviation first = of(finding(KnownCheck.NUMERIC_DRIFT, before));
        Deviation then = of(finding(KnownCheck.NUMERIC_DRIFT, after));
        return then.since(first).total() / first.total();
    }

    @Test
    void what_is_barely_within_its_limit_is_nearly_all_left() {
        assertEquals(0.8, left(1.1, 0.98), 1e-9);
    }

    @Test
    void what_is_as_far_as_usual_is_gone() {
        assertEquals(0, left(1.1, 0.4), 1e-9);
        assertEquals(Set.of(), of(finding(KnownCheck.RUNS, 0.4)).weights().keySet());
    }

    @Test
    void what_is_half_as_far_beyond_the_usual_is_half_left() {
        assertEquals(0.5, left(2.5, 1.5), 1e-9);
    }

    @Test
    void what_comes_to_fail_weighs_only_what_it_moved() {
        Deviation first =
                of(finding(KnownCheck.NUMERIC_DRIFT, 2), finding(KnownCheck.TOP_VALUE, 0.95));
        Deviation then =
                of(finding(KnownCheck.NUMERIC_DRIFT, 0.2), finding(KnownCheck.TOP_VALUE, 1.0));
        assertEquals(0.1, then.since(first).total(), 1e-9);
    }

    @Test
    void two_columns_that_no_longer_go_together_are_both_meant() {
        Deviation apart = of(finding(KnownCheck.ASSOCIATION, 3));
        assertEquals(apart.weights().keySet(), apart.about(List.of("item")));
        assertEquals(apart.weights().keySet(), apart.about(List.of("price")));
        assertEquals(Set.of(), apart.about(List.of("country")));
    }

    @Test
    void one_finding_hardly_beyond_its_limit_is_faint() {
        assertTrue(of(finding(KnownCheck.TOP_VALUE, 1.2)).isFaint());
        assertFalse(of(finding(KnownCheck.TOP_VALUE, 1.6)).isFaint());
        assertFalse(
                of(finding(KnownCheck.TOP_VALUE, 1.2), finding(KnownCheck.RUNS, 1.2)).isFaint());
    }
}
