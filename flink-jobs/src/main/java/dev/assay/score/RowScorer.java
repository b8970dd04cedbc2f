package dev.assay.score;

import dev.assay.scan.ColumnBatch;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.train.RowLikelihood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Scores the rows of one range, batch after batch. One a thread. */
public final class RowScorer {

    /**
     * Rows that go through the network at once: enough for its matrices, few enough for flat
     * memory.
     */
    private static final int BLOCK = 2048;

    private static final int BLAMED = 3;
    private static final int LONGEST_VALUE = 60;

    private final RowLikelihood model;
    private final String file;
    private final Predicate<String> sensitive;
    private final int columns;
    private final int[] positions;
    private final double[] medians;

    private long rows;
    private long unusual;
    private final long[] histogram = new long[RowScores.BINS];
    private final double[] sums;
    private final long[] firstBlamed;
    private final List<UnusualRow> worst = new ArrayList<>();

    /** Of one range of a file; cells of sensitive columns are scored but never quoted. */
    public RowScorer(RowLikelihood model, String file, Predicate<String> sensitive) {
        this.model = model;
        this.file = file;
        this.sensitive = sensitive;
        this.columns = model.columns().size();
        this.positions = model.positions();
        this.medians = model.medians().stream().mapToDouble(Double::doubleValue).toArray();
        this.sums = new double[columns];
        this.firstBlamed = new long[columns];
    }

    /** Scores a batch. */
    public void score(ColumnBatch batch) {
        for (int from = 0; from < batch.rows(); from += BLOCK) {
            int n = Math.min(BLOCK, batch.rows() - from);
            double[] nll = model.score(batch, from, n);
            for (int row = 0; row < n; row++) {
                row(batch, from + row, nll, row * columns);
            }
        }
    }

    private void row(ColumnBatch batch, int row, double[] nll, int at) {
        double score = 0;
        for (int c = 0; c < columns; c++) {
            score += nll[at + c];
            sums[c] += nll[at + c];
        }
        double p = model.pValue(score);
        rows++;
        histogram[Math.min(RowScores.BINS - 1, (int) (p * RowScores.BINS))]++;
        if (p <= VaeScores.UNUSUAL) {
            unusual++;
            firstBlamed[mostBlamed(nll, at)]++;
            if (worst.size() < RowScores.WORST || score > worst.get(worst.size() - 1).nll()) {
                keep(new UnusualRow(file, batch.line(row), score, p, blame(batch, row, nll, at)));
            }
        }
    }

    private int mostBlamed(double[] nll, int at) {
        int most = 0;
        for (int c = 1; c < columns; c++) {
            if (nll[at + c] - medians[c] > nll[at + most] - medians[most]) {
                most = c;
            }
        }
        return most;
    }

    private List<CellBlame> blame(ColumnBatch batch, int row, double[] nll, int at) {
        return IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> medians[c] - nll[at + c]))
                .limit(BLAMED)
                .map(
                        c ->
                                new CellBlame(
                                        model.columns().get(c),
                                        nll[at + c] - medians[c],
                                        value(batch, row, c)))
                .toList();
    }

    private String value(ColumnBatch batch, int row, int column) {
        if (sensitive.test(model.columns().get(column))) {
            return null;
        }
        String text = batch.text(positions[column], row);
        return text == null || text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private void keep(UnusualRow row) {
        worst.add(row);
        worst.sort(RowScores.WORST_FIRST);
        if (worst.size() > RowScores.WORST) {
            worst.remove(worst.size() - 1);
        }
    }

    /** What was scored; lines count from the start of the range. */
    public RowScores build() {
        return RowScores.of(file, rows, unusual, histogram, sums, firstBlamed, worst);
    }
}
