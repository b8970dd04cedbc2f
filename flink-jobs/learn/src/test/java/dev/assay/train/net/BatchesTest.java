package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void a_row_comes_once_before_any_comes_again() {
        Batches batches = new Batches(12, 4, Streams.of(1, "test"));
        int[] first = round(batches);
        int[] second = round(batches);
        assertFalse(Arrays.equals(first, second), "the order is drawn anew");
        int[] all = IntStream.range(0, 12).toArray();
        assertArrayEquals(all, IntStream.of(first).sorted().toArray());
        assertArrayEquals(all, IntStream.of(second).sorted().toArray());
    }

    private static int[] round(Batches batches) {
        return IntStream.range(0, 3).flatMap(i -> IntStream.of(batches.next())).toArray();
    }

    @Test
    void rows_that_do_not_fill_a_batch_are_passed_over() {
        Batches batches = new Batches(11, 4, Streams.of(1, "test"));
        for (int i = 0; i < 10; i++) {
            assertEquals(4, IntStream.of(batches.next()).distinct().count());
        }
    }

    @Test
    void fewer_rows_than_a_batch_are_one() {
        Batches batches = new Batches(3, 4, Streams.of(1, "test"));
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(new int[] {0, 1, 2}, IntStream.of(batches.next()).sorted().toArray());
        }
    }
}
