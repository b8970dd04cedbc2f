package dev.assay.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.demand.Limits;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Limits LIMITS =
            new Limits(Map.of("numeric-drift", 2.0, "price/numeric-drift", 3.0, "volume", 0.5));

    @Test
    void the_factor_of_a_column_wins_over_that_of_the_check() {
        assertEquals(3, LIMITS.factor("price", KnownCheck.NUMERIC_DRIFT));
        assertEquals(2, LIMITS.factor("quantity", KnownCheck.NUMERIC_DRIFT));
        assertEquals(0.5, LIMITS.factor(null, KnownCheck.VOLUME));
        assertEquals(1, LIMITS.factor("price", KnownCheck.COMPLETENESS));
    }
}
