package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.profile.Profile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberSpanTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("d", "d.csv");

    private static NumberSpan span(Stream<String> values) {
        String csv = values.collect(Collectors.joining("\n", "x,y\n", "\n"));
        Profile profile =
                MeasuredCsv.of(SPEC, csv.replace("\n", ",1\n").replace("x,y,1", "x,y")).profile();
        return Binning.count(
                        "d.csv",
                        0,
                        "0",
                        profile,
                        Binning.choose(profile, SPEC),
                        Vocabulary.of(profile))
                .columns()
                .get(0)
                .range();
    }

    /** Each of them is one row's: what is kept stands between them. */
    @Test
    void the_value_of_no_single_row_is_kept() {
        for (int step : new int[] {1, 2, 7, 1000}) {
            List<Long> values =
                    IntStream.range(0, 400).mapToObj(i -> 100_000L + step * (long) i).toList();
            NumberSpan span = span(values.stream().map(String::valueOf));
            for (double kept : List.of(span.low(), span.middle(), span.high(), span.top())) {
                assertFalse(values.stream().anyMatch(v -> v == kept), step + ": " + kept);
            }
            assertEquals(100_000 + 200 * step, span.middle(), 12 * step);
            assertEquals(0, span.stray());
            assertEquals(400, span.of());
            assertFalse(span.isOneValue());
        }
    }

    /** Most rows share a value, the others have one each. */
    @Test
    void the_greatest_value_is_not_kept_where_most_are_the_same() {
        List<Long> others = IntStream.range(0, 40).mapToObj(i -> 5_003L + 97 * i).toList();
        NumberSpan span =
                span(
                        Stream.concat(
                                Stream.generate(() -> "7").limit(160),
                                others.stream().map(String::valueOf)));
        assertTrue(span.isOneValue());
        assertEquals(7, span.middle());
        double top = span.top();
        assertFalse(others.stream().anyMatch(v -> v == top), "top " + top);
    }

    @Test
    void a_value_that_most_rows_hold_is_kept_and_others_are_stray() {
        NumberSpan span = span(IntStream.range(0, 40).mapToObj(i -> i < 4 ? "9" : "7"));
        assertTrue(span.isOneValue());
        assertEquals(7, span.middle());
        assertEquals(4, span.stray());
    }

    @Test
    void a_date_of_another_century_is_stray() {
        NumberSpan span =
                span(
                        IntStream.range(0, 60)
                                .mapToObj(
                                        i ->
                                                i % 20 == 0
                                                        ? "2199-05-01"
                                                        : "2011-05-0" + (1 + i % 7)));
        assertEquals(3, span.stray());
    }

    @Test
    void of_few_rows_nothing_is_kept() {
        assertNull(span(List.of("1", "2", "3", "4").stream()).middle());
    }
}
