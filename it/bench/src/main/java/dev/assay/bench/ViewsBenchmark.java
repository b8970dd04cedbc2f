package dev.assay.bench;

import dev.assay.bench.Case.Run;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.FileTimes;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The views of a log of order lines in one file, beside the same columns by SQL in DuckDB. Assay
 * also profiles the rows of the views; DuckDB keeps the log as a table, so that it is read once.
 */
final class ViewsBenchmark {

    private static final int THREADS = 2;
    private static final long MEGABYTE = 1_000_000;
    private static final int ROUNDS = 3;

    private static final Map<String, String> MEANINGS =
            Map.of(
                    "user", "CustomerID",
                    "item", "StockCode",
                    "time", "InvoiceDate",
                    "session", "InvoiceNo",
                    "price", "UnitPrice",
                    "quantity", "Quantity");

    private ViewsBenchmark() {}

    /**
     * Runs both by turns.
     *
     * @param args the folder of the data, megabytes of CSV to make of it, and our target folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(args[2]);
        Path folder = ScanBenchmark.empty(target.resolve("views"));
        Path file = folder.resolve("log.csv");
        new JoinedDays(Path.of(args[0])).write(file, Long.parseLong(args[1]) * MEGABYTE);
        DataFile data =
                new DataFile(
                        file.toString(),
                        Files.size(file),
                        FileTimes.of(file).latest(),
                        ContentHash.of(file));
        Assay assay =
                new Assay(
                        ScanBenchmark.classPath(target.resolve("class-path")),
                        folder.resolve("cache"),
                        ViewsBenchmark::views);
        assay.warmUp(data, folder);
        Case ours = new Case(assay, data, THREADS);
        DuckDb duckDb =
                new DuckDb(
                        target.resolve("classes"),
                        target.resolve("duckdb/duckdb_jdbc.jar"),
                        ViewQueries.class);
        Case theirs = new Case(duckDb, data, THREADS);
        Map<Case, List<Run>> runs = ScanBenchmark.run(List.of(ours, theirs), folder, ROUNDS);
        ScanBenchmark.refuseDifferentRows(runs);
        ResultTable table = new ResultTable(runs);
        System.out.println();
        System.out.print(table.text(theirs));
        System.out.println();
        ScanBenchmark.say(
                "Assay / DuckDB, views",
                table.work(ours) / table.work(theirs),
                "wanted: at most 2");
        ScanBenchmark.say(
                "  greatest peak memory, GB", table.peak(ours) / 1e9, "wanted: at most 3");
    }

    private static List<DatasetSpec> views(DatasetSpec file) {
        return DerivedDatasets.of(
                new DatasetSpec(
                        new DatasetSpec.About(file.name(), "", "", Role.EVENTS),
                        file.reading(),
                        new DatasetSpec.Meaning(MEANINGS, List.of(), Map.of()),
                        new DatasetSpec.Privacy(List.of(), Map.of()),
                        new DatasetSpec.Demands(
                                List.of(), Map.of(), Limits.LEARNED, new Learned(false, false))));
    }
}
