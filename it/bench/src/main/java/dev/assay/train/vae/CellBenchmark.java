package dev.assay.train.vae;

import dev.assay.profile.sample.RowSample;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.HeldOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Errors put into single cells: how many of their rows are found, and whether the column is named
 * first. Three quarters of the rows are accepted, the others are damaged.
 */
final class CellBenchmark {

    private static final int MOST_ROWS = 20_000;
    private static final int SEEDS = 3;
    private static final double UNUSUAL = 0.01;

    private CellBenchmark() {}

    /** What is done to a cell. */
    private enum Damage {
        SWAPPED,
        MISSPELT,
        PLACEHOLDER,
        MISSING
    }

    /**
     * Prints, for each data set, shares by kind of damage over seeds 1 to 3.
     *
     * @param args a folder of folders with a {@code clean.csv} each
     */
    public static void main(String[] args) throws IOException {
        try (var folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("clean.csv"))) {
                    injected(
                            folder.getFileName().toString(),
                            Rows.read(folder.resolve("clean.csv")));
                }
                if (Files.exists(folder.resolve("dirty.csv"))) {
                    String name = folder.getFileName().toString();
                    Rows clean = Rows.read(folder.resolve("clean.csv"));
                    Rows dirty = Rows.read(folder.resolve("dirty.csv"));
                    errors(name + ", clean rows accepted", clean, clean, dirty);
                    errors(name + ", dirty rows accepted", dirty, clean, dirty);
                }
            }
        }
    }

    private static Model trained(Rows rows, long seed) throws IOException {
        Encoder encoder = rows.encoder();
        int[] positions = encoder.positions(rows.columns());
        List<RowSample.Row> all = rows.hashed();
        VaeModel model =
                new VaeTraining(encoder, seed)
                        .train(
                                encoder.encode(HeldOut.not(all), positions),
                                encoder.encode(HeldOut.of(all), positions),
                                steps -> {});
        return new Model(model, model.net(), positions);
    }

    /** Which cells of dirty rows are unusual, and which of them are wrong. */
    private static void errors(String name, Rows accepted, Rows clean, Rows dirty)
            throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Model model = trained(accepted, seed);
            double[] nll = model.net().score(model.encoded(dirty));
            int wrong = 0;
            int flagged = 0;
            int both = 0;
            for (int row = 0; row < dirty.cells().size(); row++) {
                for (int at = 0; at < dirty.columns().size(); at++) {
                    boolean isWrong =
                            !Objects.equals(clean.cells().get(row)[at], dirty.cells().get(row)[at]);
                    boolean isFlagged = model.isUnusual(nll, row, at);
                    wrong += isWrong ? 1 : 0;
                    flagged += isFlagged ? 1 : 0;
                    both += isWrong && isFlagged ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-32s seed %d: %d wrong cells, precision %.3f, recall %.3f, F1 %.3f%n",
                    name,
                    seed,
                    wrong,
                    (double) both / flagged,
                    (double) both / wrong,
                    2.0 * both / (wrong + flagged));
        }
    }

    private record Model(VaeModel vae, VaeNet net, int[] positions) {

        Encoded encoded(Rows rows) {
            return vae.encoder().encode(rows.hashed(), positions);
        }

        int columns() {
            return positions.length;
        }

        /** Whether a cell is as unusual as one accepted cell of its column in a hundred. */
        boolean isUnusual(double[] nll, int row, int at) {
            for (int c = 0; c < positions.length; c++) {
                if (positions[c] == at) {
                    Tail tail = vae.calibration().columns().get(c);
                    return tail.of(nll[row * positions.length + c]) >= -Math.log(UNUSUAL);
                }
            }
            return false;
        }
    }

    private static void injected(String name, Rows clean) throws IOException {
        Map<Damage, Found> found = new EnumMap<>(Damage.class);
        for (long seed = 1; seed <= SEEDS; seed++) {
            injected(clean, seed).forEach((damage, f) -> found.merge(damage, f, Found::plus));
        }
        found.forEach(
                (damage, f) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-16s %-12s %5d rows, found %.3f, of these the column named first %.3f%n",
                                name,
                                damage,
                                f.rows,
                                (double) f.found / f.rows,
                                (double) f.named / Math.max(1, f.found)));
    }

    /** Damaged rows, how many of them are found, and of these, in how many the column is named. */
    private record Found(int rows, int found, int named) {

        Found plus(Found o) {
            return new Found(rows + o.rows, found + o.found, named + o.named);
        }
    }

    private static Map<Damage, Found> injected(Rows clean, long seed) throws IOException {
        List<String[]> shuffled = new ArrayList<>(clean.cells());
        Collections.shuffle(shuffled, new Random(seed));
        int n = Math.min(MOST_ROWS, shuffled.size());
        int half = n * 3 / 4;
        Model model = trained(new Rows(clean.columns(), shuffled.subList(0, half)), seed);
        List<String[]> rows = shuffled.subList(half, n);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Damage, Found> all = new EnumMap<>(Damage.class);
        for (Damage damage : Damage.values()) {
            List<String[]> damaged = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            for (String[] row : rows) {
                int column = random.nextInt(model.columns());
                String[] changed = row.clone();
                int at = model.positions()[column];
                changed[at] = damaged(damage, row[at], rows, at, random);
                if (row[at] != null && !row[at].equals(changed[at])) {
                    damaged.add(changed);
                    columns.add(column);
                }
            }
            all.put(damage, found(model, new Rows(clean.columns(), damaged), columns));
        }
        return all;
    }

    private static String damaged(
            Damage damage, String cell, List<String[]> rows, int at, SplittableRandom random) {
        return switch (damage) {
            case SWAPPED -> rows.get(random.nextInt(rows.size()))[at];
            case MISSPELT -> cell == null || cell.isEmpty() ? cell : misspelt(cell, random);
            case PLACEHOLDER -> "99999";
            case MISSING -> null;
        };
    }

    private static String misspelt(String cell, SplittableRandom random) {
        int at = random.nextInt(cell.length());
        return cell.substring(0, at) + "xqz#".charAt(random.nextInt(4)) + cell.substring(at + 1);
    }

    private static Found found(Model model, Rows rows, List<Integer> columns) {
        Encoded encoded = model.encoded(rows);
        Calibration calibration = model.vae().calibration();
        double[] nll = model.net().score(encoded);
        double[] distances = rowGroups(model).distances(encoded);
        double[][] blame = blame(model, encoded, nll);
        int found = 0;
        int named = 0;
        for (int row = 0; row < columns.size(); row++) {
            double score = calibration.score(nll, row, distances[row]);
            if (calibration.pValue(score) <= UNUSUAL) {
                found++;
                named += greatest(blame[row]) == columns.get(row) ? 1 : 0;
            }
        }
        return new Found(columns.size(), found, named);
    }

    private static RowGroups rowGroups(Model model) {
        try {
            return model.vae().rowGroups();
        } catch (ModelException e) {
            throw new AssertionError("a model that was just trained fits itself", e);
        }
    }

    /** As {@link RowLikelihood#blame} has it, of all columns. */
    private static double[][] blame(Model model, Encoded rows, double[] nll) {
        int columns = model.columns();
        double[][] blame = new double[rows.rows()][columns];
        for (int c = 0; c < columns; c++) {
            int hidden = c;
            double[] without = model.net().score(rows, row -> hidden);
            double[] restored = VaeTraining.restored(nll, without, row -> hidden, columns);
            for (int row = 0; row < blame.length; row++) {
                blame[row][c] =
                        model.vae().calibration().columns().get(c).of(nll[row * columns + c])
                                + model.vae().calibration().restored().get(c).of(restored[row]);
            }
        }
        return blame;
    }

    private static int greatest(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }
}
