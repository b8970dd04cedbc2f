package dev.assay.train.gan;

import dev.assay.profile.sample.RowSample;
import dev.assay.train.encode.CellMaker;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.encode.Token;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * How good generated rows are: what boosted trees that learn from them know of real rows, whether
 * boosted trees tell them from real ones, and how much of the real rows they cover.
 */
final class GeneratorBenchmark {

    private static final int SEEDS = 3;
    private static final int ROUNDS = 150;
    private static final int NEIGHBOURS = 5;
    private static final int COVERED = 3000;
    private static final Map<String, Object> TREES =
            Map.of("max_depth", 6, "eta", 0.1, "nthread", 2, "tree_method", "hist", "verbosity", 0);

    private static final int BLOCK = 2048;

    private final String name;
    private final Rows rows;
    private final Encoder encoder;
    private final Encoded train;
    private final Encoded test;
    private final Token label;

    private GeneratorBenchmark(Path file) throws IOException {
        this.rows = Rows.read(file);
        this.name = file.getFileName().toString();
        this.encoder = rows.encoder();
        int[] positions = encoder.positions(rows.columns());
        this.train = encoder.encode(HeldOut.not(rows.hashed()), positions);
        this.test = encoder.encode(HeldOut.of(rows.hashed()), positions);
        List<Token> tokens = Tokens.of(encoder).tokens();
        this.label = tokens.get(tokens.size() - 1);
    }

    private void run() throws XGBoostError, IOException {
        double real = macroF1(train);
        for (int seed = 1; seed <= SEEDS; seed++) {
            long start = System.nanoTime();
            GanModel model =
                    GanFitting.of(encoder, train, test, seed, TimeLimit.NONE, steps -> {}).model();
            double seconds = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            Encoded generated = made(model, seed);
            double rate = train.rows() / ((System.nanoTime() - start) / 1e9);
            double synthetic = macroF1(generated);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %4d %7.1f %9.0f %7.3f %9.3f %6.3f %6.3f %9.3f %7.3f %9.3f%n",
                    name,
                    seed,
                    seconds,
                    rate,
                    real,
                    synthetic,
                    synthetic / real,
                    told(generated),
                    coverage(generated),
                    own(train),
                    own(generated));
        }
    }

    /** As many rows as were learned from, as {@code assay:synthesize} writes them. */
    private Encoded made(GanModel model, int seed) throws IOException {
        Synthesis synthesis =
                new Synthesis(
                        name,
                        ModelFile.encode(model.document(), model.weights()),
                        rows.columns(),
                        new RowSample(rows.hashed()),
                        column -> CellMaker.Way.AS_THEY_ARE,
                        true,
                        seed);
        List<RowSample.Row> made = new ArrayList<>();
        while (made.size() < train.rows()) {
            synthesis.next(BLOCK).forEach(cells -> made.add(new RowSample.Row(0, cells)));
        }
        return encoder.encode(made.subList(0, train.rows()), encoder.positions(rows.columns()));
    }

    /** Macro F1 on real rows of trees that learned from others. */
    private double macroF1(Encoded learned) throws XGBoostError {
        Map<String, Object> parameters = new HashMap<>(TREES);
        parameters.put("objective", "multi:softmax");
        parameters.put("num_class", label.classes());
        Booster trees = XGBoost.train(labelled(learned), parameters, ROUNDS, Map.of(), null, null);
        float[][] predicted = trees.predict(labelled(test));
        int classes = label.classes();
        double[][] counts = new double[3][classes];
        for (int row = 0; row < test.rows(); row++) {
            int truth = label.of(test, row);
            int guess = (int) predicted[row][0];
            counts[0][truth]++;
            counts[1][guess]++;
            counts[2][truth] += truth == guess ? 1 : 0;
        }
        return IntStream.range(0, classes)
                .filter(k -> counts[0][k] > 0)
                .mapToDouble(k -> 2 * counts[2][k] / (counts[0][k] + counts[1][k]))
                .average()
                .orElseThrow();
    }

    /** The same by Assay's own trees. */
    private double own(Encoded learned) {
        Tokens tokens = Tokens.of(encoder);
        return Boosted.macroF1(tokens, learned, test, tokens.size() - 1);
    }

    private DMatrix labelled(Encoded rows) throws XGBoostError {
        float[] x = rows.x().clone();
        float[] labels = new float[rows.rows()];
        Encoded only = new Encoded(1, rows.width());
        for (int k = 0; k < label.classes(); k++) {
            label.put(k, only, 0, Streams.of(0, "positions"));
        }
        for (int row = 0; row < labels.length; row++) {
            labels[row] = label.of(rows, row);
            for (int j = 0; j < rows.width(); j++) {
                if (only.x()[j] != 0) {
                    x[row * rows.width() + j] = 0;
                }
            }
        }
        DMatrix matrix = new DMatrix(x, labels.length, rows.width(), Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }

    /** Area under the curve of trees that tell held-out real rows from generated ones. */
    private double told(Encoded generated) throws XGBoostError {
        int n = test.rows() / 2;
        Encoded other = generated.slice(0, 2 * n);
        Map<String, Object> parameters = new HashMap<>(TREES);
        parameters.put("objective", "binary:logistic");
        DMatrix learned = joined(test.slice(0, n), other.slice(0, n));
        Booster trees = XGBoost.train(learned, parameters, ROUNDS, Map.of(), null, null);
        double[] real = column(trees.predict(joined(test.slice(n, 2 * n), new Encoded(0, 0))));
        double[] fake = column(trees.predict(joined(other.slice(n, 2 * n), new Encoded(0, 0))));
        return TwoSample.areaUnderCurve(real, fake);
    }

    private static DMatrix joined(Encoded real, Encoded generated) throws XGBoostError {
        int rows = real.rows() + generated.rows();
        float[] x = Arrays.copyOf(real.x(), rows * real.width());
        System.arraycopy(generated.x(), 0, x, real.x().length, generated.x().length);
        float[] labels = new float[rows];
        Arrays.fill(labels, 0, real.rows(), 1);
        DMatrix matrix = new DMatrix(x, rows, real.width(), Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }

    private static double[] column(float[][] values) {
        double[] column = new double[values.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = values[i][0];
        }
        return column;
    }

    /**
     * The share of real rows that have a generated one within the distance of their fifth-nearest
     * real one (Naeem et al. 2020).
     */
    private double coverage(Encoded generated) {
        int n = Math.min(COVERED, test.rows());
        Encoded real = test.slice(0, n);
        Encoded other = generated.slice(0, n);
        long covered =
                IntStream.range(0, n)
                        .parallel()
                        .filter(
                                row -> {
                                    double[] toReal = distances(real, row, real);
                                    double[] toOther = distances(real, row, other);
                                    // The nearest real row is the row itself.
                                    return toOther[0] <= toReal[NEIGHBOURS];
                                })
                        .count();
        return (double) covered / n;
    }

    private static double[] distances(Encoded rows, int row, Encoded others) {
        int width = rows.width();
        double[] distances = new double[others.rows()];
        for (int other = 0; other < distances.length; other++) {
            double square = 0;
            for (int j = 0; j < width; j++) {
                double d = rows.x()[row * width + j] - others.x()[other * width + j];
                square += d * d;
            }
            distances[other] = square;
        }
        Arrays.sort(distances);
        return distances;
    }

    /**
     * Prints the table.
     *
     * @param args a folder of CSV files whose last column is to be predicted
     */
    public static void main(String[] args) throws IOException, XGBoostError {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            all.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
        }
        System.out.printf(
                "%-24s %4s %7s %9s %7s %9s %6s %6s %9s %7s %9s%n",
                "set",
                "seed",
                "seconds",
                "rows/s",
                "real",
                "synthetic",
                "ratio",
                "C2ST",
                "coverage",
                "real*",
                "synth.*");
        for (Path file : files) {
            new GeneratorBenchmark(file).run();
        }
    }
}
