package dev.assay.batch;

import java.util.List;

/**
 * What of a column is counted into which bin.
 *
 * @param edges upper edges of the bins of numbers, ascending; numbers above the last are in a bin
 *     of their own
 * @param lengths upper edges of the bins of lengths, likewise
 * @param categories the most frequent values, each a bin; all others share the last; none where
 *     values are too many or sensitive
 * @param patterns the most frequent shapes, likewise
 */
public record BinBounds(
        List<Double> edges, List<Double> lengths, List<String> categories, List<String> patterns) {

    public BinBounds {
        edges = List.copyOf(edges);
        lengths = List.copyOf(lengths);
        categories = List.copyOf(categories);
        patterns = List.copyOf(patterns);
    }
}
