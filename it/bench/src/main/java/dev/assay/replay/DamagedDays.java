package dev.assay.replay;

import dev.assay.audit.Strictness;
import dev.assay.bench.Measured;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.evidence.Evidence;
import dev.assay.judge.Accepted;
import dev.assay.judge.Judge;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.mutate.Rows;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days of a dataset, a CSV file each, judged clean and with errors put in. */
public final class DamagedDays {

    /** As a user declares such days. */
    public static final DatasetSpec SPEC =
            new DatasetSpec(
                    new DatasetSpec.About("days", "", "", Role.EVENTS),
                    new DatasetSpec.Reading("*.csv", CsvDialect.RFC_4180, List.of(), Map.of()),
                    new DatasetSpec.Meaning(
                            Map.of(
                                    "user",
                                    "CustomerID",
                                    "item",
                                    "StockCode",
                                    "time",
                                    "InvoiceDate"),
                            List.of(),
                            Map.of()),
                    new DatasetSpec.Privacy(List.of(), Map.of()),
                    new DatasetSpec.Demands(
                            List.of(), Map.of(), Limits.LEARNED, new Learned(false, false)));

    private static final List<Double> STRENGTHS = List.of(0.1);
    private static final long SEED = 1;
    static final double FALSE_ALARM_RATE = 0.01;

    private final DatasetSpec spec;
    private final List<Partition> partitions = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();

    /** The days of a shop. */
    public DamagedDays(Path folder) throws IOException {
        this(folder, SPEC);
    }

    /** All CSV files of a folder, in the order of their names. */
    public DamagedDays(Path folder, DatasetSpec spec) throws IOException {
        this.spec = spec;
        List<DataFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String name = file.getFileName().toString();
                files.add(new DataFile(name, Files.size(file), 0, ContentHash.of(file)));
            }
        }
        Measured measured = Measured.of(spec, files, Inputs.of(folder));
        for (List<ScannedPortion> day : BatchCounts.byPartition(measured.scanned().parts())) {
            partitions.add(
                    new Partition(
                            day.get(0).portion().first().file(),
                            BatchCounts.hash(day, files),
                            BatchCounts.profile(day)));
            rows.add(Rows.read(measured.inputs(), measured.plan(), day));
        }
    }

    /** What is declared of them. */
    DatasetSpec spec() {
        return spec;
    }

    /** As many as there are, in their order. */
    List<Partition> partitions() {
        return partitions;
    }

    /** A day's rows, to be copied before they are changed. */
    Rows rows(int day) {
        return rows.get(day);
    }

    /** All rows, day after day. */
    List<String[]> rows() {
        return rows.stream().flatMap(day -> day.cells().stream()).toList();
    }

    /** The greatest deviation of a file's metrics of some checks, in limits. */
    static double greatest(
            Evidence accepted, Evidence today, String file, Predicate<KnownCheck> checks) {
        return Judge.weigh(SPEC, today, Optional.of(new Accepted(accepted))).candidates().stream()
                .filter(
                        c ->
                                file.equals(c.subject().batch())
                                        && c.difference().margin() > 0
                                        && checks.test(c.check()))
                .mapToDouble(c -> c.difference().effect() / c.difference().margin())
                .max()
                .orElse(0);
    }

    /** A replay that accepted these partitions. */
    static Replay replay(List<Partition> accepted) {
        Strictness strictness = new Strictness(FALSE_ALARM_RATE, false);
        return new Replay(new ReplayedDataset(SPEC, strictness, List.of()), accepted);
    }

    /** How many there are. */
    public int size() {
        return partitions.size();
    }

    /** Each day after the first ones, judged by what was before it. */
    public BacktestResult backtest(int from) {
        return new Backtest(spec, FALSE_ALARM_RATE)
                .run(partitions, from, Optional.empty(), () -> {});
    }

    /** Errors in the last days, judged by all other days. */
    public MutationResult mutate(int last) throws IOException {
        return run(last).run(rows::get, STRENGTHS, SEED, () -> {});
    }

    private MutationRun run(int last) {
        return new MutationRun(
                spec,
                partitions,
                size() - last,
                new Strictness(FALSE_ALARM_RATE, false),
                List.of());
    }

    /** Writes the same errors that count, a folder for each day. */
    public void write(Path folder, int last) throws IOException {
        Damaging damaging = run(last).damaging(STRENGTHS, SEED);
        for (int day = size() - last; day < size(); day++) {
            Path of = Files.createDirectories(folder.resolve(partitions.get(day).file()));
            int n = 0;
            Iterator<Damaging.Damaged> all =
                    damaging.damaged(day, rows.get(day), kind -> true).iterator();
            while (all.hasNext()) {
                Damaging.Damaged damaged = all.next();
                if (damaged.counts()) {
                    String name = n++ + "-" + damaged.kind().operator() + ".csv";
                    Files.writeString(of.resolve(name), csv(damaged.rows()));
                }
            }
        }
    }

    private static String csv(Rows rows) {
        StringBuilder text = new StringBuilder();
        text.append(line(rows.columns().toArray(String[]::new)));
        rows.cells().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(String[] cells) {
        return Stream.of(cells).map(DamagedDays::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
