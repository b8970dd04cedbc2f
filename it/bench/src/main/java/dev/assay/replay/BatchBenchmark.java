package dev.assay.replay;

import dev.assay.mutate.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Days of the Online Retail set after the first 150, each clean and with one kind of error at a
 * time: how well the greatest deviation of a day's metrics, in limits, distinguishes them (the area
 * under the ROC curve). Networks take no part.
 */
final class BatchBenchmark {

    private static final int FROM = 150;
    private static final List<Double> STRENGTHS = List.of(0.01, 0.05, 0.2);

    private record Error(ErrorKind kind, double strength) {}

    private final DamagedDays days;
    private final List<Double> clean = new ArrayList<>();
    private final Map<Error, List<Double>> damaged = new ConcurrentHashMap<>();
    private int red;

    private BatchBenchmark(DamagedDays days) {
        this.days = days;
    }

    private void run() {
        List<Partition> all = days.partitions();
        Replay replay = DamagedDays.replay(all.subList(0, FROM));
        for (int day = FROM; day < all.size(); day++) {
            int index = day;
            Replay.Build today = replay.build(all.get(day));
            clean.add(score(replay, today, all.get(day).file()));
            red += today.failures().isEmpty() ? 0 : 1;
            Stream.of(ErrorKind.values())
                    .flatMap(kind -> STRENGTHS.stream().map(s -> new Error(kind, s)))
                    .parallel()
                    .forEach(
                            error -> {
                                Rows rows =
                                        error.kind()
                                                .damage(days.rows(index), error.strength(), index);
                                Partition changed = all.get(index).with(rows, DamagedDays.SPEC);
                                double score = score(replay, replay.build(changed), changed.file());
                                damaged.computeIfAbsent(
                                                error,
                                                e ->
                                                        Collections.synchronizedList(
                                                                new ArrayList<>()))
                                        .add(score);
                            });
            replay.accept(today);
        }
    }

    private static double score(Replay replay, Replay.Build build, String file) {
        return DamagedDays.greatest(
                replay.accepted(), build.judged().evidence(), file, check -> true);
    }

    /** How often a damaged day is farther out than a clean one; ties count half. */
    private double auc(Error error) {
        double wins = 0;
        for (double bad : damaged.get(error)) {
            for (double good : clean) {
                wins += bad > good ? 1 : bad == good ? 0.5 : 0;
            }
        }
        return wins / clean.size() / damaged.get(error).size();
    }

    private void print() {
        System.out.printf(Locale.ROOT, "clean days red: %d of %d%n", red, clean.size());
        System.out.printf(Locale.ROOT, "%-22s %6s %6s %6s%n", "AUC at", "1 %", "5 %", "20 %");
        for (ErrorKind kind : ErrorKind.values()) {
            row(kind.name().toLowerCase(Locale.ROOT), List.of(kind));
        }
        row("mean", List.of(ErrorKind.values()));
        row(
                "mean of joins, texts",
                Stream.of(ErrorKind.values()).filter(ErrorKind::isOfJoinsOrTexts).toList());
    }

    private void row(String name, List<ErrorKind> kinds) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
        for (double strength : STRENGTHS) {
            double mean =
                    kinds.stream()
                            .mapToDouble(kind -> auc(new Error(kind, strength)))
                            .average()
                            .orElseThrow();
            row.append(String.format(Locale.ROOT, " %6.3f", mean));
        }
        System.out.println(row);
    }

    /**
     * Prints the table.
     *
     * @param args a folder of CSV files, one a day
     */
    public static void main(String[] args) throws IOException {
        BatchBenchmark benchmark = new BatchBenchmark(new DamagedDays(Path.of(args[0])));
        benchmark.run();
        benchmark.print();
    }
}
