package dev.assay.bench;

import dev.assay.declare.DatasetSpec;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.Rate;
import dev.assay.replay.DamagedDays;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Kills;
import dev.assay.replay.MutationResult.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How calm and how strong the gate is on many datasets, a folder of partitions each: clean
 * partitions that would have been red, and errors of the last partitions that would have been seen.
 */
final class CalmBenchmark {

    /** As many as a newcomer has after the first weeks. */
    private static final int FROM = 20;

    private CalmBenchmark() {}

    /**
     * Prints a row for each dataset, then all together, then each kind of error.
     *
     * @param args a folder of folders, and how many of the last partitions get errors
     */
    public static void main(String[] args) throws IOException {
        int last = Integer.parseInt(args[1]);
        int red = 0;
        int clean = 0;
        Map<String, int[]> kinds = new TreeMap<>();
        for (Path folder : Folders.in(Path.of(args[0]))) {
            DamagedDays days = new DamagedDays(folder, DatasetSpec.of("days", "*.csv"));
            BacktestResult backtest = days.backtest(FROM);
            MutationResult mutation = days.mutate(last);
            row(folder.getFileName().toString(), backtest.red(), mutation.all());
            red += backtest.red().failed();
            clean += backtest.red().of();
            for (Map.Entry<String, Kills> kind : mutation.by(Score::operator).entrySet()) {
                int[] sum = kinds.computeIfAbsent(kind.getKey(), k -> new int[2]);
                sum[0] += kind.getValue().killed();
                sum[1] += kind.getValue().mutants();
            }
        }
        int killed = kinds.values().stream().mapToInt(sum -> sum[0]).sum();
        int mutants = kinds.values().stream().mapToInt(sum -> sum[1]).sum();
        row("all", Rate.of(red, clean), new Kills(killed, mutants));
        kinds.forEach(
                (kind, sum) ->
                        System.out.printf(Locale.ROOT, "%-16s %5d of %5d%n", kind, sum[0], sum[1]));
    }

    private static void row(String name, Rate red, Kills seen) {
        System.out.printf(
                Locale.ROOT,
                "%-16s red %4d of %4d = %5.2f %% (at most %5.2f %%)   seen %5d of %5d = %5.1f %%%n",
                name,
                red.failed(),
                red.of(),
                100 * red.value(),
                100 * red.greatest(),
                seen.killed(),
                seen.mutants(),
                100 * seen.rate());
    }
}
