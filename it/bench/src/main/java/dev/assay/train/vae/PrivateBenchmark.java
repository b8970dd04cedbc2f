package dev.assay.train.vae;

import dev.assay.declare.demand.Learned;
import dev.assay.declare.privacy.PrivateLearning;
import dev.assay.document.Nullable;
import dev.assay.score.Fidelity;
import dev.assay.train.TrainedModels;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Rows;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What differential privacy of the weights costs: how well the networks rank wrong rows and how
 * like the data made rows are, beside the same networks without noise.
 *
 * <p>Where the last column is {@code label}, the rows are those of {@link AdBenchmark}. Else every
 * other row is accepted, and of the others one in four gets one wrong cell: missing, misspelt, or
 * 99999.
 */
final class PrivateBenchmark {

    private static final int SEEDS = 2;
    private static final int MOST_ROWS = 20_000;
    private static final int ONE_IN = 4;
    private static final double[] EPSILONS = {8, 3, 1};

    private final String name;
    private final Rows accepted;
    private final Rows tested;
    private final boolean[] wrong;

    private PrivateBenchmark(String name, Rows accepted, Rows tested, boolean[] wrong) {
        this.name = name;
        this.accepted = accepted;
        this.tested = tested;
        this.wrong = wrong;
    }

    private static PrivateBenchmark of(Path file) throws IOException {
        Rows all = Rows.read(file);
        String name = file.getFileName().toString();
        int last = all.columns().size() - 1;
        return all.columns().get(last).equals("label")
                ? labelled(name, all, last)
                : damaged(name, all);
    }

    private static PrivateBenchmark labelled(String name, Rows all, int features) {
        List<String> names = all.columns().subList(0, features);
        List<String[]> normal = new ArrayList<>();
        List<String[]> anomalies = new ArrayList<>();
        for (String[] row : all.cells()) {
            (row[features].startsWith("1") ? anomalies : normal).add(Arrays.copyOf(row, features));
        }
        int half = Math.min(MOST_ROWS, normal.size() / 2);
        List<String[]> tested = new ArrayList<>(normal.subList(normal.size() / 2, normal.size()));
        int usual = tested.size();
        tested.addAll(anomalies);
        boolean[] wrong = new boolean[tested.size()];
        Arrays.fill(wrong, usual, wrong.length, true);
        return new PrivateBenchmark(
                name, new Rows(names, normal.subList(0, half)), new Rows(names, tested), wrong);
    }

    private static PrivateBenchmark damaged(String name, Rows all) {
        SplittableRandom random = new SplittableRandom(1);
        List<String[]> accepted = new ArrayList<>();
        List<String[]> tested = new ArrayList<>();
        List<Boolean> wrong = new ArrayList<>();
        for (int i = 0; i < all.cells().size(); i++) {
            String[] row = all.cells().get(i).clone();
            if (i % 2 == 0) {
                accepted.add(row);
                continue;
            }
            boolean isWrong = random.nextInt(ONE_IN) == 0;
            if (isWrong) {
                damage(row, random);
            }
            tested.add(row);
            wrong.add(isWrong);
        }
        boolean[] flags = new boolean[wrong.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = wrong.get(i);
        }
        List<String[]> most = accepted.subList(0, Math.min(MOST_ROWS, accepted.size()));
        return new PrivateBenchmark(
                name, new Rows(all.columns(), most), new Rows(all.columns(), tested), flags);
    }

    private static void damage(String[] row, SplittableRandom random) {
        int at = random.nextInt(row.length);
        String cell = row[at] == null ? "" : row[at];
        row[at] =
                switch (random.nextInt(3)) {
                    case 0 -> null;
                    case 1 -> cell + (char) ('a' + random.nextInt(26));
                    default -> "99999";
                };
    }

    private void run(@Nullable PrivateLearning dp) throws IOException {
        List<Ranking> rankings = new ArrayList<>();
        List<Ranking> likelihoods = new ArrayList<>();
        List<Fidelity> fidelities = new ArrayList<>();
        double noise = 0;
        double seconds = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            long start = System.nanoTime();
            TrainedModels models = accepted.trained(new Learned(true, true, dp), seed);
            seconds += (System.nanoTime() - start) / 1e9 / SEEDS;
            noise = dp == null ? 0 : models.curves().dp().noise().multiplier();
            if (models.vae() != null) {
                rank(models.vae(), rankings, likelihoods);
            }
            if (models.gan() != null) {
                fidelities.add(models.curves().fidelity());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s %7s %7.2f %7.1f %8.2f %8.2f %8.2f %7.3f %7.3f %7.3f %7.3f %4d%n",
                name,
                dp == null ? "none" : String.valueOf(dp.epsilon()),
                noise,
                seconds,
                Ranking.mean(rankings.toArray(Ranking[]::new)).auroc(),
                Ranking.mean(rankings.toArray(Ranking[]::new)).aupr(),
                Ranking.mean(likelihoods.toArray(Ranking[]::new)).auroc(),
                fidelities.stream().mapToDouble(Fidelity::shapes).average().orElse(Double.NaN),
                fidelities.stream().mapToDouble(Fidelity::pairs).average().orElse(Double.NaN),
                fidelities.stream()
                        .mapToDouble(Fidelity::learnedFromReal)
                        .average()
                        .orElse(Double.NaN),
                fidelities.stream()
                        .mapToDouble(Fidelity::learnedFromGenerated)
                        .average()
                        .orElse(Double.NaN),
                fidelities.size());
    }

    private void rank(byte[] file, List<Ranking> rankings, List<Ranking> likelihoods)
            throws IOException {
        ModelFile.Parts<VaeModel.Document> parts =
                ModelFile.decode(name, file, VaeModel.Document.class);
        VaeModel model = VaeModel.of(parts.document(), parts.weights());
        Encoded rows =
                model.encoder()
                        .encode(tested.hashed(), model.encoder().positions(tested.columns()));
        double[] nll = model.net().score(rows);
        double[] distances = model.rowGroups().distances(rows);
        double[] scores = new double[rows.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = model.calibration().score(nll, row, distances[row]);
        }
        rankings.add(Ranking.of(scores, wrong));
        likelihoods.add(
                Ranking.of(VaeTraining.rowScores(nll, model.encoder().codes().size()), wrong));
        if (Boolean.getBoolean("bench.parts")) {
            System.out.println("   groups " + Ranking.of(distances, wrong));
        }
    }

    /**
     * Prints the table: means of seeds 1 and 2, and of how many of them the generator is kept.
     *
     * @param args a folder of CSV files
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            all.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(files::add);
        }
        System.out.printf(
                "%-20s %7s %7s %7s %8s %8s %8s %7s %7s %7s %7s %4s%n",
                "set", "epsilon", "noise", "seconds", "AUROC", "AUPR", "VAE", "shapes", "pairs",
                "F1 real", "F1 made", "GANs");
        for (Path file : files) {
            PrivateBenchmark benchmark = of(file);
            benchmark.run(null);
            for (double epsilon : EPSILONS) {
                benchmark.run(new PrivateLearning(epsilon, null, PrivateLearning.USUAL_CLIP));
            }
        }
    }
}
