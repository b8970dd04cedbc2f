package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.Quantiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How many values of a column are in each of its bins; the last of each list is "all others".
 *
 * @param numbers per bin of numbers
 * @param lengths per bin of lengths
 * @param categories per category
 * @param patterns per shape
 * @param hours per hour of the day; none where times are not kept
 */
public record BinCounts(
        List<Long> numbers,
        List<Long> lengths,
        List<Long> categories,
        List<Long> patterns,
        List<Long> hours) {

    public BinCounts {
        numbers = List.copyOf(numbers);
        lengths = List.copyOf(lengths);
        categories = List.copyOf(categories);
        patterns = List.copyOf(patterns);
        hours = List.copyOf(hours);
    }

    static BinCounts of(ColumnProfile c, ColumnBins b) {
        return new BinCounts(
                numbers(c.quantiles(), b.edges()),
                numbers(c.lengths(), b.lengths()),
                named(c.values(), b.categories(), c.cells().present()),
                named(c.patterns(), b.patterns(), c.cells().present()),
                b.clocked() ? c.clock().hours() : List.of());
    }

    /** The same, as if no value were a time. */
    BinCounts withoutHours() {
        return new BinCounts(numbers, lengths, categories, patterns, zeros(hours));
    }

    /** The same bins without values. */
    BinCounts empty() {
        return new BinCounts(
                zeros(numbers), zeros(lengths), zeros(categories), zeros(patterns), zeros(hours));
    }

    private static List<Long> zeros(List<Long> counts) {
        return Collections.nCopies(counts.size(), 0L);
    }

    /**
     * Per edge the numbers at most as great (and above the edge before), then those above the last
     * edge.
     */
    private static List<Long> numbers(Quantiles q, List<Double> edges) {
        if (edges.isEmpty()) {
            return List.of();
        }
        long[] counts = new long[edges.size() + 2];
        for (int i = 0; i < q.buckets(); i++) {
            double x = q.value(i);
            counts[bin(x, edges)] += q.count(i);
        }
        return LongStream.of(counts).boxed().toList();
    }

    /** The bin that a number is counted into. */
    public static int bin(double x, List<Double> edges) {
        int bin = 0;
        while (bin < edges.size() && x > edges.get(bin)) {
            bin++;
        }
        // The first bin is for numbers below the least accepted one, which shares no bin with it.
        return bin == 0 ? (x < edges.get(0) ? 0 : 1) : bin + 1;
    }

    private static List<Long> named(Frequent values, List<String> names, long present) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Long> counts = new ArrayList<>(names.stream().map(values::count).toList());
        counts.add(Math.max(0, present - counts.stream().mapToLong(Long::longValue).sum()));
        return counts;
    }
}
