package dev.assay.train.vae;

import dev.assay.scan.Cells;
import dev.assay.scan.ColumnBatch;
import dev.assay.score.RowScores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import dev.assay.train.vae.RowLikelihood.Suspect;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

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
    private final int acting;

    private long rows;
    private long unusual;
    private long misfits;
    private Acts acts = new Acts(0, 0, 0);
    private final long[] histogram = new long[RowScores.BINS];
    private final double[] sums;
    private final long[] firstBlamed;
    private final List<UnusualRow> worst = new ArrayList<>();

    /** Of one range of a file; cells of sensitive columns are scored but never quoted. */
    public RowScorer(RowLikelihood model, String file, Predicate<String> sensitive) {
        this(model, file, sensitive, -1);
    }

    /**
     * As above.
     *
     * @param acting the place of the column that says how many events a row is made of, or -1
     */
    public RowScorer(RowLikelihood model, String file, Predicate<String> sensitive, int acting) {
        this.model = model;
        this.acting = acting;
        this.file = file;
        this.sensitive = sensitive;
        this.columns = model.columns().size();
        this.positions = model.positions();
        this.sums = new double[columns];
        this.firstBlamed = new long[columns];
    }

    /** Scores a batch. */
    public void score(ColumnBatch batch) {
        for (int from = 0; from < batch.rows(); from += BLOCK) {
            int n = Math.min(BLOCK, batch.rows() - from);
            RowLikelihood.Scored scored = model.score(batch, from, n);
            List<Integer> unusualRows = new ArrayList<>();
            for (int row = 0; row < n; row++) {
                double p = model.pValue(scored.scores()[row]);
                histogram[Math.min(RowScores.BINS - 1, (int) (p * RowScores.BINS))]++;
                if (p <= VaeScores.UNUSUAL) {
                    unusualRows.add(row);
                }
                for (int c = 0; c < columns; c++) {
                    sums[c] += scored.likelihoods()[row * columns + c];
                }
            }
            long acted = 0;
            for (int row = 0; row < n; row++) {
                acted += acts(batch, from + row);
            }
            acts = acts.plus(new Acts(acted, 0, 0));
            rows += n;
            unusual += unusualRows.size();
            explain(batch, from, scored, unusualRows);
        }
    }

    private void explain(
            ColumnBatch batch, int from, RowLikelihood.Scored scored, List<Integer> unusualRows) {
        int[] chosen = unusualRows.stream().mapToInt(Integer::intValue).toArray();
        List<List<Suspect>> blame = model.blame(scored, chosen);
        for (int i = 0; i < chosen.length; i++) {
            Suspect first = blame.get(i).get(0);
            firstBlamed[first.column()]++;
            misfits += first.isNew() ? 0 : 1;
            long acted = acts(batch, from + chosen[i]);
            acts = acts.plus(new Acts(0, acted, first.isNew() ? 0 : acted));
            double score = scored.scores()[chosen[i]];
            if (worst.size() < RowScores.WORST || score > worst.get(worst.size() - 1).score()) {
                keep(unusualRow(batch, from, scored, chosen[i], blame.get(i)));
            }
        }
    }

    private long acts(ColumnBatch batch, int row) {
        return acting < 0 || batch.isMissing(acting, row)
                ? 0
                : (long)
                        Cells.number(
                                batch.bytes(),
                                batch.offsets(acting)[row],
                                batch.lengths(acting)[row]);
    }

    private UnusualRow unusualRow(
            ColumnBatch batch,
            int from,
            RowLikelihood.Scored scored,
            int row,
            List<Suspect> suspects) {
        List<Suspect> blamed = suspects.subList(0, Math.min(BLAMED, suspects.size()));
        double score = scored.scores()[row];
        OptionalInt usual = model.nearestUsual(batch, from, scored, row, blamed.get(0).column());
        return new UnusualRow(
                file,
                batch.line(from + row),
                score,
                model.pValue(score),
                blamed.stream().map(suspect -> cell(batch, from + row, suspect)).toList(),
                usual.isEmpty() ? null : usualRow(batch, from + usual.getAsInt(), blamed));
    }

    private UsualRow usualRow(ColumnBatch batch, int row, List<Suspect> blamed) {
        List<String> values = new ArrayList<>();
        blamed.forEach(suspect -> values.add(value(batch, row, suspect.column())));
        return new UsualRow(batch.line(row), values);
    }

    private CellBlame cell(ColumnBatch batch, int row, Suspect suspect) {
        String column = model.columns().get(suspect.column());
        return new CellBlame(
                column,
                suspect.blame(),
                value(batch, row, suspect.column()),
                sensitive.test(column) ? null : suspect.expected().get());
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
        return RowScores.of(file, rows, unusual, misfits, histogram, sums, firstBlamed, worst)
                .with(file, acting < 0 ? null : acts);
    }
}
