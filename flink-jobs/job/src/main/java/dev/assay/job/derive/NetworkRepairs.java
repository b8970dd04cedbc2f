package dev.assay.job.derive;

import dev.assay.declare.DataFile;
import dev.assay.derive.clean.Calibrated;
import dev.assay.derive.clean.LearnedRows;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.RangeOpener;
import dev.assay.profile.sample.RowSample;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.train.TrainedModels;
import dev.assay.train.gan.Imputation;
import dev.assay.train.model.ModelException;
import dev.assay.train.vae.RowLikelihood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What accepted networks say of rows that are not accepted: which belong nowhere, and what missing
 * cells hold. Loaded only where networks are on the class path.
 */
public final class NetworkRepairs {

    private static final int ROWS = 512;

    /** P-values above it are no outlier's. */
    private static final double SMALL = 0.01;

    /** Rows and guesses that are remembered, at most. */
    private static final int MOST = 2_000_000;

    private final DataPlan plan;
    private final double confidence;
    private final RowLikelihood likelihood;
    private final Imputation imputation;
    private final Map<String, Calibrated> certain = new TreeMap<>();
    private final Map<String, Double> small = new HashMap<>();
    private final Map<String, Map<String, LearnedRows.Guess>> guesses = new HashMap<>();
    private long rows;

    private NetworkRepairs(
            RequestedDataset dataset, DataPlan plan, RowSample sample, double confidence)
            throws IOException {
        TrainedModels models = TrainedModels.read(Path.of(dataset.accepted()));
        this.plan = plan;
        this.confidence = confidence;
        this.likelihood =
                models.vae() == null
                        ? null
                        : new RowLikelihood(TrainedModels.VAE, models.vae(), plan.columns());
        this.imputation =
                models.gan() == null
                        ? null
                        : new Imputation(TrainedModels.GAN, models.gan(), plan.columns(), sample);
        if (imputation != null) {
            imputation.columns().forEach(this::calibrate);
        }
    }

    /**
     * Asks them of all rows.
     *
     * @param accepted files that are the truth: nothing is asked of their rows
     * @param confidence that a guess must have; of rows that are found to belong nowhere so many do
     * @return nothing where the networks know other columns
     */
    public static LearnedRows of(
            RequestedDataset dataset,
            Inputs inputs,
            DataPlan plan,
            RowSample sample,
            Set<String> accepted,
            double confidence)
            throws IOException {
        try {
            NetworkRepairs repairs = new NetworkRepairs(dataset, plan, sample, confidence);
            repairs.read(inputs, accepted);
            return repairs.learned();
        } catch (ModelException e) {
            // The check of the copy says that the accepted model does not fit.
            return LearnedRows.NONE;
        }
    }

    private void calibrate(String column) {
        int place = plan.columns().indexOf(column);
        List<String[]> known = imputation.known(column);
        List<Imputation.Guess> guessed = imputation.guess(column, known);
        boolean[] right = new boolean[known.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = known.get(i)[place].equals(guessed.get(i).value());
        }
        double[] p = guessed.stream().mapToDouble(Imputation.Guess::probability).toArray();
        certain.put(column, Calibrated.of(p, right, confidence));
    }

    private void read(Inputs inputs, Set<String> accepted) throws IOException {
        ColumnBatch batch = new ColumnBatch(plan.columns().size(), ROWS);
        try (RangeOpener opener = new RangeOpener(inputs, plan)) {
            for (DataFile file : plan.files()) {
                if (!accepted.contains(file.path())) {
                    // Whole, as it is copied: the lines of a part are counted from its beginning.
                    long bytes = file.bytes();
                    BatchReader reader =
                            opener.open(new ByteRange(file.path(), 0, 0, 0, bytes, bytes));
                    while (reader.read(batch)) {
                        ask(batch, file.path());
                    }
                }
            }
        }
    }

    private void ask(ColumnBatch batch, String file) {
        rows += batch.rows();
        if (likelihood != null) {
            double[] scores = likelihood.score(batch, 0, batch.rows()).scores();
            for (int row = 0; row < scores.length; row++) {
                double p = likelihood.pValue(scores[row]);
                if (p <= SMALL && small.size() < MOST) {
                    small.put(LearnedRows.place(file, batch.line(row)), p);
                }
            }
        }
        certain.forEach(
                (column, calibrated) -> {
                    if (calibrated.threshold() <= 1) {
                        guess(batch, file, column, calibrated);
                    }
                });
    }

    private void guess(ColumnBatch batch, String file, String column, Calibrated calibrated) {
        int place = plan.columns().indexOf(column);
        List<String[]> missing = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.isMissing(place, row)) {
                missing.add(batch.texts(row));
                places.add(LearnedRows.place(file, batch.line(row)));
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<Imputation.Guess> guessed = imputation.guess(column, missing);
        for (int i = 0; i < places.size() && guesses.size() < MOST; i++) {
            if (guessed.get(i).probability() >= calibrated.threshold()) {
                guesses.computeIfAbsent(places.get(i), k -> new TreeMap<>())
                        .put(
                                column,
                                new LearnedRows.Guess(
                                        guessed.get(i).value(), calibrated.confidence()));
            }
        }
    }

    private LearnedRows learned() {
        double[] values = small.values().stream().mapToDouble(Double::doubleValue).toArray();
        double threshold = Calibrated.outlying(values, rows, 1 - confidence);
        Set<String> outliers = new HashSet<>();
        small.forEach(
                (place, p) -> {
                    if (p <= threshold) {
                        outliers.add(place);
                    }
                });
        return new LearnedRows(outliers, guesses);
    }
}
