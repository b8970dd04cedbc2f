package dev.assay.judge.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    private static Finding of(String column, KnownCheck check, Outcome outcome) {
        return new Finding(
                new Subject("orders", column, "data/1.csv", null),
                check,
                outcome,
                Tested.NONE,
                Message.of("no-baseline"),
                List.of());
    }

    @Test
    void all_measures_together_say_nothing_where_one_of_them_fails() {
        Finding alone = of("price", KnownCheck.TOP_VALUE, Outcome.FAIL);
        Finding together = of("price", KnownCheck.COMBINED_EVIDENCE, Outcome.FAIL);
        assertEquals(List.of(alone), Explained.without(List.of(together, alone)));
    }

    @Test
    void they_speak_where_no_measure_of_their_own_fails() {
        List<Finding> all =
                List.of(
                        of("country", KnownCheck.TOP_VALUE, Outcome.FAIL),
                        of("price", KnownCheck.TOP_VALUE, Outcome.WARN),
                        of("price", KnownCheck.COMBINED_EVIDENCE, Outcome.FAIL));
        assertEquals(all, Explained.without(all));
    }
}
