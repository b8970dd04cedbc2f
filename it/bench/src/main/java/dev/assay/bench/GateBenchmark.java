package dev.assay.bench;

import dev.assay.declare.DatasetSpec;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.DamagedDays;
import dev.assay.replay.Folders;
import dev.assay.replay.MutationResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many errors a gate sees, and how often it cries wolf: Assay's beside Deequ's suggested
 * constraints and its detection of anomalous metrics, on the same partitions with the same errors.
 *
 * @param name of the dataset
 * @param folder of its partitions
 * @param spec what is declared of it
 * @param from how many partitions are accepted before the first one is judged
 */
record GateBenchmark(String name, Path folder, DatasetSpec spec, int from) {

    /** As many as a newcomer has after the first weeks. */
    private static final int FROM = 20;

    /** Of a shop whose days are of about the same kind after two months. */
    private static final int FROM_OF_DAYS = 60;

    /**
     * Prints a table for each dataset.
     *
     * @param args a folder of days of Online Retail, or one of datasets of which nothing is
     *     declared, a folder of partitions each; how many of the last ones get errors; a folder to
     *     work in; and Deequ's build folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int last = Integer.parseInt(args[1]);
        Path work = Path.of(args[2]).resolve("gate");
        Deequ deequ = Deequ.built(Path.of(args[3]));
        for (GateBenchmark dataset : datasets(Path.of(args[0]))) {
            dataset.print(last, work.resolve(dataset.name + "-" + last), deequ);
        }
    }

    private static List<GateBenchmark> datasets(Path folder) throws IOException {
        List<GateBenchmark> datasets = new ArrayList<>();
        for (Path of : Folders.in(folder)) {
            DatasetSpec spec = DatasetSpec.of("days", "*.csv");
            datasets.add(new GateBenchmark(of.getFileName().toString(), of, spec, FROM));
        }
        return datasets.isEmpty()
                ? List.of(new GateBenchmark("days", folder, DamagedDays.SPEC, FROM_OF_DAYS))
                : datasets;
    }

    private void print(int last, Path work, Deequ deequ) throws IOException, InterruptedException {
        DamagedDays days = new DamagedDays(folder, spec);
        BacktestResult clean = days.backtest(from);
        MutationResult damaged = days.mutate(last);
        System.out.printf(
                Locale.ROOT,
                "%-28s %-24s %s%n",
                name,
                "clean partitions red",
                "errors seen in the last " + last);
        row(
                "Assay, without networks",
                clean.red().failed(),
                clean.red().of(),
                damaged.all().seen(),
                damaged.all().couldBeSeen() + damaged.all().unseeable());
        Path mutants = work.resolve("mutants");
        days.write(mutants, last);
        Child child =
                deequ.program(
                        "dev.assay.bench.deequ.VerifyDays",
                        List.of(
                                folder.toAbsolutePath().toString(),
                                mutants.toAbsolutePath().toString(),
                                Integer.toString(from)),
                        2,
                        work);
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
