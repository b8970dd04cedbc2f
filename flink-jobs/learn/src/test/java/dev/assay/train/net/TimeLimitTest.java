package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void trainings_one_after_the_other_share_the_time() {
        assertEquals(2_000_000_000L, TimeLimit.of(6).shared(3).start().nanos());
    }

    @Test
    void where_there_is_no_limit_there_is_none_to_share() {
        assertSame(TimeLimit.NONE, TimeLimit.of(0).shared(3));
    }
}
