package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.declare.ColumnType;
import dev.assay.document.Nullable;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.value.SemanticType;
import java.util.List;
import java.util.Optional;

/**
 * The bins into which every batch's values are counted, so that batches can be compared count by
 * count. Made once, from the accepted profile, and kept with the baseline.
 *
 * @param columns in the order of the data
 * @param pairs of columns of which the first predicts the second
 * @param related columns whose values have something to do with each other
 */
public record Bins(List<ColumnBins> columns, List<Pair> pairs, List<ColumnPair> related) {

    public Bins {
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
        related = List.copyOf(related);
    }

    /**
     * The accepted type of a column; empty where there was no value to accept a type of, or no such
     * column.
     */
    public Optional<ColumnType> type(String column) {
        return columns.stream()
                .filter(b -> b.name().equals(column) && b.type() != ColumnType.EMPTY)
                .map(ColumnBins::type)
                .findFirst();
    }

    /**
     * Whether that pair stands for the values of its two columns side by side: of a pair that is
     * there in both directions, the first does.
     */
    public boolean standsSideBySide(int pair) {
        Pair of = pairs.get(pair);
        return of.grain() == Grain.VALUE
                && !of.determinant().equals(of.dependent())
                && !pairs.subList(0, pair).contains(of.reversed());
    }

    /** Whether of those two columns each tells the other, and the pair stands for both. */
    public boolean isOneToOne(int pair) {
        return standsSideBySide(pair) && pairs.contains(pairs.get(pair).reversed());
    }

    /**
     * A column's bins.
     *
     * @param name the column
     * @param type the accepted type
     * @param bounds what is counted into which bin
     * @param clocked whether the first and last time and the hours are kept
     * @param meaning what nearly all accepted values mean, or null
     * @param sensitive whether no value is kept, so that none can be recognised
     * @param alone whether each value says something by itself, however many rows of one group have
     *     it; null where not
     */
    public record ColumnBins(
            String name,
            ColumnType type,
            @JsonUnwrapped BinBounds bounds,
            boolean clocked,
            @Nullable SemanticType meaning,
            boolean sensitive,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean alone) {

        /** Upper edges of the bins of numbers, ascending. */
        public List<Double> edges() {
            return bounds.edges();
        }

        /** Upper edges of the bins of lengths, ascending. */
        public List<Double> lengths() {
            return bounds.lengths();
        }

        /** The most frequent values, each a bin. */
        public List<String> categories() {
            return bounds.categories();
        }

        /** The most frequent shapes, each a bin. */
        public List<String> patterns() {
            return bounds.patterns();
        }
    }
}
