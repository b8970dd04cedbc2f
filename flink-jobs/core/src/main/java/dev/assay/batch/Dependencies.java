package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.pair.CodedColumn;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.sample.RowSample;
import dev.assay.scan.Cells;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how well each column predicts each other column, on a sample of rows. */
public final class Dependencies {

    /** Columns that are paired at most; their pairs grow with the square. */
    private static final int MOST_COLUMNS = PairCounts.MOST_COLUMNS;

    /** A number with more distinct values than this is known by its bin. */
    private static final int MOST_NUMBERS = 512;

    private Dependencies() {}

    /**
     * All pairs in the order of the columns; the sample's cells are in the order of {@code names}.
     */
    public static List<Dependency> measure(RowSample sample, List<String> names, Bins bins) {
        List<ColumnBins> columns =
                bins.columns().stream()
                        .filter(b -> names.contains(b.name()))
                        .limit(MOST_COLUMNS)
                        .toList();
        List<CodedColumn> codes =
                columns.parallelStream()
                        .map(column -> codes(sample, names.indexOf(column.name()), column))
                        .toList();
        return IntStream.range(0, columns.size())
                .parallel()
                .boxed()
                .flatMap(determinant -> measure(columns, codes, determinant))
                .toList();
    }

    private static CodedColumn codes(RowSample sample, int cell, ColumnBins column) {
        Map<String, Integer> codeOf = new HashMap<>();
        int[] codes = new int[sample.rows().size()];
        for (int row = 0; row < codes.length; row++) {
            String text = sample.rows().get(row).cells()[cell];
            if (text == null) {
                codes[row] = CodedColumn.ABSENT;
                continue;
            }
            Integer known = codeOf.putIfAbsent(text.strip(), codeOf.size());
            codes[row] = known == null ? codeOf.size() - 1 : known;
        }
        // Without edges, numbers only name things, and each is told for itself.
        if (!column.type().isNumeric()
                || column.edges().isEmpty()
                || codeOf.size() <= MOST_NUMBERS) {
            return new CodedColumn(codes, codeOf.size(), codes.length);
        }
        int[] bins = new int[codeOf.size()];
        codeOf.forEach((text, code) -> bins[code] = bin(text, column.edges()));
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == CodedColumn.ABSENT ? CodedColumn.ABSENT : bins[codes[row]];
        }
        // A number may be less than all bins, or within one of them, or be none.
        return new CodedColumn(codes, column.edges().size() + 2, codes.length);
    }

    private static int bin(String text, List<Double> edges) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double x = Cells.number(bytes, 0, bytes.length);
        if (Double.isNaN(x)) {
            return edges.size() + 1;
        }
        int bin = 0;
        while (bin < edges.size() && x > edges.get(bin)) {
            bin++;
        }
        return bin;
    }

    private static Stream<Dependency> measure(
            List<ColumnBins> columns, List<CodedColumn> codes, int determinant) {
        CodedColumn by = codes.get(determinant);
        int[] order = by.grouped();
        return IntStream.range(0, columns.size())
                .filter(column -> column != determinant)
                .mapToObj(
                        column ->
                                measure(
                                        columns.get(determinant).name(),
                                        by.codes(),
                                        order,
                                        columns.get(column).name(),
                                        codes.get(column)));
    }

    private static Dependency measure(
            String determinant, int[] by, int[] order, String dependent, CodedColumn column) {
        int[] codes = column.codes();
        int[] seen = new int[column.values()];
        long[] marginal = new long[column.values()];
        long rows = 0;
        long groups = 0;
        long told = 0;
        long violations = 0;
        for (int from = 0, to; from < order.length; from = to) {
            int n = 0;
            for (to = from; to < order.length && by[order[to]] == by[order[from]]; to++) {
                int code = codes[order[to]];
                if (code != CodedColumn.ABSENT) {
                    seen[code]++;
                    n++;
                }
            }
            // How often one determinant value has its most frequent dependent one, and the next.
            long first = 0;
            long second = 0;
            for (int i = from; i < to; i++) {
                int code = codes[order[i]];
                if (code != CodedColumn.ABSENT && seen[code] > 0) {
                    int count = seen[code];
                    seen[code] = 0;
                    marginal[code] += n > 1 ? count : 0;
                    second = Math.max(second, Math.min(first, count));
                    first = Math.max(first, count);
                }
            }
            if (n > 1) {
                rows += n;
                groups++;
                told += told(first, second);
                violations += n - first;
            }
        }
        long most = Arrays.stream(marginal).max().orElse(0);
        return new Dependency(
                determinant,
                dependent,
                rows,
                groups,
                told,
                violations,
                rows == 0 ? 0 : (double) most / rows);
    }

    /**
     * Rows of one determinant value whose dependent value is the most frequent one among the
     * others. Only rows of the most frequent value can be: leaving one out, it must still be ahead
     * of the runner-up. Where it is not, it leads by chance, and is trusted less by the root of its
     * count.
     */
    private static long told(long first, long second) {
        if (first - 1 > second) {
            return first;
        }
        // Nothing told at all would let one row more or less decide over a large group, and the
        // strength jump from build to build. Of a few rows the root leaves nothing either.
        return first - (long) Math.ceil(Math.sqrt(first));
    }
}
