package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplePicksTest extends StateContract<SamplePicks, SamplePicks.Pick> {

    private static final int CAPACITY = 200;

    @Override
    SamplePicks.Pick observation(SplittableRandom random) {
        long hash = CellHashes.finish(random.nextInt(2000));
        return new SamplePicks.Pick(hash, "a.csv", random.nextInt(100));
    }

    @Override
    SamplePicks of(List<SamplePicks.Pick> observations) {
        return SamplePicks.merged(CAPACITY, List.of(new SamplePicks(CAPACITY, observations)));
    }

    private static SamplePicks picked(long[] hashes) {
        SampleFold fold = new SampleFold(CAPACITY);
        for (int from = 0; from < hashes.length; from += 100) {
            ColumnBatch batch = new ColumnBatch(1, 100);
            batch.reset(new byte[1]);
            int to = Math.min(hashes.length, from + 100);
            for (int row = from; row < to; row++) {
                batch.cell(0, 0, 1);
                batch.endRow(row + 1, 10L * row);
            }
            fold.accept(batch, java.util.Arrays.copyOfRange(hashes, from, to), "a.csv");
        }
        return fold.build();
    }

    @Test
    void picked_are_the_rows_with_the_least_hashes() {
        long[] hashes = LongStream.range(0, 5000).map(i -> i * 0x9E3779B97F4A7C15L).toArray();
        List<Long> least =
                LongStream.of(hashes)
                        .map(CellHashes::finish)
                        .boxed()
                        .sorted(Long::compareUnsigned)
                        .limit(CAPACITY)
                        .toList();
        assertEquals(least, picked(hashes).picks().stream().map(SamplePicks.Pick::hash).toList());
    }

    @Test
    void of_equal_rows_the_first_ones_are_picked() {
        List<Long> positions = new ArrayList<>();
        picked(new long[3000]).picks().forEach(pick -> positions.add(pick.position()));
        assertEquals(LongStream.range(0, CAPACITY).mapToObj(i -> 10 * i).toList(), positions);
    }

    @Test
    void a_dataset_smaller_than_the_sample_is_the_sample() {
        assertEquals(
                10, picked(new long[] {-1, 0, 1, 2, 3, 4, 5, 6, 7, Long.MIN_VALUE}).picks().size());
    }

    @Test
    void picks_cross_as_bytes() throws IOException {
        List<String> files = List.of("data/a.csv", "data/ü.csv");
        SamplePicks sample =
                new SamplePicks(
                        9,
                        List.of(
                                new SamplePicks.Pick(-5, "data/ü.csv", 1L << 40),
                                new SamplePicks.Pick(-4, "data/a.csv", 0)));
        assertEquals(sample, SampleCodec.decode(SampleCodec.encode(sample, files), files));
        SamplePicks none = new SamplePicks(1, List.of());
        assertTrue(SampleCodec.decode(SampleCodec.encode(none, files), files).picks().isEmpty());
    }
}
