package dev.assay.profile.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.state.StateContract;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplePicksTest extends StateContract<SamplePicks, SamplePicks.Pick> {

    private static final int CAPACITY = 200;

    @Override
    public SamplePicks.Pick observation(SplittableRandom random) {
        long hash = CellHashes.finish(random.nextInt(2000));
        return new SamplePicks.Pick(hash, "a.csv", random.nextInt(100));
    }

    @Override
    public SamplePicks of(List<SamplePicks.Pick> observations) {
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
    void picked_are_the_rows_with_the_least_ranks() {
        long[] hashes = LongStream.range(0, 5000).map(i -> i * 0x9E3779B97F4A7C15L).toArray();
        List<SamplePicks.Pick> least =
                IntStream.range(0, hashes.length)
                        .mapToObj(
                                row ->
                                        new SamplePicks.Pick(
                                                CellHashes.finish(hashes[row]), "a.csv", 10L * row))
                        .sorted((a, b) -> Long.compareUnsigned(a.rank(), b.rank()))
                        .limit(CAPACITY)
                        .toList();
        assertEquals(least, picked(hashes).places().picks());
    }

    @Test
    void equal_rows_are_picked_as_often_as_their_share_says() {
        long[] hashes = new long[6000];
        for (int row = 0; row < hashes.length; row += 2) {
            hashes[row] = row;
        }
        long equal =
                picked(hashes).picks().stream()
                        .filter(pick -> pick.hash() == CellHashes.finish(0))
                        .count();
        assertEquals(CAPACITY / 2.0, equal, 3 * Math.sqrt(CAPACITY / 4.0));
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
        SamplePicks withCells = picked(new long[] {1, 2, 3});
        assertTrue(withCells.picks().stream().allMatch(pick -> pick.cells() != null));
        assertEquals(
                withCells,
                SampleCodec.decode(
                        SampleCodec.encode(withCells, List.of("a.csv")), List.of("a.csv")));
        SamplePicks none = new SamplePicks(1, List.of());
        assertTrue(SampleCodec.decode(SampleCodec.encode(none, files), files).picks().isEmpty());
    }
}
