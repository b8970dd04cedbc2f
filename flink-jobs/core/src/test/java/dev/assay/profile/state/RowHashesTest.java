package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.value.CellHashes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowHashesTest extends StateContract<RowHashes, Long> {

    private static final int MANY = 400_000;

    @Override
    public Long observation(SplittableRandom random) {
        return CellHashes.finish(random.nextInt(MANY));
    }

    @Override
    public RowHashes of(List<Long> observations) {
        RowHashes.Builder builder = new RowHashes.Builder(0);
        observations.forEach(builder::add);
        return builder.build();
    }

    /** Beyond the capacity, so that the contract is shown of thinned hashes too. */
    @Override
    public int most() {
        return MANY;
    }

    @Test
    void while_exact_repeats_are_counted_as_a_set_counts_them() {
        SplittableRandom random = new SplittableRandom(1);
        RowHashes.Builder builder = new RowHashes.Builder(0);
        Set<Long> seen = new HashSet<>();
        long repeated = 0;
        for (int i = 0; i < 100_000; i++) {
            long hash = CellHashes.finish(random.nextInt(80_000));
            builder.add(hash);
            repeated += seen.add(hash) ? 0 : 1;
        }
        RowHashes rows = builder.build();
        assertTrue(rows.isExact());
        assertEquals(repeated, rows.repeated());
        assertEquals(seen.size(), rows.distinct());
    }

    @Test
    void when_thinned_repeats_are_estimated_from_what_is_kept() {
        RowHashes.Builder builder = new RowHashes.Builder(0);
        int distinct = 1_000_000;
        for (int i = 0; i < distinct; i++) {
            long hash = CellHashes.finish(i * 0x9E3779B97F4A7C15L);
            for (int n = i % 10 == 0 ? 3 : 1; n > 0; n--) {
                builder.add(hash);
            }
        }
        RowHashes rows = builder.build();
        assertTrue(!rows.isExact() && rows.hashes().length <= RowHashes.CAPACITY);
        // Kept are some 125,000 of the different rows, each with its true count.
        assertEquals(distinct, rows.distinct(), 0.01 * distinct);
        assertEquals(0.2 * distinct, rows.repeated(), 0.02 * distinct);
    }

    @Test
    void thinned_from_the_start_a_part_adds_up_with_one_that_was_thinned_as_it_filled() {
        RowHashes.Builder thinned = new RowHashes.Builder(3);
        RowHashes.Builder all = new RowHashes.Builder(0);
        for (int i = 0; i < 50_000; i++) {
            long hash = CellHashes.finish(i);
            thinned.add(hash);
            all.add(hash);
        }
        RowHashes nothing = new RowHashes(3, new long[0], new int[0]);
        assertEquals(thinned.build(), all.build().plus(nothing));
    }

    @Test
    void large_files_are_thinned_from_the_start_and_small_ones_are_not() {
        assertEquals(0, RowHashes.startingLevel((64L << 20) - 1));
        assertEquals(1, RowHashes.startingLevel(64L << 20));
        assertEquals(4, RowHashes.startingLevel(960_000_000));
    }

    @Test
    void a_row_that_repeats_more_often_than_can_be_counted_stays_at_the_greatest_count() {
        RowHashes much = new RowHashes(0, new long[] {7}, new int[] {Integer.MAX_VALUE - 1});
        assertEquals(Integer.MAX_VALUE - 1L, much.plus(much).repeated());
    }

    @Test
    void rows_of_ones_own_are_those_in_none_of_the_others() {
        RowHashes these = rows(0, 100);
        assertEquals(new RowHashes.Own(100, 100), these.beyond(List.of()));
        assertEquals(new RowHashes.Own(40, 100), these.beyond(List.of(rows(40, 100))));
        assertEquals(new RowHashes.Own(30, 100), these.beyond(List.of(rows(0, 20), rows(50, 100))));
        assertEquals(new RowHashes.Own(0, 100), these.beyond(List.of(these)));
        assertEquals(new RowHashes.Own(0, 0), these.beyond(List.of(rows(0, 5).withoutHashes())));
    }

    @Test
    void where_one_is_thinned_rows_are_compared_that_all_kept() {
        RowHashes many = rows(0, 400_000);
        RowHashes some = rows(100_000, 200_000);
        RowHashes.Own own = some.beyond(List.of(many));
        assertEquals(0, own.own());
        assertTrue(own.of() > 10_000 && own.of() < 60_000, own.toString());
        RowHashes.Own other = many.beyond(List.of(some));
        assertEquals(0.75, (double) other.own() / other.of(), 0.01);
    }

    private static RowHashes rows(int from, int to) {
        RowHashes.Builder builder = new RowHashes.Builder(0);
        for (int i = from; i < to; i++) {
            builder.add(CellHashes.finish(i * 0x9E3779B97F4A7C15L));
        }
        return builder.build();
    }
}
