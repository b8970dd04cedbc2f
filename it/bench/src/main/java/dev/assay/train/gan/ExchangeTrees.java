package dev.assay.train.gan;

import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Evidence that one column's cells are another row's, by boosted trees that are told which column
 * it is and learn nothing else: what can be had from as many rows as the generator learns from.
 */
public final class ExchangeTrees {

    private static final int MOST_ROWS = 15_000;
    private static final int EXCHANGES = 2;
    private static final int ROUNDS = 150;
    private static final double LEAST = 1e-6;
    private static final Map<String, Object> PARAMETERS =
            Map.of(
                    "objective",
                    "binary:logistic",
                    "max_depth",
                    6,
                    "eta",
                    0.1,
                    "subsample",
                    0.8,
                    "min_child_weight",
                    5 * EXCHANGES,
                    "nthread",
                    2,
                    "tree_method",
                    "hist",
                    "verbosity",
                    0);

    private final List<String> columns;
    private final Encoder encoder;
    private final Booster trees;

    /**
     * Trains them.
     *
     * @param cells of accepted rows
     * @param column place of the exchanged one
     */
    public ExchangeTrees(List<String> columns, List<String[]> cells, int column)
            throws IOException, XGBoostError {
        this.columns = columns;
        this.encoder = new Rows(columns, cells).encoder();
        List<String[]> own = new ArrayList<>(cells);
        Collections.shuffle(own, new Random(1));
        own = own.subList(0, Math.min(MOST_ROWS, own.size()));
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            List<String[]> others = new ArrayList<>(own);
            Collections.shuffle(others, new Random(2 + i));
            for (int row = 0; row < own.size(); row++) {
                String[] exchanged = own.get(row).clone();
                exchanged[column] = others.get(row)[column];
                rows.add(own.get(row));
                rows.add(exchanged);
            }
        }
        float[] labels = new float[rows.size()];
        for (int row = 0; row < labels.length; row += 2) {
            labels[row] = 1;
        }
        DMatrix learned = matrix(rows);
        learned.setLabel(labels);
        this.trees = XGBoost.train(learned, PARAMETERS, ROUNDS, Map.of(), null, null);
    }

    private DMatrix matrix(List<String[]> cells) throws IOException, XGBoostError {
        Encoded rows =
                encoder.encode(new Rows(columns, cells).hashed(), encoder.positions(columns));
        return new DMatrix(rows.x(), rows.rows(), rows.width(), Float.NaN);
    }

    /** Of each row, as {@link CellFit} has it. */
    public double[] evidence(List<String[]> cells) throws IOException, XGBoostError {
        float[][] own = trees.predict(matrix(cells));
        double[] evidence = new double[own.length];
        for (int row = 0; row < evidence.length; row++) {
            double p = Math.max(LEAST, Math.min(1 - LEAST, own[row][0]));
            evidence[row] = CellFit.evidence((1 - p) / p);
        }
        return evidence;
    }
}
