package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 65_535, 65_536, 65_537, 5_000_000, 48_064_654, 1L << 31, (1L << 40) + 7})
    void ranges_cover_a_file_without_gap_or_overlap(long length) {
        List<ByteRange> ranges = ByteRange.cut("a.csv", 3, length, length);
        long at = 0;
        for (int i = 0; i < ranges.size(); i++) {
            ByteRange range = ranges.get(i);
            assertEquals(at, range.start());
            assertEquals(i, range.part());
            assertEquals(3, range.fileIndex());
            assertEquals(length, range.fileLength());
            assertTrue(range.end() > range.start() || length == 0);
            at = range.end();
        }
        assertEquals(length, at);
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000, 5_000_000, 48_064_654, 1L << 31, 1L << 34})
    void ranges_are_neither_tiny_nor_too_large_to_share_out(long length) {
        List<ByteRange> ranges = ByteRange.cut("a.csv", 0, length, length);
        long size = ranges.get(0).end();
        assertTrue(size >= 1 << 10 && size <= 32 << 20, "size " + size);
        assertTrue(length > 64L * (32 << 20) || ranges.size() <= 128, ranges.size() + " ranges");
    }
}
