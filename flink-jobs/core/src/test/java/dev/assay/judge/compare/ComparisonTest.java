package dev.assay.judge.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.judge.compare.Comparison.Counts;
import dev.assay.judge.compare.Comparison.Shares;
import dev.assay.series.Batch;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final List<BatchSummary> ACCEPTED = batches();

    private static List<BatchSummary> batches() {
        return IntStream.range(0, 20)
                .mapToObj(i -> Batch.of(100).missing(i % 7).categories(60L - i % 5, 40L + i % 5))
                .map(Batch::summary)
                .toList();
    }

    private static Counts counts(Whole accepted, List<BatchSummary> today) {
        return new Comparison(accepted, today)
                .counts(
                        KnownCheck.CATEGORICAL_DRIFT,
                        0,
                        ColumnSummary::categories,
                        Distance.VARIATION);
    }

    private static Shares shares(Whole accepted, List<BatchSummary> today) {
        return new Comparison(accepted, today)
                .shares(
                        KnownCheck.COMPLETENESS,
                        -1,
                        batch -> new Share(batch.columns().get(0).missing(), batch.rows()));
    }

    private static List<List<BatchSummary>> todays(List<BatchSummary> accepted) {
        BatchSummary other = Batch.of(100).missing(50).categories(10L, 90L).summary();
        List<BatchSummary> first = new ArrayList<>(accepted);
        first.set(0, other);
        List<BatchSummary> middle = new ArrayList<>(accepted);
        middle.set(9, other);
        List<BatchSummary> more = new ArrayList<>(accepted);
        more.add(other);
        List<BatchSummary> turned = new ArrayList<>(accepted);
        Collections.reverse(turned);
        return List.of(
                accepted, first, middle, more, accepted.subList(0, 12), turned, List.of(other));
    }

    /** The very same batches are counted once; batches that are equal are counted again. */
    @Test
    void what_is_still_there_counts_as_if_it_were_counted_anew() {
        Whole accepted = new Whole(ACCEPTED);
        List<List<BatchSummary>> same = todays(ACCEPTED);
        List<List<BatchSummary>> equal = todays(batches());
        for (int i = 0; i < same.size(); i++) {
            Counts kept = counts(accepted, same.get(i));
            Counts anew = counts(accepted, equal.get(i));
            assertEquals(anew.today(), kept.today());
            assertEquals(anew.pValue(false), kept.pValue(false));
            assertEquals(
                    shares(accepted, equal.get(i)).today(), shares(accepted, same.get(i)).today());
            assertEquals(
                    shares(accepted, equal.get(i)).pValue(),
                    shares(accepted, same.get(i)).pValue());
        }
        // Four times 60 to 56 of the first, 40 to 44 of the second, and one of 10 and 90.
        assertEquals(List.of(1170L, 930L), counts(accepted, same.get(3)).today());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 19, 20})
    void neighbours_stand_in_the_group_around_their_relative_position(int groups) {
        long[] with = IntStream.range(0, 20).mapToLong(i -> 1L << i).toArray();
        long[] of = IntStream.range(0, 20).mapToLong(i -> 3L << i).toArray();
        long[] expected = new long[groups];
        for (int i = 0; i < 20; i++) {
            expected[i * groups / 20] += 1L << i;
        }
        Share[] grouped = Counted.of(with, of, new double[20]).grouped(groups);
        for (int g = 0; g < groups; g++) {
            assertEquals(new Share(expected[g], 3 * expected[g]), grouped[g]);
        }
    }
}
