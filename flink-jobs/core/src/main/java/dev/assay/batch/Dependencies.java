package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.sample.RowSample;
import dev.assay.scan.Cells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures how well each column predicts each other column, on a sample of rows. */
public final class Dependencies {

    /** Columns that are paired at most; their pairs grow with the square. */
    private static final int MOST_COLUMNS = PairCounts.MOST_COLUMNS;

    /** A number with more distinct values than this is known by its bin. */
    private static final int MOST_NUMBERS = 512;

    private static final int ABSENT = -1;

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
        List<int[]> codes = new ArrayList<>();
        for (ColumnBins column : columns) {
            codes.add(codes(sample, names.indexOf(column.name()), column));
        }
        int n = columns.size();
        return IntStream.range(0, n * n)
                .filter(pair -> pair / n != pair % n)
                .parallel()
                .mapToObj(
                        pair ->
                                measure(
                                        columns.get(pair / n).name(),
                                        codes.get(pair / n),
                                        columns.get(pair % n).name(),
                                        codes.get(pair % n)))
                .toList();
    }

    private static int[] codes(RowSample sample, int cell, ColumnBins column) {
        Map<String, Integer> codeOf = new HashMap<>();
        int[] codes = new int[sample.rows().size()];
        for (int row = 0; row < codes.length; row++) {
            String text = sample.rows().get(row).cells()[cell];
            codes[row] =
                    text == null
                            ? ABSENT
                            : codeOf.computeIfAbsent(text.strip(), t -> codeOf.size());
        }
        // Without edges, numbers only name things, and each is told for itself.
        if (!column.type().isNumeric()
                || column.edges().isEmpty()
                || codeOf.size() <= MOST_NUMBERS) {
            return codes;
        }
        int[] bins = new int[codeOf.size()];
        codeOf.forEach((text, code) -> bins[code] = bin(text, column.edges()));
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == ABSENT ? ABSENT : bins[codes[row]];
        }
        return codes;
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

    private static Dependency measure(String determinant, int[] a, String dependent, int[] b) {
        long[] pairs = new long[a.length];
        int n = 0;
        for (int row = 0; row < a.length; row++) {
            if (a[row] != ABSENT && b[row] != ABSENT) {
                pairs[n++] = (long) a[row] << 32 | b[row];
            }
        }
        pairs = Arrays.copyOf(pairs, n);
        Arrays.sort(pairs);
        Map<Integer, Long> marginal = new HashMap<>();
        long rows = 0;
        long groups = 0;
        long told = 0;
        long violations = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && pairs[to] >> 32 == pairs[from] >> 32) {
                to++;
            }
            if (to - from > 1) {
                rows += to - from;
                groups++;
                long[] lead = lead(pairs, from, to, marginal);
                told += told(lead[0], lead[1]);
                violations += to - from - lead[0];
            }
            from = to;
        }
        long most = marginal.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Dependency(
                determinant,
                dependent,
                rows,
                groups,
                told,
                violations,
                rows == 0 ? 0 : (double) most / rows);
    }

    /** How often one determinant value has its most frequent dependent value, and the next one. */
    private static long[] lead(long[] pairs, int from, int to, Map<Integer, Long> marginal) {
        long first = 0;
        long second = 0;
        for (int i = from; i < to; ) {
            int j = i;
            while (j < to && pairs[j] == pairs[i]) {
                j++;
            }
            long count = j - i;
            marginal.merge((int) pairs[i], count, Long::sum);
            second = Math.max(second, Math.min(first, count));
            first = Math.max(first, count);
            i = j;
        }
        return new long[] {first, second};
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
