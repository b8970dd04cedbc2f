package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Shop;
import dev.assay.batch.Dependency;
import dev.assay.finding.Outcome;
import dev.assay.judge.decide.Candidate;
import dev.assay.report.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationCheckTest {

    private static Dependency pair(String determinant, String dependent, long rows, long told) {
        return new Dependency(determinant, dependent, rows, rows / 2, told, rows - told, 0.3);
    }

    private static List<Candidate> candidates(List<Dependency> accepted, List<Dependency> today) {
        return AssociationCheck.candidates(Shop.spec(), accepted, today);
    }

    @Test
    void the_column_that_takes_part_in_most_of_what_was_lost_is_blamed_alone() {
        List<Candidate> all =
                candidates(
                        List.of(
                                pair("item", "title", 1000, 1000),
                                pair("title", "item", 1000, 990),
                                pair("title", "price", 1000, 800)),
                        List.of(
                                pair("item", "title", 1000, 400),
                                pair("title", "item", 1000, 390),
                                pair("title", "price", 1000, 350)));
        assertEquals(1, all.size());
        Candidate lost = all.get(0);
        assertEquals("title", lost.subject().column());
        assertEquals(0.6, lost.difference().effect(), 1e-12);
        assertEquals(Outcome.FAIL, lost.decide(1e-6, 1e-6).outcome());
        assertTrue(
                Words.ENGLISH.text(lost.what()).contains("40.0 % of rows, accepted were 100.0 %"),
                lost.toString());
    }

    @Test
    void what_is_told_better_than_before_is_no_loss() {
        Candidate gained =
                candidates(
                                List.of(pair("item", "title", 1000, 600)),
                                List.of(pair("item", "title", 1000, 900)))
                        .get(0);
        assertEquals(0, gained.difference().effect());
        assertEquals(Outcome.PASS, gained.decide(1, 1).outcome());
    }

    @Test
    void pairs_that_told_nothing_or_too_few_rows_are_left_out() {
        List<Dependency> nothing = List.of(pair("item", "day", 1000, 350));
        assertEquals(List.of(), candidates(nothing, nothing));
        List<Dependency> few = List.of(pair("item", "title", 199, 199));
        assertEquals(List.of(), candidates(few, few));
        assertEquals(
                List.of(),
                candidates(
                        List.of(pair("item", "title", 1000, 1000)),
                        List.of(pair("item", "title", 499, 0))));
    }
}
