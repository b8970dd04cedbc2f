package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.value.CellHashes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashesTest extends StateContract<MinHashes, Long> {

    @Override
    public Long observation(SplittableRandom random) {
        return CellHashes.finish(random.nextInt(5000));
    }

    @Override
    public MinHashes of(List<Long> observations) {
        MinHashes.Builder builder = new MinHashes.Builder(MinHashes.MOST);
        observations.forEach(builder::add);
        return builder.build();
    }

    @Test
    void few_values_are_all_known_once_each() {
        MinHashes few = of(List.of(7L, -3L, 7L, 5L));
        assertArrayEquals(new long[] {-3, 5, 7}, few.hashes());
        assertEquals(Long.MAX_VALUE, few.limit());
    }

    @Test
    void of_many_values_the_least_hashes_are_kept() {
        MinHashes many = of(LongStream.range(-10_000, 10_000).boxed().toList());
        assertEquals(MinHashes.MOST, many.hashes().length);
        assertEquals(-10_000 + MinHashes.MOST - 1, many.limit());
    }
}
