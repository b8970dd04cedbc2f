package dev.assay.replay;

import dev.assay.catalogue.KnownCheck;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.train.gan.ExchangeTrees;
import dev.assay.train.gan.LearnedCoherence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Batches of 2,000 rows of which one column is permuted in a tenth: how many are farther out than
 * all but one in a thousand clean ones, by what the gate knows of pairs of columns, by what its
 * generator says of whole rows, by what it knows of each column alone, and by boosted trees that
 * are told which column it is. History comes from the first half of the rows, batches from the
 * second.
 */
final class DependencyBenchmark {

    private static final int ROWS = 2000;
    private static final int CLEAN = 1000;
    private static final int DAMAGED = 100;
    private static final double SHARE = 0.1;
    private static final int SCORES = 3;

    private final List<String> columns;
    private final List<String[]> rows;
    private final Replay replay;
    private final LearnedCoherence coherence;
    private final double[][] evidence;

    private DependencyBenchmark(List<String> columns, List<String[]> rows) throws IOException {
        this.columns = columns;
        this.rows = rows;
        List<Partition> history = new ArrayList<>();
        for (int from = 0; from + ROWS <= rows.size() / 2; from += ROWS) {
            history.add(partition("history " + from, batch(IntStream.range(from, from + ROWS))));
        }
        this.replay = DamagedDays.replay(history);
        this.coherence = new LearnedCoherence(columns, rows.subList(0, rows.size() / 2), 1);
        this.evidence = coherence.evidence(rows.subList(rows.size() / 2, rows.size()), columns);
    }

    private Rows batch(IntStream chosen) {
        Rows batch = Rows.of(columns);
        chosen.forEach(row -> batch.cells().add(rows.get(row).clone()));
        return batch;
    }

    /** Rows drawn from the second half, each at most once. */
    private int[] drawn(long seed) {
        return new Random(seed)
                .ints(rows.size() / 2, rows.size())
                .distinct()
                .limit(ROWS)
                .sorted()
                .toArray();
    }

    private double[][] evidence(int[] drawn) {
        return IntStream.of(drawn)
                .mapToObj(row -> evidence[row - rows.size() / 2])
                .toArray(double[][]::new);
    }

    private static Partition partition(String name, Rows batch) {
        return new Partition(name, name, Profile.empty(batch.columns()))
                .with(batch, DamagedDays.SPEC);
    }

    /** Places of the rows that were changed. */
    private static List<Integer> permute(Rows batch, int column, Random random) {
        List<Integer> some = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(some, random);
        some = some.subList(0, (int) (SHARE * ROWS));
        List<String> values = new ArrayList<>();
        some.forEach(row -> values.add(batch.cells().get(row)[column]));
        Collections.shuffle(values, random);
        for (int i = 0; i < values.size(); i++) {
            batch.cells().get(some.get(i))[column] = values.get(i);
        }
        return some;
    }

    private double[] damaged(int seed, int column) {
        int[] drawn = drawn(50_000 + seed);
        Rows batch = batch(IntStream.of(drawn));
        List<Integer> changed = permute(batch, column, new Random(seed));
        double[][] of = evidence(drawn);
        // One network, one thread at a time.
        synchronized (coherence) {
            double[][] now =
                    coherence.evidence(changed.stream().map(batch.cells()::get).toList(), columns);
            IntStream.range(0, now.length).forEach(i -> of[changed.get(i)] = now[i]);
        }
        return scores(batch, of);
    }

    /** The greatest deviations of a batch: of pairs, of whole rows, and of each column alone. */
    private double[] scores(Rows batch, double[][] ofRows) {
        Partition next = partition("batch", batch);
        Evidence accepted = replay.accepted();
        Evidence today = replay.build(next).judged().evidence();
        return new double[] {
            DamagedDays.greatest(
                    accepted, today, "batch", check -> check == KnownCheck.ASSOCIATION),
            coherence.greatest(ofRows),
            DamagedDays.greatest(accepted, today, "batch", check -> check != KnownCheck.ASSOCIATION)
        };
    }

    /** The power of trees that know the column. */
    private double told(int column) throws IOException, XGBoostError {
        List<String[]> second = rows.subList(rows.size() / 2, rows.size());
        ExchangeTrees trees = new ExchangeTrees(columns, rows.subList(0, rows.size() / 2), column);
        double[] real = trees.evidence(second);
        double limit =
                IntStream.range(0, CLEAN)
                        .mapToDouble(i -> sum(real, drawn(10_000 + i)))
                        .max()
                        .orElseThrow();
        int beyond = 0;
        for (int seed = 0; seed < DAMAGED; seed++) {
            int[] drawn = drawn(50_000 + seed);
            Rows batch = batch(IntStream.of(drawn));
            List<Integer> changed = permute(batch, column, new Random(seed));
            double[] now = trees.evidence(changed.stream().map(batch.cells()::get).toList());
            int[] before = changed.stream().mapToInt(row -> drawn[row]).toArray();
            double evidence = sum(real, drawn) - sum(real, before) + DoubleStream.of(now).sum();
            beyond += evidence > limit ? 1 : 0;
        }
        return (double) beyond / DAMAGED;
    }

    private double sum(double[] evidence, int[] drawn) {
        return IntStream.of(drawn).mapToDouble(row -> evidence[row - rows.size() / 2]).sum();
    }

    private void run() throws IOException, XGBoostError {
        List<double[]> clean =
                IntStream.range(0, CLEAN)
                        .parallel()
                        .mapToObj(i -> drawn(10_000 + i))
                        .map(drawn -> scores(batch(IntStream.of(drawn)), evidence(drawn)))
                        .toList();
        double[] limit =
                IntStream.range(0, SCORES)
                        .mapToDouble(s -> clean.stream().mapToDouble(c -> c[s]).max().orElseThrow())
                        .toArray();
        System.out.printf(
                "%-20s %10s %10s %10s %10s%n", "power at .001", "pairs", "rows", "alone", "told");
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            List<double[]> damaged =
                    IntStream.range(0, DAMAGED).parallel().mapToObj(i -> damaged(i, at)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %10.2f %10.2f %10.2f %10.2f%n",
                    columns.get(column),
                    power(damaged, 0, limit),
                    power(damaged, 1, limit),
                    power(damaged, 2, limit),
                    told(column));
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
    public static void main(String[] args) throws IOException, XGBoostError {
        DamagedDays data = new DamagedDays(Path.of(args[0]));
        List<String[]> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        new DependencyBenchmark(data.partitions().get(0).profile().names(), rows).run();
    }
}
