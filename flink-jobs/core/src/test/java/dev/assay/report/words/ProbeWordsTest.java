package dev.assay.report.words;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assay.recommend.Probe;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe says codes; each has a sentence in both languages. */
class ProbeWordsTest {

    private static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-users",
                "one-user",
                "no-items",
                "few-items",
                "few-interactions",
                "few-users-to-foresee"
            })
    void each_reason_has_a_sentence(String reason) {
        Probe.Abstention abstention = new Probe.Abstention(reason, 1, 2);
        assertFalse(new ProbeWords(Words.ENGLISH).abstention(abstention).isBlank());
        assertFalse(new ProbeWords(CHINESE).abstention(abstention).isBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows-without-user",
                "rows-without-item",
                "rows-shown-or-returned",
                "interactions-without-time",
                "users-beyond-bound-percent",
                "slices-too-many",
                "pairs-of-new-users",
                "pairs-of-new-items",
                "users-not-looked-at",
                "ease-out-of-range",
                "mult-vae-out-of-range"
            })
    void each_thing_that_is_left_out_has_a_sentence(String what) {
        Probe.LeftOut left = new Probe.LeftOut(what, 3);
        assertFalse(new ProbeWords(Words.ENGLISH).leftOut(left).isBlank());
        assertFalse(new ProbeWords(CHINESE).leftOut(left).isBlank());
    }
}
