package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedValuesTest {

    private static final String LAST = "data/" + (Orders.FILES + 1) + ".csv";

    private static List<Finding> distinctness(int repeated) {
        Orders clean = Orders.of(3, Orders.FILES + 1);
        Evidence accepted = clean.first(Orders.FILES).evidence(null);
        Orders damaged =
                clean.file(LAST, day -> day.cells("id", (i, id) -> i < repeated ? "A-0" : id));
        return Judge.judge(
                        Orders.spec(),
                        damaged.evidence(accepted.bins()),
                        Optional.of(accepted),
                        0.01)
                .stream()
                .filter(f -> LAST.equals(f.batch()) && "id".equals(f.column()))
                .filter(f -> f.check() == KnownCheck.DISTINCTNESS)
                .toList();
    }

    @Test
    void a_few_equal_values_where_all_were_different_fail() {
        Finding found = distinctness(8).get(0);
        assertEquals(Outcome.FAIL, found.outcome(), Words.ENGLISH.sentence(found));
        assertTrue(
                Words.ENGLISH.sentence(found).contains("7.0 % of the values repeat a value"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void two_equal_values_are_chance() {
        assertEquals(Outcome.PASS, distinctness(2).get(0).outcome());
    }
}
