package dev.assay.bench.pollock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the files of the Pollock benchmark with nothing declared, and scores what was read by its
 * own measures: rows with the records that are handed out because they are none, and rows alone,
 * which is what a dataset is measured by. The files are found where the benchmark's repository has
 * them, and are no part of this one.
 */
final class PollockBenchmark {

    private static final int WORST = 20;

    /** Real files; in their clean versions columns without a name are called by their place. */
    private static final String SURVEY = "survey_sample";

    private static final Pattern WEIGHT =
            Pattern.compile("\"([^\"]+)\"\\s*:\\s*([0-9.]+(?:[eE][+-]?[0-9]+)?)");

    /** What a polluted file's name has besides the pollution: rows and columns. */
    private static final Pattern PLACE = Pattern.compile("[0-9]+_col|_?row[0-9]+|_[0-9]+_0x20");

    private PollockBenchmark() {}

    /** A file that was read, its score, and that of its rows alone. */
    private record Result(String name, double weight, LoadedFile loaded, Score score, Score rows) {

        boolean isSilentlyWrong() {
            return !score.isRight() && loaded.isSilent();
        }

        String kind() {
            String stem = name.replaceFirst("\\.csv$", "");
            return name.startsWith("row_")
                    ? PLACE.matcher(stem).replaceAll("").replaceAll("[0-9]+$", "")
                    : name;
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%7.4f  %-55s odd %d%s%s%s%n",
                    score.sum(),
                    name,
                    loaded.odd(),
                    loaded.told().isEmpty() ? "" : "  told",
                    isSilentlyWrong() ? "  SILENT" : "",
                    loaded.fault() == null ? "" : "  " + loaded.fault());
        }
    }

    /**
     * Prints the scores, the worst files and those read wrongly in silence.
     *
     * @param args the folder with {@code polluted_files} or {@code survey_sample} or both, each
     *     with {@code csv} and {@code clean}; and {@code pollock_weights.json}, if there are
     *     weights
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path weights = folder.resolve("pollock_weights.json");
        Map<String, Double> weight = Files.exists(weights) ? weights(weights) : Map.of();
        List<String> datasets =
                Stream.of("polluted_files", SURVEY)
                        .filter(dataset -> Files.isDirectory(folder.resolve(dataset)))
                        .toList();
        if (datasets.isEmpty()) {
            throw new IOException(
                    folder
                            + " has neither polluted_files nor survey_sample; give the benchmark's"
                            + " folder as bench.pollock.dir");
        }
        for (String dataset : datasets) {
            report(dataset, results(folder.resolve(dataset), weight));
        }
    }

    private static Map<String, Double> weights(Path file) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        Matcher matcher = WEIGHT.matcher(Files.readString(file));
        while (matcher.find()) {
            weights.put(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
        return weights;
    }

    private static List<Result> results(Path dataset, Map<String, Double> weights)
            throws IOException {
        try (Stream<Path> files = Files.list(dataset.resolve("csv"))) {
            return files
                    .sorted()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> Files.exists(dataset.resolve("clean").resolve(name)))
                    .toList()
                    .parallelStream()
                    .map(name -> result(dataset, name, weights.getOrDefault(name, 0.0)))
                    .toList();
        }
    }

    private static Result result(Path dataset, String name, double weight) {
        try {
            List<List<String>> clean = TextTable.read(dataset.resolve("clean").resolve(name));
            boolean named = dataset.endsWith(SURVEY);
            LoadedFile loaded = LoadedFile.of(dataset.resolve("csv"), name, named);
            return new Result(
                    name, weight, loaded, loaded.against(clean), loaded.rowsAgainst(clean));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static void report(String dataset, List<Result> results) {
        System.out.printf(Locale.ROOT, "%n%s: %d files%n", dataset, results.size());
        print("simple", mean(results, result -> 1, Result::score));
        print("weighted", mean(results, Result::weight, Result::score));
        print("of rows alone, simple", mean(results, result -> 1, Result::rows));
        print("of rows alone, weighted", mean(results, Result::weight, Result::rows));
        System.out.println("worst:");
        results.stream()
                .sorted(Comparator.comparingDouble(result -> result.score().sum()))
                .limit(WORST)
                .forEach(Result::print);
        System.out.println("by kind:");
        Map<String, double[]> kinds = new TreeMap<>();
        for (Result result : results) {
            double[] kind = kinds.computeIfAbsent(result.kind(), name -> new double[3]);
            kind[0]++;
            kind[1] += result.score().sum();
            kind[2] += result.isSilentlyWrong() ? 1 : 0;
        }
        kinds.forEach(
                (name, kind) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%7.4f  %-45s of %4.0f, silently wrong %.0f%n",
                                kind[1] / kind[0],
                                name,
                                kind[0],
                                kind[2]));
        List<Result> silent = results.stream().filter(Result::isSilentlyWrong).toList();
        System.out.println("read wrongly in silence: " + silent.size());
        silent.forEach(Result::print);
    }

    private static double mean(
            List<Result> results, ToDoubleFunction<Result> weight, Function<Result, Score> score) {
        double all = results.stream().mapToDouble(weight).sum();
        double sum =
                results.stream()
                        .mapToDouble(
                                result -> weight.applyAsDouble(result) * score.apply(result).sum())
                        .sum();
        return sum / all;
    }

    private static void print(String name, double score) {
        System.out.printf(Locale.ROOT, "%-24s %.4f%n", name, score);
    }
}
