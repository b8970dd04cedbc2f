package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.calendar.DeclaredCalendar;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Where one batch in eight has bursts of missing values, a burst is no proof. */
    @Test
    void a_check_that_goes_wild_now_and_then_must_go_farther() {
        double calm = pValue(0);
        double wild = pValue(8);
        assertTrue(calm < 1e-5, "calm: " + calm);
        assertTrue(wild > 100 * calm, calm + " and " + wild);
    }

    private static double pValue(int every) {
        List<BatchSummary> before =
                IntStream.range(0, 40)
                        .mapToObj(i -> Batch.of(200).missing(burst(every, i)).summary())
                        .toList();
        return pValue(before, Batch.of(200).missing(30).summary());
    }

    private static double pValue(List<BatchSummary> before, BatchSummary now) {
        return Norms.of(List.of(Batch.MISSING), before, DeclaredCalendar.NONE)
                .read(now, List.of())
                .get(0)
                .pValue();
    }

    private static int burst(int every, int batch) {
        return every > 0 && batch % every == 3 ? 5 * (batch % 5) : 0;
    }

    /** Of 2,000 batches that are as the forty before them, hardly one is below a thousandth. */
    @Test
    void where_nothing_changes_small_p_values_are_rare() {
        SplittableRandom random = new SplittableRandom(11);
        int low = 0;
        for (int draw = 0; draw < 2000; draw++) {
            List<BatchSummary> before =
                    IntStream.range(0, 40).mapToObj(i -> drawn(random)).toList();
            double p = pValue(before, drawn(random));
            low += p <= 0.001 ? 1 : 0;
        }
        assertTrue(low <= 6, low + " of 2000");
    }

    private static BatchSummary drawn(SplittableRandom random) {
        int rows = 20 + random.nextInt(180);
        int missing = (int) IntStream.range(0, rows).filter(r -> random.nextInt(20) == 0).count();
        return Batch.of(rows).missing(missing).summary();
    }

    @Test
    void a_p_value_never_becomes_smaller() {
        double[] values = {1, 2, 3, 2, 1, 2, 3, 2, 1};
        History history = History.alike(values, History.NONE.measure());
        Norm norm = Norm.of(Batch.MISSING, history).orElseThrow();
        Calibration calibration = new Calibration(List.of(norm));
        for (double p : new double[] {1, 0.3, 1e-9, 1e-300}) {
            assertTrue(calibration.pValue(Batch.MISSING, p) >= p);
        }
        assertEquals(1, calibration.pValue(Batch.MISSING, 1));
    }
}
