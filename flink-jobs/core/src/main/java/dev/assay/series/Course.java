package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.NumberSpan;
import dev.assay.series.day.CalendarField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How a column runs from batch to batch by itself. */
public enum Course {
    /** Values are drawn anew in each batch. */
    STEADY,
    /** Values go on: a counter, a date, the ids of new users. The next one is new, and no error. */
    GOES_ON,
    /** Each batch has one value, and batches differ in it: a month, a weekday, a region. */
    TURNS;

    /** Increases without which nothing is known to go on. */
    private static final int FEWEST = 3;

    /** Where a batch has one value, the same without which it may begin again: months do. */
    private static final int FEWEST_OF_ONE = 13;

    /** The greatest share of increases that may be decreases instead. */
    private static final double BACK = 0.05;

    /** Of values that are drawn anew, about the logarithm of their number are records. */
    private static final double RECORDS = 3;

    private static final double MOST_RECORDS = 0.25;

    /** The least share of batches of one value in a column that turns. */
    private static final double PURE = 0.9;

    /** The least share of a batch's rows that its one value has. */
    private static final double ONE = 0.95;

    /**
     * The course of each column.
     *
     * @param accepted batches in the order of the data
     * @param today batches that are judged: a value that follows from their date is no news
     */
    public static List<Course> of(List<BatchSummary> accepted, List<BatchSummary> today) {
        int columns = accepted.isEmpty() ? 0 : accepted.get(0).columns().size();
        return IntStream.range(0, columns).mapToObj(i -> of(accepted, today, i)).toList();
    }

    private static Course of(List<BatchSummary> accepted, List<BatchSummary> today, int column) {
        List<NumberSpan> spans =
                accepted.stream()
                        .map(batch -> batch.columns().get(column).range())
                        .filter(span -> span.middle() != null)
                        .toList();
        if (spans.size() >= Norms.FEWEST && goesOn(spans)) {
            return GOES_ON;
        }
        boolean turns =
                turns(accepted, column, ColumnSummary::numbers)
                        || turns(accepted, column, ColumnSummary::categories)
                        || spans.size() == accepted.size() && differ(spans)
                        || accepted.size() >= Norms.FEWEST
                                && CalendarField.tells(accepted, today, column);
        return turns ? TURNS : STEADY;
    }

    private static boolean goesOn(List<NumberSpan> spans) {
        return rises(spans) || breaksRecords(spans.stream().map(NumberSpan::top).toList());
    }

    private static boolean rises(List<NumberSpan> spans) {
        int back = 0;
        int on = 0;
        for (int i = 1; i < spans.size(); i++) {
            int step = Double.compare(spans.get(i).middle(), spans.get(i - 1).middle());
            back += step < 0 ? 1 : 0;
            on += step > 0 ? 1 : 0;
        }
        boolean one = spans.stream().allMatch(NumberSpan::isOneValue);
        return on >= (one ? FEWEST_OF_ONE : FEWEST) && back <= BACK * on;
    }

    private static boolean breaksRecords(List<Double> tops) {
        int records = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double top : tops) {
            records += top > greatest ? 1 : 0;
            greatest = Math.max(greatest, top);
        }
        double chance = 1 + Math.log(tops.size());
        return records >= Math.max(RECORDS * chance, MOST_RECORDS * tops.size());
    }

    private static boolean differ(List<NumberSpan> spans) {
        return spans.stream().allMatch(NumberSpan::isOneValue)
                && spans.stream().map(NumberSpan::middle).distinct().count() > 1;
    }

    /** Whether nearly each batch has its values in one bin, and batches differ in it. */
    static boolean turns(
            List<BatchSummary> batches, int column, Function<ColumnSummary, List<Long>> bins) {
        Set<Integer> fullest = new HashSet<>();
        int known = 0;
        int mixed = 0;
        for (BatchSummary batch : batches) {
            List<Long> counts = bins.apply(batch.columns().get(column));
            long sum = 0;
            long most = 0;
            int at = 0;
            for (int bin = 0; bin < counts.size(); bin++) {
                long count = counts.get(bin);
                sum += count;
                at = count > most ? bin : at;
                most = Math.max(most, count);
            }
            if (sum > 0) {
                known++;
                if (most >= ONE * sum) {
                    fullest.add(at);
                } else if (++mixed > (1 - PURE) * batches.size()) {
                    return false;
                }
            }
        }
        return known >= Norms.FEWEST && known - mixed >= PURE * known && fullest.size() > 1;
    }
}
