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

    private static Finding of(String file, KnownCheck check, Outcome outcome) {
        return new Finding(
                new Subject("orders", "price", file, null),
                check,
                outcome,
                Tested.NONE,
                Message.of("no-baseline"),
                List.of());
    }

    @Test
    void all_measures_together_say_nothing_where_one_of_them_fails() {
        Finding alone = of("1.csv", KnownCheck.TOP_VALUE, Outcome.FAIL);
        Finding together = of("1.csv", KnownCheck.COMBINED_EVIDENCE, Outcome.FAIL);
        assertEquals(List.of(alone), Explained.without(List.of(together, alone)));
    }

    @Test
    void they_speak_of_a_file_of_which_no_measure_fails_by_itself() {
        List<Finding> all =
                List.of(
                        of("2.csv", KnownCheck.TOP_VALUE, Outcome.FAIL),
                        of("1.csv", KnownCheck.TOP_VALUE, Outcome.WARN),
                        of("1.csv", KnownCheck.COMBINED_EVIDENCE, Outcome.FAIL));
        assertEquals(all, Explained.without(all));
    }
}
