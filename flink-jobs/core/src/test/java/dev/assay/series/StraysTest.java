package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Strays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Batch#numbers} has its quartiles that far from the median, and strays of its own. */
class StraysTest {

    private static BatchSummary batch(double quartile) {
        return Batch.of(100).numbers(50, quartile).summary();
    }

    private static final List<BatchSummary> ACCEPTED =
            List.of(batch(9), batch(10), batch(10), batch(11), Batch.of(100).summary());

    @Test
    void the_usual_distance_is_the_median_of_those_that_have_quartiles() {
        assertEquals(20, Strays.of(0, false, ACCEPTED).usual());
        assertEquals(0, Strays.of(0, false, List.of(Batch.of(100).summary())).usual());
    }

    @Test
    void a_batch_whose_quartiles_fell_together_says_nothing() {
        Strays strays = Strays.of(0, false, ACCEPTED);
        assertEquals(new Share(0, 0), strays.share(batch(3)));
        assertEquals(batch(3.4).columns().get(0).range().of(), strays.share(batch(3.4)).of());
    }

    @Test
    void one_batch_whose_quartiles_fell_together_is_enough() {
        Strays strays = Strays.of(0, false, ACCEPTED);
        assertFalse(strays.fallTogether(ACCEPTED));
        assertTrue(strays.fallTogether(List.of(batch(10), batch(3))));
    }

    /** Of times a day is the least that is far out. */
    @Test
    void times_of_one_day_are_judged_however_near_they_are() {
        Strays strays = Strays.of(0, true, ACCEPTED);
        assertEquals(batch(0).columns().get(0).range().of(), strays.share(batch(0)).of());
    }

    @Test
    void a_batch_without_quartiles_is_judged() {
        BatchSummary few = Batch.of(100).summary();
        assertEquals(
                few.columns().get(0).range().of(), Strays.of(0, false, ACCEPTED).share(few).of());
    }
}
