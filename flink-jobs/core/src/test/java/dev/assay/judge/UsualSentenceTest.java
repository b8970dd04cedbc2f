package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.evidence.Evidence;
import dev.assay.finding.Digits;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsualSentenceTest {

    @Test
    void what_is_expected_of_a_file_is_what_the_sentence_calls_usual() {
        Orders clean = Orders.of(3, Orders.FILES + 1);
        Evidence accepted = clean.first(Orders.FILES).evidence(null);
        String last = "data/" + (Orders.FILES + 1) + ".csv";
        Orders damaged =
                clean.file(
                        last,
                        day -> day.cells("note", (i, note) -> i % 2 == 0 ? null : note + " "));
        List<Finding> found =
                Judge.judge(
                                Orders.spec(),
                                damaged.evidence(accepted.bins()),
                                Optional.of(accepted),
                                0.01)
                        .stream()
                        .filter(f -> last.equals(f.batch()) && f.outcome() == Outcome.FAIL)
                        .filter(f -> Words.ENGLISH.sentence(f).contains("; usual is at "))
                        .filter(f -> !Words.ENGLISH.sentence(f).contains("differ by"))
                        .toList();
        assertTrue(found.size() > 1, found.toString());
        for (Finding f : found) {
            String usual =
                    Words.ENGLISH.sentence(f).replaceFirst(".*; usual is at (most|least) ", "");
            assertTrue(usual.startsWith(Digits.percent(f.expected())), Words.ENGLISH.sentence(f));
        }
    }
}
