package dev.assay.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void a_share_is_never_rounded_to_none_or_all() {
        assertEquals("0.0 %", Digits.percent(0));
        assertEquals("< 0.01 %", Digits.percent(1e-6));
        assertEquals("> 99.99 %", Digits.percent(1 - 1e-6));
        assertEquals("100.0 %", Digits.percent(1));
    }
}
