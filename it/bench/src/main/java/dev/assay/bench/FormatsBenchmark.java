package dev.assay.bench;

import dev.assay.bench.Case.Run;
import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.scan.ContentHash;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One table in several formats, scanned beside DuckDB, which wrote those that it can write. */
final class FormatsBenchmark {

    private static final int THREADS = 2;
    private static final long MEGABYTE = 1_000_000;
    private static final int ROUNDS = 3;

    /** Formats by the ending of their files, and how many times as long as DuckDB is wanted. */
    private static final Map<String, Double> WANTED = wanted();

    private FormatsBenchmark() {}

    private static Map<String, Double> wanted() {
        Map<String, Double> wanted = new LinkedHashMap<>();
        wanted.put("csv", 1.1);
        wanted.put("csv.gz", 1.2);
        wanted.put("parquet", 1.5);
        wanted.put("jsonl", 1.3);
        return wanted;
    }

    /**
     * Runs all cases by turns.
     *
     * @param args the folder of the data, megabytes of CSV to make of it, and our target folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        JoinedDays days = new JoinedDays(Path.of(args[0]));
        long bytes = Long.parseLong(args[1]) * MEGABYTE;
        Path target = Path.of(args[2]);
        Path folder = ScanBenchmark.empty(target.resolve("formats"));
        Path driver = target.resolve("duckdb/duckdb_jdbc.jar");
        Assay assay =
                new Assay(
                        ScanBenchmark.classPath(target.resolve("class-path")),
                        folder.resolve("cache"));
        DuckDb duckDb = new DuckDb(target.resolve("classes"), driver);
        Map<String, DataFile> files = files(days, bytes, folder, target.resolve("classes"), driver);
        assay.warmUp(files.get("csv"), folder);
        List<Case> cases = new ArrayList<>();
        for (DataFile file : files.values()) {
            cases.add(new Case(assay, file, THREADS));
            cases.add(new Case(duckDb, file, THREADS));
        }
        Map<Case, List<Run>> runs = ScanBenchmark.run(cases, folder, ROUNDS);
        ScanBenchmark.refuseDifferentRows(runs);
        ResultTable table = new ResultTable(runs);
        System.out.println();
        System.out.print(table.text(cases.get(1)));
        System.out.println();
        int at = 0;
        for (Map.Entry<String, DataFile> file : files.entrySet()) {
            Case ours = cases.get(at++);
            Case theirs = cases.get(at++);
            ScanBenchmark.say(
                    "Assay / DuckDB, " + file.getKey(),
                    table.work(ours) / table.work(theirs),
                    "wanted: at most " + WANTED.get(file.getKey()));
            ScanBenchmark.say(
                    "  greatest peak memory, GB", table.peak(ours) / 1e9, "wanted: at most 1.2");
            long start = System.nanoTime();
            Assay.found(file.getValue());
            double found = (System.nanoTime() - start) / 1e9;
            ScanBenchmark.say(
                    "  finding out how to read, %",
                    100 * found / table.work(ours),
                    String.format(Locale.ROOT, "%.3f s; wanted: at most 3 %%", found));
        }
    }

    private static Map<String, DataFile> files(
            JoinedDays days, long bytes, Path folder, Path classes, Path driver)
            throws IOException, InterruptedException {
        Path csv = folder.resolve("lines.csv");
        days.write(csv, bytes);
        try (OutputStream gzip =
                new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve("lines.csv.gz")), 1 << 16)) {
            Files.copy(csv, gzip);
        }
        new Child(
                        List.of(
                                "-cp",
                                classes + File.pathSeparator + driver,
                                CopyTable.class.getName(),
                                csv.toString(),
                                folder.resolve("lines.parquet").toString(),
                                folder.resolve("lines.jsonl").toString()),
                        Map.of(),
                        folder)
                .run();
        Map<String, DataFile> files = new LinkedHashMap<>();
        for (String ending : WANTED.keySet()) {
            Path file = folder.resolve("lines." + ending);
            files.put(
                    ending,
                    new DataFile(
                            file.toString(),
                            Files.size(file),
                            FileTimes.of(file).latest(),
                            ContentHash.of(file)));
        }
        return files;
    }
}
