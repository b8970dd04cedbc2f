package dev.assay.bench;

import dev.assay.replay.BacktestResult;
import dev.assay.replay.DamagedDays;
import dev.assay.replay.MutationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many errors a gate sees, and how often it cries wolf: Assay's beside Deequ's suggested
 * constraints and its detection of anomalous metrics, on the same days with the same errors.
 */
final class GateBenchmark {

    private static final int FROM = 60;

    private GateBenchmark() {}

    /**
     * Prints the table.
     *
     * @param args a folder of days, how many of the last ones get errors, a folder to work in, and
     *     Deequ's build folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[2]).resolve("gate"));
        int last = Integer.parseInt(args[1]);
        DamagedDays days = new DamagedDays(Path.of(args[0]));
        BacktestResult clean = days.backtest(FROM);
        MutationResult damaged = days.mutate(last);
        System.out.printf(
                Locale.ROOT,
                "%-28s %-24s %s%n",
                "",
                "clean days red",
                "errors seen in the last " + last + " days");
        row(
                "Assay, without networks",
                clean.red().failed(),
                clean.red().of(),
                damaged.all().seen(),
                damaged.all().couldBeSeen() + damaged.all().unseeable());
        Path mutants = folder.resolve("mutants");
        days.write(mutants, last);
        Child child =
                Deequ.built(Path.of(args[3]))
                        .program(
                                "dev.assay.bench.deequ.VerifyDays",
                                List.of(args[0], mutants.toString(), Integer.toString(FROM)),
                                2,
                                folder);
        Child.Ended ended = child.run();
        for (String way : List.of("constraints", "anomalies", "either")) {
            row(
                    "Deequ, " + way,
                    (int) ended.printed("red-" + way),
                    (int) ended.printed("clean-" + way),
                    (int) ended.printed("seen-" + way),
                    (int) ended.printed("damaged-" + way));
        }
    }

    private static void row(String name, int red, int clean, int seen, int damaged) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %4d of %4d = %5.1f %%    %4d of %4d = %5.1f %%%n",
                name,
                red,
                clean,
                100.0 * red / clean,
                seen,
                damaged,
                100.0 * seen / Math.max(1, damaged));
    }
}
