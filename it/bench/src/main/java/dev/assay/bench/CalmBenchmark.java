package dev.assay.bench;

import dev.assay.declare.DatasetSpec;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.Rate;
import dev.assay.replay.DamagedDays;
import dev.assay.replay.Folders;
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
        Map<String, Kills> kinds = new TreeMap<>();
        for (Path folder : Folders.in(Path.of(args[0]))) {
            DamagedDays days = new DamagedDays(folder, DatasetSpec.of("days", "*.csv"));
            BacktestResult backtest = days.backtest(FROM);
            MutationResult mutation = days.mutate(last);
            row(folder.getFileName().toString(), backtest.red(), mutation.all());
            red += backtest.red().failed();
            clean += backtest.red().of();
            mutation.by(Score::operator)
                    .forEach((kind, kills) -> kinds.merge(kind, kills, Kills::plus));
        }
        row("all", Rate.of(red, clean), kinds.values().stream().reduce(Kills.NONE, Kills::plus));
        kinds.forEach((kind, kills) -> System.out.println(name(kind) + seen(kills)));
    }

    private static void row(String name, Rate red, Kills seen) {
        System.out.printf(
                Locale.ROOT,
                "%sred %4d of %4d = %5.2f %% (at most %5.2f %%)   %s%n",
                name(name),
                red.failed(),
                red.of(),
                100 * red.value(),
                100 * red.greatest(),
                seen(seen));
    }

    private static String name(String name) {
        return String.format(Locale.ROOT, "%-16s ", name);
    }

    /** Of what could be seen, and of all that was put in. */
    private static String seen(Kills kills) {
        int all = kills.couldBeSeen() + kills.unseeable();
        return String.format(
                Locale.ROOT,
                "seen %5d of %5d that could be = %5.1f %%, of %5d put in = %5.1f %%",
                kills.seen(),
                kills.couldBeSeen(),
                100 * kills.rate(),
                all,
                100.0 * kills.seen() / all);
    }
}
