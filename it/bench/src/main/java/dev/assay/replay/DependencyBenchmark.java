package dev.assay.replay;

import dev.assay.bench.Bytes;
import dev.assay.judge.Candidate;
import dev.assay.judge.Evidence;
import dev.assay.judge.Judge;
import dev.assay.mutate.Rows;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.SampleFold;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.CsvFormat;
import dev.assay.spec.CsvDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Batches of 2,000 rows of which one column is permuted in a tenth: how many are farther out than
 * all but one in a thousand clean ones, by what the gate knows of columns together and by what it
 * knows of each alone. History comes from the first half of the rows, batches from the second.
 */
final class DependencyBenchmark {

    private static final int ROWS = 2000;
    private static final int CLEAN = 1000;
    private static final int DAMAGED = 100;
    private static final double SHARE = 0.1;

    private final List<String> columns;
    private final List<String[]> rows;
    private final Backtest replay = new Backtest(DamagedDays.SPEC, DamagedDays.FALSE_ALARM_RATE);
    private final Evidence accepted;

    private DependencyBenchmark(List<String> columns, List<String[]> rows) {
        this.columns = columns;
        this.rows = rows;
        List<Partition> history = new ArrayList<>();
        for (int from = 0; from + ROWS <= rows.size() / 2; from += ROWS) {
            history.add(partition("history " + from, batch(IntStream.range(from, from + ROWS))));
        }
        this.accepted = replay.baseline(history);
    }

    private Rows batch(IntStream chosen) {
        Rows batch = Rows.of(columns);
        chosen.forEach(row -> batch.cells().add(rows.get(row).clone()));
        return batch;
    }

    /** Rows drawn from the second half, each at most once. */
    private Rows drawn(long seed) {
        return batch(
                new Random(seed)
                        .ints(rows.size() / 2, rows.size())
                        .distinct()
                        .limit(ROWS)
                        .sorted());
    }

    private static Partition partition(String name, Rows batch) {
        ProfileFold fold = new ProfileFold(batch.columns(), List.of(), 1, new SampleFold(1));
        fold.begin(name);
        for (int from = 0; from < ROWS; from += ROWS / 2) {
            fold.accept(batch.batch(from, from + ROWS / 2));
        }
        return new Partition(name, name, fold.build());
    }

    private static void permute(Rows batch, int column, Random random) {
        List<String[]> some = new ArrayList<>(batch.cells());
        Collections.shuffle(some, random);
        some = some.subList(0, (int) (SHARE * ROWS));
        List<String> values = new ArrayList<>();
        some.forEach(row -> values.add(row[column]));
        Collections.shuffle(values, random);
        for (int i = 0; i < values.size(); i++) {
            some.get(i)[column] = values.get(i);
        }
    }

    /** The greatest deviations of a batch, in limits: of columns together, and of each alone. */
    private double[] scores(Rows batch) {
        Evidence today = replay.with(accepted, partition("batch", batch), Optional.empty());
        List<Candidate> all =
                Judge.weigh(DamagedDays.SPEC, today, Optional.of(accepted)).candidates().stream()
                        .filter(c -> "batch".equals(c.batch()) && c.margin() > 0)
                        .toList();
        return new double[] {
            greatest(all, c -> c.check().equals("association")),
            greatest(all, c -> !c.check().equals("association"))
        };
    }

    private static double greatest(List<Candidate> all, Predicate<Candidate> which) {
        return all.stream().filter(which).mapToDouble(c -> c.effect() / c.margin()).max().orElse(0);
    }

    private void run() {
        List<double[]> clean =
                IntStream.range(0, CLEAN)
                        .parallel()
                        .mapToObj(i -> scores(drawn(10_000 + i)))
                        .toList();
        double[] limit =
                IntStream.range(0, 2)
                        .mapToDouble(s -> clean.stream().mapToDouble(c -> c[s]).max().orElseThrow())
                        .toArray();
        System.out.printf(Locale.ROOT, "%-20s %10s %10s%n", "power at .001", "together", "alone");
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            List<double[]> damaged =
                    IntStream.range(0, DAMAGED)
                            .parallel()
                            .mapToObj(
                                    i -> {
                                        Rows batch = drawn(50_000 + i);
                                        permute(batch, at, new Random(i));
                                        return scores(batch);
                                    })
                            .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %10.2f %10.2f%n",
                    columns.get(column),
                    power(damaged, 0, limit),
                    power(damaged, 1, limit));
        }
    }

    private static double power(List<double[]> damaged, int score, double[] limit) {
        return (double) damaged.stream().filter(d -> d[score] > limit[score]).count() / DAMAGED;
    }

    /**
     * Prints the table.
     *
     * @param args a CSV file, or a folder of CSV files with one header
     */
    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            all.filter(f -> f.toString().endsWith(".csv")).sorted().forEach(files::add);
        }
        CsvFormat format = new CsvFormat(CsvDialect.RFC_4180, List.of());
        List<String> columns = List.of();
        List<String[]> rows = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            columns = format.columns(new Bytes(bytes), file.toString());
            Rows some = Rows.of(columns);
            ColumnBatch batch = new ColumnBatch(columns.size(), ROWS);
            BatchReader reader =
                    format.open(
                            new Bytes(bytes),
                            new ByteRange("f", 0, 0, 0, bytes.length, bytes.length),
                            columns);
            while (reader.read(batch)) {
                some.add(batch);
            }
            rows.addAll(some.cells());
        }
        Collections.shuffle(rows, new Random(1));
        new DependencyBenchmark(columns, rows).run();
    }
}
