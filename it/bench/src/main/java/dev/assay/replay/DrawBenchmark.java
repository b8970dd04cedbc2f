package dev.assay.replay;

import dev.assay.audit.Strictness;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.replay.Resamples.Drawn;
import dev.assay.series.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often the gate cries wolf where nothing can be wrong: accepted partitions and those that are
 * judged are {@link Resamples} of the same rows. Each partition is judged once; {@value #JUDGED}
 * are judged by the same accepted ones, each as if it were the next. Seeds are the numbers of the
 * blocks, so the same draws come at any parallelism.
 *
 * <p>Where columns go on by themselves, such as dates and counters, draws in no order are no past
 * that the gate could meet: what is red by such columns alone is told apart, not left out.
 */
final class DrawBenchmark {

    /** Partitions that are kept in memory together. */
    private static final int BLOCK = 250;

    /** What is usual is learned once for so many. */
    private static final int JUDGED = 5;

    private static final List<Integer> ACCEPTED = List.of(8, 12, 20);
    private static final int MOST = 20;

    /** With fewer real partitions, those of one past would be the same over and over. */
    private static final int FEWEST = 50;

    private final DamagedDays days;
    private final List<String[]> all;
    private final Set<String> running;
    private final ReplayedDataset dataset;

    private DrawBenchmark(DamagedDays days) {
        if (days.size() < FEWEST) {
            throw new IllegalArgumentException(
                    days.size() + " partitions; " + FEWEST + " at least");
        }
        this.days = days;
        this.all = days.rows();
        this.dataset =
                new ReplayedDataset(
                        days.spec(),
                        new Strictness(DamagedDays.FALSE_ALARM_RATE, false),
                        List.of());
        this.running = running(new Replay(dataset, days.partitions()).accepted());
    }

    /** Columns that do not begin anew in each real partition. */
    private static Set<String> running(Evidence real) {
        List<ColumnBins> columns = real.bins().columns();
        List<Course> courses = Course.of(real.batches(), List.of());
        return IntStream.range(0, columns.size())
                .filter(i -> courses.get(i) != Course.STEADY || columns.get(i).type().isTemporal())
                .mapToObj(i -> columns.get(i).name())
                .collect(Collectors.toSet());
    }

    /** A table of as many draws, in whole blocks of as many as are judged together. */
    private DrawTable draw(Resamples resamples, int draws) {
        int blocks = (draws + BLOCK - 1) / BLOCK;
        return IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> block(resamples, block, Math.min(BLOCK, draws - block * BLOCK)))
                .reduce(DrawTable.none(), DrawTable::plus);
    }

    private DrawTable block(Resamples resamples, int block, int draws) {
        SplittableRandom random = new SplittableRandom(block);
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            drawn.add(resamples.draw(days, all, block * BLOCK + i, random));
        }
        DrawTable table = DrawTable.none();
        for (int from = 0; from + JUDGED <= draws; from += JUDGED) {
            List<Drawn> next = drawn.subList(from, from + JUDGED);
            List<Partition> others = others(drawn, next, random);
            for (int accepted : ACCEPTED) {
                table = table.plus(judge(others.subList(0, accepted), next));
            }
        }
        return table;
    }

    /** As many as are accepted at most, of other real partitions than those that are judged. */
    private static List<Partition> others(
            List<Drawn> drawn, List<Drawn> judged, SplittableRandom random) {
        Set<Integer> sources = judged.stream().map(Drawn::source).collect(Collectors.toSet());
        List<Partition> others = new ArrayList<>();
        while (others.size() < MOST) {
            Drawn one = drawn.get(random.nextInt(drawn.size()));
            if (sources.add(one.source())) {
                others.add(one.partition());
            }
        }
        return others;
    }

    private DrawTable judge(List<Partition> accepted, List<Drawn> judged) {
        int n = accepted.size();
        Replay replay =
                new Replay(
                        dataset,
                        IntStream.range(0, n).mapToObj(i -> at(i, accepted.get(i))).toList());
        return DrawTable.of(
                n,
                judged.stream()
                        .map(next -> replay.build(at(n, next.partition())).failures())
                        .toList(),
                running);
    }

    /** The same partition where its name says that it came so late. */
    private static Partition at(int place, Partition drawn) {
        String file = String.format(Locale.ROOT, "%02d.csv", place);
        return new Partition(file, drawn.hash(), drawn.profile(), drawn.pieces());
    }

    /**
     * Prints a row for each dataset, kind of draw and number of accepted partitions.
     *
     * @param args a folder of folders of partitions, and how many draws there are of each dataset
     *     for each number of accepted partitions, as many of each kind
     */
    public static void main(String[] args) throws IOException {
        int draws = Integer.parseInt(args[1]);
        System.out.println(DrawTable.HEAD);
        for (Path folder : Folders.in(Path.of(args[0]))) {
            DrawBenchmark benchmark =
                    new DrawBenchmark(new DamagedDays(folder, DatasetSpec.of("days", "*.csv")));
            DrawTable together = DrawTable.none();
            for (Resamples resamples : Resamples.KINDS) {
                DrawTable table = benchmark.draw(resamples, draws / Resamples.KINDS.size());
                table.print(folder.getFileName() + resamples.shown());
                together = together.plus(table);
            }
            together.print(folder.getFileName() + ", together");
        }
    }
}
