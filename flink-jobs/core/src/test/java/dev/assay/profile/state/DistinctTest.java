package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.value.CellHashes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest extends StateContract<Distinct, Long> {

    /** Of the sketch with 4096 registers: 0.764 / √4096 (Ertl 2024, table 1). */
    private static final double STANDARD_ERROR = 0.012;

    @Override
    public Long observation(SplittableRandom random) {
        return CellHashes.finish(random.nextInt(5000));
    }

    @Override
    public Distinct of(List<Long> observations) {
        Distinct.Builder builder = new Distinct.Builder();
        observations.forEach(builder::add);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000, 100_000, 1_000_000})
    void the_estimate_is_within_four_standard_errors(int n) {
        Distinct.Builder builder = new Distinct.Builder();
        for (int i = 1; i <= n; i++) {
            builder.add(CellHashes.finish(i * 0x9E3779B97F4A7C15L));
            builder.add(CellHashes.finish(i * 0x9E3779B97F4A7C15L));
        }
        assertEquals(n, builder.build().estimate(), 4 * STANDARD_ERROR * n);
    }

    @Test
    void nothing_has_no_different_values() {
        assertEquals(0, Distinct.EMPTY.estimate());
    }
}
