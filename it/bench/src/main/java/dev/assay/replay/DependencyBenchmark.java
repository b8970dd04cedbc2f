package dev.assay.replay;

import dev.assay.judge.Evidence;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.series.Metrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

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
        return new Partition(name, name, Profile.empty(batch.columns())).with(batch, List.of());
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
        return new double[] {
            DamagedDays.greatest(accepted, today, "batch", Metrics.ASSOCIATION::equals),
            DamagedDays.greatest(accepted, today, "batch", c -> !c.equals(Metrics.ASSOCIATION))
        };
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
     * @param args a folder of CSV files with one header
     */
    public static void main(String[] args) throws IOException {
        DamagedDays data = new DamagedDays(Path.of(args[0]));
        List<String[]> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        new DependencyBenchmark(data.partitions().get(0).profile().names(), rows).run();
    }
}
