package dev.assay.train.vae;

import dev.assay.profile.sample.RowSample;
import dev.assay.train.boost.BoostedTrees;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Boosted trees that learn the last column of a table from the others, and from these with the
 * latents of a VAE that never saw the label: with all labels, and with one in a hundred.
 */
final class LatentBenchmark {

    private static final int DRAWS = 20;
    private static final int RESAMPLES = 1_000;
    private static final double FEW = 0.01;
    private static final BoostedTrees.Options TREES = BoostedTrees.Options.USUAL;

    private final String name;
    private final float[][] raw;
    private final float[][] more;
    private final int[] labels;
    private final int[] learned;
    private final int[] asked;

    private LatentBenchmark(Path file) throws IOException {
        Rows all = Rows.read(file);
        int last = all.columns().size() - 1;
        Rows rows =
                new Rows(
                        all.columns().subList(0, last),
                        all.cells().stream().map(cells -> Arrays.copyOf(cells, last)).toList());
        this.name = file.getFileName().toString();
        String first = all.cells().get(0)[last];
        this.labels =
                all.cells().stream().mapToInt(cells -> first.equals(cells[last]) ? 0 : 1).toArray();
        Encoder encoder = rows.encoder();
        List<RowSample.Row> hashed = rows.hashed();
        Set<RowSample.Row> heldOut = new HashSet<>(HeldOut.of(hashed));
        this.asked =
                IntStream.range(0, labels.length)
                        .filter(i -> heldOut.contains(hashed.get(i)))
                        .toArray();
        this.learned =
                IntStream.range(0, labels.length)
                        .filter(i -> !heldOut.contains(hashed.get(i)))
                        .toArray();
        int[] positions = encoder.positions(rows.columns());
        Encoded encoded = encoder.encode(hashed, positions);
        Encoded train = encoder.encode(HeldOut.not(hashed), positions);
        VaeModel model =
                new VaeTraining(encoder, 1, TimeLimit.NONE)
                        .train(train, encoder.encode(HeldOut.of(hashed), positions), steps -> {});
        float[] means = model.net().means(encoded);
        Tokens tokens = Tokens.of(encoder);
        this.raw = tokens.numbers(encoded, t -> true);
        this.more = Arrays.copyOf(raw, raw.length + model.latent());
        for (int c = 0; c < model.latent(); c++) {
            more[raw.length + c] = new float[labels.length];
            for (int row = 0; row < labels.length; row++) {
                more[raw.length + c][row] = means[row * model.latent() + c];
            }
        }
    }

    private static float[][] rows(float[][] columns, int[] rows) {
        return Arrays.stream(columns)
                .map(
                        column -> {
                            float[] some = new float[rows.length];
                            for (int i = 0; i < rows.length; i++) {
                                some[i] = column[rows[i]];
                            }
                            return some;
                        })
                .toArray(float[][]::new);
    }

    private double[] margins(float[][] columns, int[] from) {
        int[] known = Arrays.stream(from).map(i -> labels[i]).toArray();
        return BoostedTrees.fit(rows(columns, from), known, 2, TREES)
                .margins(rows(columns, asked))[0];
    }

    private double auc(double[] margins, int[] some) {
        double[] ones =
                Arrays.stream(some)
                        .filter(i -> labels[asked[i]] == 1)
                        .mapToDouble(i -> margins[i])
                        .sorted()
                        .toArray();
        double[] zeros =
                Arrays.stream(some)
                        .filter(i -> labels[asked[i]] == 0)
                        .mapToDouble(i -> margins[i])
                        .sorted()
                        .toArray();
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double one : ones) {
            while (below < zeros.length && zeros[below] < one) {
                below++;
            }
            while (upTo < zeros.length && zeros[upTo] <= one) {
                upTo++;
            }
            wins += below + (upTo - below) / 2.0;
        }
        return wins / ones.length / zeros.length;
    }

    private void print(String which, double before, double after, double[] gains) {
        Arrays.sort(gains);
        System.out.printf(
                Locale.ROOT,
                "%-20s %-6s %8.4f %8.4f %+8.4f %+8.4f %+8.4f%n",
                name,
                which,
                before,
                after,
                after - before,
                gains[(int) (0.025 * (gains.length - 1))],
                gains[(int) Math.ceil(0.975 * (gains.length - 1))]);
    }

    private void run() {
        int[] all = IntStream.range(0, asked.length).toArray();
        double[] before = margins(raw, learned);
        double[] after = margins(more, learned);
        Random random = new Random(1);
        double[] gains = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] some = random.ints(asked.length, 0, asked.length).toArray();
            gains[r] = auc(after, some) - auc(before, some);
        }
        print("all", auc(before, all), auc(after, all), gains);
        double[] firsts = new double[DRAWS];
        double[] seconds = new double[DRAWS];
        double[] means = new double[RESAMPLES];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Integer> order = new ArrayList<>(Arrays.stream(learned).boxed().toList());
            Collections.shuffle(order, new Random(draw));
            int[] few =
                    order.stream()
                            .limit(Math.max(20, (long) (FEW * learned.length)))
                            .mapToInt(Integer::intValue)
                            .toArray();
            firsts[draw] = auc(margins(raw, few), all);
            seconds[draw] = auc(margins(more, few), all);
        }
        for (int r = 0; r < RESAMPLES; r++) {
            means[r] =
                    random.ints(DRAWS, 0, DRAWS)
                            .mapToDouble(i -> seconds[i] - firsts[i])
                            .average()
                            .orElse(0);
        }
        print(
                "1 %",
                Arrays.stream(firsts).average().orElse(0),
                Arrays.stream(seconds).average().orElse(0),
                means);
    }

    /**
     * Prints the table.
     *
     * @param args a folder of CSV files whose last column has two values
     */
    public static void main(String[] args) throws IOException, ModelException {
        System.out.printf(
                "%-20s %-6s %8s %8s %8s %17s%n",
                "AUC of", "labels", "raw", "latents", "gain", "95 % of it");
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                new LatentBenchmark(file).run();
            }
        }
    }
}
