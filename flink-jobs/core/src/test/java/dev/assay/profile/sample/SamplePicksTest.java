package dev.assay.profile.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.state.StateContract;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        return picked(hashes, CAPACITY);
    }

    private static SamplePicks picked(long[] hashes, int capacity) {
        SampleFold fold = new SampleFold(capacity);
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
        assertEquals(least, bare(picked(hashes)));
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

    private static List<SamplePicks.Pick> bare(SamplePicks picks) {
        return picks.picks().stream()
                .map(p -> new SamplePicks.Pick(p.hash(), p.file(), p.position()))
                .toList();
    }

    private static SamplePicks decoded(List<String> files, byte[]... parts) throws IOException {
        SampleFold all = new SampleFold(CAPACITY);
        for (byte[] part : parts) {
            SampleCodec.decode(part, files, all);
        }
        return all.build();
    }

    @Test
    void picks_cross_as_bytes() throws IOException {
        List<String> files = List.of("data/a.csv", "data/ü.csv");
        SamplePicks sample =
                new SamplePicks(
                        CAPACITY,
                        List.of(
                                new SamplePicks.Pick(-5, "data/ü.csv", 1L << 40),
                                new SamplePicks.Pick(-4, "data/a.csv", 0)));
        byte[] bytes = SampleCodec.encode(sample, files);
        assertEquals(Set.copyOf(sample.picks()), Set.copyOf(decoded(files, bytes).picks()));
        SamplePicks withCells = picked(new long[] {1, 2, 3});
        assertTrue(withCells.picks().stream().noneMatch(SamplePicks.Pick::isBare));
        byte[] whole = SampleCodec.encode(withCells, List.of("a.csv"));
        assertEquals(withCells.picks(), decoded(List.of("a.csv"), whole).picks());
        SamplePicks none = new SamplePicks(1, List.of());
        assertTrue(decoded(files, SampleCodec.encode(none, files)).picks().isEmpty());
    }

    @Test
    void cells_can_be_cut_off_the_bytes() throws IOException {
        SamplePicks picks = picked(new long[] {1, 2, 3});
        byte[] places = SampleCodec.places(SampleCodec.encode(picks, List.of("a.csv")));
        assertEquals(bare(picks), decoded(List.of("a.csv"), places).picks());
    }

    @Test
    void picks_of_many_parts_are_the_least_of_all_rows() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<String> files = List.of("a.csv");
        byte[][] parts = new byte[20][];
        List<SamplePicks> sums = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            SamplePicks part = picked(random.longs(10L * i * i).toArray(), 3 * CAPACITY);
            sums.add(part);
            parts[i] = SampleCodec.encode(part, files);
        }
        assertEquals(SamplePicks.merged(CAPACITY, sums), decoded(files, parts));
    }
}
