package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigitsTest {

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

    @Test
    void a_share_is_never_rounded_to_none_or_all() {
        assertEquals("0.0 %", Digits.percent(0));
        assertEquals("< 0.01 %", Digits.percent(1e-6));
        assertEquals("> 99.99 %", Digits.percent(1 - 1e-6));
        assertEquals("100.0 %", Digits.percent(1));
    }
}
