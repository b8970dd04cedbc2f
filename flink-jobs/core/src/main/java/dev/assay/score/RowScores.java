package dev.assay.score;

import dev.assay.document.Nullable;
import dev.assay.profile.state.State;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Row scores of a part of the data.
 *
 * @param histogram rows by p-value, in ten bins
 * @param sums per scored column, the sum of its cells' negative log-likelihoods
 * @param firstBlamed per scored column, unusual rows in which it is blamed first
 * @param worst the most unusual rows of all, and of each file, most unusual first
 * @param byFile scored and unusual rows of each file
 */
public record RowScores(
        List<Long> histogram,
        List<Double> sums,
        List<Long> firstBlamed,
        List<UnusualRow> worst,
        Map<String, FileShare> byFile)
        implements State<RowScores> {

    /** Bins of the p-values' histogram. */
    public static final int BINS = 10;

    /** Rows that are shown at most of all files together. */
    public static final int WORST = 20;

    /** Rows of each file that are kept beside them, since a file may be judged alone. */
    static final int WORST_OF_FILE = 3;

    private static final int MOST = 1500;

    /** The order of unusual rows: the most unusual first, then by file and line. */
    public static final Comparator<UnusualRow> WORST_FIRST =
            Comparator.comparingDouble((UnusualRow row) -> -row.score())
                    .thenComparing(UnusualRow::file)
                    .thenComparingLong(UnusualRow::line);

    public RowScores {
        histogram = List.copyOf(histogram);
        sums = List.copyOf(sums);
        firstBlamed = List.copyOf(firstBlamed);
        worst = List.copyOf(worst);
        byFile = Map.copyOf(byFile);
    }

    /** No rows, of so many scored columns. */
    public static RowScores empty(int columns) {
        return new RowScores(
                LongStream.generate(() -> 0).limit(BINS).boxed().toList(),
                Stream.generate(() -> 0.0).limit(columns).toList(),
                LongStream.generate(() -> 0).limit(columns).boxed().toList(),
                List.of(),
                Map.of());
    }

    /** The scores of rows of one file. */
    public static RowScores of(
            String file,
            long rows,
            long unusual,
            long misfits,
            long[] histogram,
            double[] sums,
            long[] firstBlamed,
            List<UnusualRow> worst) {
        return new RowScores(
                LongStream.of(histogram).boxed().toList(),
                IntStream.range(0, sums.length).mapToObj(c -> sums[c]).toList(),
                LongStream.of(firstBlamed).boxed().toList(),
                worst,
                Map.of(file, new FileShare(rows, unusual, misfits)));
    }

    /** The same rows of one file, with how much was done in them; null where none acts. */
    public RowScores with(String file, @Nullable Acts acts) {
        FileShare share = byFile.get(file);
        FileShare told = new FileShare(share.rows(), share.unusual(), share.misfits(), acts);
        return new RowScores(histogram, sums, firstBlamed, worst, Map.of(file, told));
    }

    @Override
    public RowScores plus(RowScores o) {
        Map<String, FileShare> files = new TreeMap<>(byFile);
        o.byFile.forEach((file, share) -> files.merge(file, share, FileShare::plus));
        return new RowScores(
                added(histogram, o.histogram),
                IntStream.range(0, sums.size()).mapToObj(c -> sums.get(c) + o.sums.get(c)).toList(),
                added(firstBlamed, o.firstBlamed),
                worst(Stream.concat(worst.stream(), o.worst.stream()).sorted(WORST_FIRST).toList()),
                files);
    }

    /**
     * The first of all, and the first of each file as long as there are not very many.
     *
     * @param sorted most unusual first
     */
    private static List<UnusualRow> worst(List<UnusualRow> sorted) {
        Map<String, Integer> ofFile = new HashMap<>();
        List<UnusualRow> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size() && kept.size() < MOST; i++) {
            int before = ofFile.merge(sorted.get(i).file(), 1, Integer::sum);
            if (i < WORST || before <= WORST_OF_FILE) {
                kept.add(sorted.get(i));
            }
        }
        return kept;
    }

    private static List<Long> added(List<Long> a, List<Long> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList();
    }

    /** The same part of a file, after {@code lines} lines of it. */
    public RowScores below(long lines) {
        List<UnusualRow> moved = worst.stream().map(row -> row.below(lines)).toList();
        return new RowScores(histogram, sums, firstBlamed, moved, byFile);
    }

    /**
     * The scores as they are judged and shown.
     *
     * @param columns names of the scored columns
     * @param accepted per scored column, the mean score of held-out accepted cells
     * @param usual share of accepted rows that are unusual
     * @param blocks accepted rows, as networks see them that have not learned from them
     * @param partition the partition that a file is part of: what is judged together
     */
    public VaeScores toScores(
            List<String> columns,
            List<Double> accepted,
            double usual,
            List<AcceptedBlock> blocks,
            UnaryOperator<String> partition) {
        Map<String, FileShare> together = new TreeMap<>();
        byFile.forEach((file, s) -> together.merge(partition.apply(file), s, FileShare::plus));
        long rows = byFile.values().stream().mapToLong(FileShare::rows).sum();
        long unusual = byFile.values().stream().mapToLong(FileShare::unusual).sum();
        List<ColumnBlame> blames = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double mean = rows == 0 ? 0 : sums.get(c) / rows;
            blames.add(new ColumnBlame(columns.get(c), mean, accepted.get(c), firstBlamed.get(c)));
        }
        return new VaeScores(rows, histogram, unusual, usual, blames, worst, together, blocks);
    }
}
