package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowSampleTest extends StateContract<RowSample, RowSample.Row> {

    private static final int CAPACITY = 200;

    @Override
    RowSample.Row observation(SplittableRandom random) {
        long hash = CellHashes.finish(random.nextInt(2000));
        return new RowSample.Row(hash, "a.csv", random.nextInt(100), new String[] {"x", null});
    }

    @Override
    RowSample of(List<RowSample.Row> observations) {
        return RowSample.merged(CAPACITY, List.of(new RowSample(CAPACITY, observations)));
    }

    /** Arrays are equal only to themselves; hash and place say which row it is. */
    @Override
    void assertSame(RowSample expected, RowSample actual) {
        assertEquals(places(expected), places(actual));
    }

    private static List<String> places(RowSample sample) {
        return sample.rows().stream().map(r -> r.hash() + "@" + r.file() + ":" + r.line()).toList();
    }

    @Test
    void rows_are_those_with_the_least_hashes_however_they_come() {
        SplittableRandom random = new SplittableRandom(1);
        ColumnBatch batch = new ColumnBatch(1, 5000);
        byte[] bytes = new byte[5000];
        random.nextBytes(bytes);
        batch.reset(bytes);
        long[] hashes = new long[5000];
        for (int row = 0; row < 5000; row++) {
            batch.cell(0, row, 1);
            batch.endRow(row + 1);
            hashes[row] = row * 0x9E3779B97F4A7C15L;
        }
        SampleFold fold = new SampleFold(CAPACITY, 5000);
        fold.accept(batch, hashes, "a.csv");
        SampleFold all = new SampleFold(CAPACITY, 1);
        all.accept(batch, hashes, "a.csv");
        assertEquals(CAPACITY, fold.build().rows().size());
        assertEquals(places(all.build()), places(fold.build()));
    }

    @Test
    void a_dataset_smaller_than_the_sample_is_the_sample() {
        ColumnBatch batch = new ColumnBatch(1, 10);
        batch.reset(new byte[10]);
        for (int row = 0; row < 10; row++) {
            batch.cell(0, row, 1);
            batch.endRow(row + 1);
        }
        SampleFold fold = new SampleFold(CAPACITY, 10);
        fold.accept(batch, new long[] {-1, 0, 1, 2, 3, 4, 5, 6, 7, Long.MIN_VALUE}, "a.csv");
        assertEquals(10, fold.build().rows().size());
    }

    @Test
    void a_sample_crosses_as_bytes() throws IOException {
        RowSample.Row row =
                new RowSample.Row(-5, "data/ü.csv", 1L << 40, new String[] {"größer", null, ""});
        RowSample back = SampleCodec.decode(SampleCodec.encode(new RowSample(9, List.of(row))));
        assertEquals(9, back.capacity());
        assertEquals(places(new RowSample(9, List.of(row))), places(back));
        assertArrayEquals(row.cells(), back.rows().get(0).cells());
        assertTrue(
                SampleCodec.decode(SampleCodec.encode(new RowSample(1, List.of())))
                        .rows()
                        .isEmpty());
    }
}
