package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckShareTest {

    private static Finding finding(KnownCheck check, Outcome outcome, String rule) {
        return new Finding(
                new Subject("d", null, null, rule),
                check,
                outcome,
                Tested.NONE,
                Named.said("-"),
                List.of());
    }

    private static CheckShare share(List<CheckShare> all, Family family, String check) {
        return all.stream()
                .filter(s -> s.family() == family && Objects.equals(s.check(), check))
                .findFirst()
                .orElseThrow();
    }

    private final List<CheckShare> all =
            CheckShare.of(
                    List.of(
                            new Clean(
                                    "a.csv",
                                    List.of(
                                            finding(KnownCheck.VOLUME, Outcome.FAIL, null),
                                            finding(KnownCheck.DUPLICATES, Outcome.FAIL, null),
                                            finding(KnownCheck.PADDING, Outcome.NOT_MEASURED, null),
                                            finding(KnownCheck.RULE, Outcome.PASS, "rows > 5"))),
                            new Clean(
                                    "b.csv",
                                    List.of(
                                            finding(KnownCheck.VOLUME, Outcome.FAIL, null),
                                            finding(KnownCheck.DUPLICATES, Outcome.PASS, null)))),
                    List.of(
                            List.of("duplicates"),
                            List.of("volume", "duplicates"),
                            List.of("numeric-drift", "top-value")));

    @Test
    void a_check_that_was_never_the_only_one_to_see_an_error_and_was_wrong_only_costs() {
        CheckShare volume = share(all, Family.STATISTICS, "volume");
        assertEquals(new CheckShare(Family.STATISTICS, "volume", 2, 2, 1, 1, 0), volume);
        assertTrue(volume.onlyCosts());
    }

    @Test
    void a_check_that_nothing_stands_in_for_is_worth_its_false_alarms() {
        CheckShare duplicates = share(all, Family.STATISTICS, "duplicates");
        assertEquals(new CheckShare(Family.STATISTICS, "duplicates", 2, 1, 0, 2, 1), duplicates);
        assertFalse(duplicates.onlyCosts());
    }

    @Test
    void a_check_that_was_never_wrong_does_not_only_cost() {
        assertFalse(share(all, Family.DETERMINISTIC, "rule rows > 5").onlyCosts());
    }

    /** Two checks of one family that see an error together are alone as a family. */
    @Test
    void a_family_counts_what_any_of_its_checks_does_once() {
        assertEquals(
                new CheckShare(Family.STATISTICS, null, 2, 2, 2, 2, 2),
                share(all, Family.STATISTICS, null));
        assertEquals(
                new CheckShare(Family.UNIVARIATE, null, 0, 0, 0, 1, 1),
                share(all, Family.UNIVARIATE, null));
        assertEquals(0, share(all, Family.UNIVARIATE, "top-value").seenAlone());
    }

    @Test
    void what_was_not_measured_was_not_made() {
        assertTrue(all.stream().noneMatch(share -> "padding".equals(share.check())));
    }
}
