package dev.assay.bench;

import dev.assay.bench.Case.Run;
import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.scan.ContentHash;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures whole scans and prints the table. */
final class ScanBenchmark {

    private static final int THREADS = 2;
    private static final long MEGABYTE = 1_000_000;

    private ScanBenchmark() {}

    /**
     * Runs all cases by turns.
     *
     * @param args our target folder, that of Deequ's module, the folder of the data, megabytes to
     *     make of it, and rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(args[0]);
        Path deequTarget = Path.of(args[1]);
        JoinedDays days = new JoinedDays(Path.of(args[2]));
        long bytes = Long.parseLong(args[3]) * MEGABYTE;
        int rounds = Integer.parseInt(args[4]);

        List<Path> jobs = classPath(target.resolve("class-path"));
        Path folder = empty(target.resolve("macro"));
        Assay assay = new Assay(jobs, folder.resolve("cache"));
        List<Path> ownClassPath = new ArrayList<>(jobs);
        ownClassPath.add(target.resolve("classes"));
        Profiler duckDb =
                new DuckDb(target.resolve("classes"), target.resolve("duckdb/duckdb_jdbc.jar"));
        Profiler deequ = Deequ.built(deequTarget);

        DataFile once = data(days, folder, "1x.csv", bytes / 16);
        DataFile fourTimes = data(days, folder, "4x.csv", bytes / 4);
        DataFile whole = data(days, folder, "16x.csv", bytes);

        Case ours = new Case(assay, whole, THREADS);
        Case summarize = new Case(duckDb, whole, THREADS);
        Case columnProfiler = new Case(deequ, whole, THREADS);
        Case oneThread = new Case(assay, whole, 1);
        Case fold = new Case(new Folds(ownClassPath, 1), whole, THREADS);
        Case foldThrice = new Case(new Folds(ownClassPath, 3), whole, THREADS);
        Case small = new Case(assay, once, THREADS);
        Case middle = new Case(assay, fourTimes, THREADS);
        Case middleOneThread = new Case(assay, fourTimes, 1);
        assay.warmUp(once, folder);
        Map<Case, List<Run>> runs =
                run(
                        List.of(
                                ours,
                                summarize,
                                columnProfiler,
                                oneThread,
                                fold,
                                foldThrice,
                                small,
                                middle,
                                middleOneThread),
                        folder,
                        rounds);
        refuseDifferentRows(runs);

        ResultTable table = new ResultTable(runs);
        System.out.println();
        System.out.print(table.text(summarize));
        System.out.println();
        say("Assay / DuckDB", table.work(ours) / table.work(summarize), "wanted: at most 1.5");
        double more = table.work(foldThrice) - table.work(fold);
        say(
                "the same with 3x the metrics",
                (table.work(ours) + more) / table.work(summarize),
                "wanted: at most 2.5");
        say("Deequ / Assay", table.work(columnProfiler) / table.work(ours), "wanted: at least 10");
        // Starting takes the same whatever comes; what is left of the work is what data costs.
        double two = table.work(ours) - table.work(middle);
        double one = table.work(oneThread) - table.work(middleOneThread);
        say("one thread / two, per byte", one / two, "wanted: at least 1.7");
        double start = table.work(middle) - two / 3;
        say("seconds before the first byte", start, "");
        double growth = two / 4 / (table.work(middle) - table.work(small));
        say("cost of a byte, 4x-16x / 1x-4x", growth, "wanted: at most about 1");
        say("peak memory of 16x / of 1x", table.peak(ours) / table.peak(small), "wanted: about 1");
        say("greatest peak memory, GB", table.peak(ours) / 1e9, "wanted: at most 1.2");
    }

    static void say(String what, double found, String wanted) {
        System.out.printf(Locale.ROOT, "%-30s %6.2f   %s%n", what, found, wanted);
    }

    static Map<Case, List<Run>> run(List<Case> cases, Path folder, int rounds)
            throws IOException, InterruptedException {
        Map<Case, List<Run>> runs = new LinkedHashMap<>();
        cases.forEach(c -> runs.put(c, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (Case c : cases) {
                Run run = c.run(folder, round);
                runs.get(c).add(run);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %s, %d MB, %d threads: %.2f s of work%n",
                        round,
                        c.profiler().name(),
                        c.data().bytes() / MEGABYTE,
                        c.threads(),
                        run.work().seconds());
            }
        }
        return runs;
    }

    /** Who reads other rows of a file does other work. */
    static void refuseDifferentRows(Map<Case, List<Run>> runs) throws IOException {
        Map<DataFile, Long> rows = new LinkedHashMap<>();
        for (Map.Entry<Case, List<Run>> e : runs.entrySet()) {
            for (Run run : e.getValue()) {
                Long others = rows.putIfAbsent(e.getKey().data(), run.work().rows());
                if (others != null && others != run.work().rows()) {
                    throw new IOException(
                            e.getKey().profiler().name()
                                    + " counted "
                                    + run.work().rows()
                                    + " rows, another program "
                                    + others);
                }
            }
        }
    }

    static List<Path> classPath(Path file) throws IOException {
        return Stream.of(Files.readString(file).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static DataFile data(JoinedDays days, Path folder, String name, long bytes)
            throws IOException {
        Path file = folder.resolve(name);
        days.write(file, bytes);
        return new DataFile(
                file.toString(),
                Files.size(file),
                FileTimes.of(file).latest(),
                ContentHash.of(file));
    }

    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
