package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.value.CellHashes;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RarefactionTest {

    private static final double SHARE = 0.4;

    /** Rows of which some are frequent and many occur once. */
    private static long row(SplittableRandom random) {
        return CellHashes.finish((long) Math.exp(8 * random.nextDouble()));
    }

    @Test
    void fewer_rows_repeat_as_often_as_those_that_are_drawn() {
        SplittableRandom random = new SplittableRandom(7);
        RowHashes.Builder all = new RowHashes.Builder(0);
        RowHashes.Builder some = new RowHashes.Builder(0);
        for (int i = 0; i < 5000; i++) {
            long row = row(random);
            all.add(row);
            if (random.nextDouble() < SHARE) {
                some.add(row);
            }
        }
        double expected = Rarefaction.repeated(all.build(), SHARE);
        assertEquals(some.build().repeated(), expected, 60);
        // In the whole, more rows than that share repeat another.
        assertTrue(expected < 0.9 * SHARE * all.build().repeated());
    }

    @Test
    void of_all_rows_all_repeat_that_do() {
        RowHashes.Builder rows = new RowHashes.Builder(0);
        for (long row : new long[] {1, 1, 2, 3, 3, 3}) {
            rows.add(row);
        }
        assertEquals(3, Rarefaction.repeated(rows.build(), 1));
        assertEquals(0, Rarefaction.repeated(rows.build(), 0));
    }

    @Test
    void without_hashes_repeated_rows_are_taken_for_pairs() {
        RowHashes.Builder rows = new RowHashes.Builder(0);
        for (long row : new long[] {1, 1, 2, 3, 3}) {
            rows.add(row);
        }
        RowHashes pairs = rows.build();
        assertEquals(
                Rarefaction.repeated(pairs, SHARE),
                Rarefaction.repeated(pairs.withoutHashes(), SHARE),
                1e-12);
    }
}
