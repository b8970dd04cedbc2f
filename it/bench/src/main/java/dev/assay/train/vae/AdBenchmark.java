package dev.assay.train.vae;

import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Row scores on labelled data sets, by the one-class protocol of Livernoche et al.: the first half
 * of the normal rows in the order of the file is accepted, the other half and all anomalies are
 * scored. Sets of fewer than 1,000 rows are left out; the protocol samples those anew.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.2305.18593">Livernoche et al. (2024), On diffusion
 *     modeling for anomaly detection</a>
 */
final class AdBenchmark {

    private static final int FEWEST_ROWS = 1000;
    private static final int SEEDS = 3;

    private AdBenchmark() {}

    /**
     * Prints AUROC and AUPR times 100, means of seeds 1 to 3.
     *
     * @param args a folder of CSV files whose last column {@code label} is 1 for an anomaly
     */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        Map<String, List<Ranking>> sets = new LinkedHashMap<>();
        for (Path file : files) {
            Rows rows = Rows.read(file);
            if (rows.cells().size() >= FEWEST_ROWS) {
                Map<String, Ranking> found = measured(rows);
                print(file.getFileName().toString(), found);
                found.forEach(
                        (method, ranking) ->
                                sets.computeIfAbsent(method, m -> new ArrayList<>()).add(ranking));
            }
        }
        Map<String, Ranking> means = new LinkedHashMap<>();
        sets.forEach((method, all) -> means.put(method, Ranking.mean(all.toArray(Ranking[]::new))));
        print("mean", means);
    }

    private static Map<String, Ranking> measured(Rows rows) throws IOException {
        int features = rows.columns().size() - 1;
        List<String> names = rows.columns().subList(0, features);
        List<String[]> normal = new ArrayList<>();
        List<String[]> anomalies = new ArrayList<>();
        for (String[] row : rows.cells()) {
            (row[features].startsWith("1") ? anomalies : normal).add(Arrays.copyOf(row, features));
        }
        int half = normal.size() / 2;
        Rows train = new Rows(names, normal.subList(0, half));
        List<String[]> tested = new ArrayList<>(normal.subList(half, normal.size()));
        tested.addAll(anomalies);
        boolean[] anomaly = new boolean[tested.size()];
        Arrays.fill(anomaly, normal.size() - half, anomaly.length, true);
        Encoder encoder = train.encoder();
        Map<String, List<Ranking>> seeds = new LinkedHashMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            RowDetectors.scores(encoder, train, new Rows(names, tested), seed)
                    .forEach(
                            (method, scores) ->
                                    seeds.computeIfAbsent(method, m -> new ArrayList<>())
                                            .add(Ranking.of(scores, anomaly)));
        }
        Map<String, Ranking> means = new LinkedHashMap<>();
        seeds.forEach(
                (method, all) -> means.put(method, Ranking.mean(all.toArray(Ranking[]::new))));
        return means;
    }

    private static void print(String set, Map<String, Ranking> found) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", set));
        found.forEach(
                (method, r) ->
                        line.append(
                                String.format(
                                        Locale.ROOT,
                                        "  %s %.2f/%.2f",
                                        method,
                                        r.auroc(),
                                        r.aupr())));
        System.out.println(line);
    }
}
