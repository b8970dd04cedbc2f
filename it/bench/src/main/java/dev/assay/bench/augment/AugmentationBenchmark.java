package dev.assay.bench.augment;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.model.Fitted;
import dev.assay.recommend.model.ItemNeighbours;
import dev.assay.recommend.model.Recommender;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.train.recommend.Ease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Recommenders that learn from a log and from made rows beside it, against the log alone: what
 * users of the log do later is foreseen, and those with a short history are shown apart. Made users
 * have names of their own, and are learned from only.
 */
final class AugmentationBenchmark {

    private static final int LIST = 20;
    private static final int RESAMPLES = 2_000;

    /** Items of a history up to which a user is sparse. */
    private static final int SPARSE = 5;

    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, TreeSet<Integer>> learned = new LinkedHashMap<>();
    private final Map<String, TreeSet<Integer>> made = new LinkedHashMap<>();
    private final Map<String, TreeSet<Integer>> later = new LinkedHashMap<>();

    private AugmentationBenchmark(Path folder) throws IOException {
        read(folder, "train.csv", learned);
        read(folder, "synthetic.csv", made);
        read(folder, "later.csv", later);
    }

    private void read(Path folder, String name, Map<String, TreeSet<Integer>> into)
            throws IOException {
        Inputs inputs = Inputs.of(folder);
        DatasetSpec spec = DatasetSpec.of("log", name).withFormat(CsvDialect.RFC_4180);
        DataFile file = new DataFile(name, Files.size(folder.resolve(name)), 0, "");
        DataPlan plan = DataPlan.of(inputs, spec, List.of(file));
        int user = plan.columns().indexOf("user");
        int item = plan.columns().indexOf("item");
        ByteRange range = new ByteRange(name, 0, 0, 0, file.bytes(), file.bytes());
        try (SeekableInput input = inputs.open(name)) {
            BatchReader reader = plan.format().open(input, range, plan.columns());
            ColumnBatch batch = new ColumnBatch(plan.columns().size(), 1024);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    if (!batch.isMissing(user, row) && !batch.isMissing(item, row)) {
                        into.computeIfAbsent(batch.text(user, row), u -> new TreeSet<>())
                                .add(
                                        items.computeIfAbsent(
                                                batch.text(item, row), i -> items.size()));
                    }
                }
            }
        }
    }

    private InteractionMatrix matrix(List<Map<String, TreeSet<Integer>>> parts) {
        List<TreeSet<Integer>> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.values()));
        int[] starts = new int[rows.size() + 1];
        int[] columns =
                rows.stream().flatMap(TreeSet::stream).mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < rows.size(); i++) {
            starts[i + 1] = starts[i] + rows.get(i).size();
        }
        return new InteractionMatrix(starts, columns, items.size());
    }

    private void run() {
        InteractionMatrix alone = matrix(List.of(learned));
        InteractionMatrix both = matrix(List.of(learned, made));
        System.out.printf(
                Locale.ROOT,
                "%d users, %d items, %d pairs; made: %d users, %d pairs%n",
                learned.size(),
                items.size(),
                alone.size(),
                made.size(),
                both.size() - alone.size());
        System.out.printf(
                "%-10s %-8s %6s %8s %8s %8s %17s%n",
                "by", "users", "n", "alone", "both", "gain", "95 % of it");
        for (Recommender recommender : List.of(ItemNeighbours.USUAL, Ease.usual())) {
            double[] first = recalls(recommender, alone);
            double[] second = recalls(recommender, both);
            int[] histories = histories();
            print(recommender, "all", first, second, i -> true);
            print(recommender, "sparse", first, second, i -> histories[i] <= SPARSE);
            print(recommender, "others", first, second, i -> histories[i] > SPARSE);
        }
    }

    private List<String> foreseen() {
        return learned.keySet().stream().filter(this::isForeseen).toList();
    }

    private boolean isForeseen(String user) {
        return later.containsKey(user) && !learned.get(user).containsAll(later.get(user));
    }

    private int[] histories() {
        return foreseen().stream().mapToInt(user -> learned.get(user).size()).toArray();
    }

    /** Recall among the first 20 of items that a user did not have before. */
    private double[] recalls(Recommender recommender, InteractionMatrix from) {
        List<String> users = foreseen();
        double[] recalls = new double[users.size()];
        try (Fitted fitted = recommender.fit(from)) {
            double[] scores = new double[items.size()];
            for (int i = 0; i < recalls.length; i++) {
                TreeSet<Integer> had = learned.get(users.get(i));
                TreeSet<Integer> wanted = new TreeSet<>(later.get(users.get(i)));
                wanted.removeAll(had);
                fitted.score(had.stream().mapToInt(Integer::intValue).toArray(), scores);
                had.forEach(item -> scores[item] = Double.NEGATIVE_INFINITY);
                long hits =
                        IntStream.range(0, scores.length)
                                .boxed()
                                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                                .limit(LIST)
                                .filter(wanted::contains)
                                .count();
                recalls[i] = (double) hits / Math.min(LIST, wanted.size());
            }
        }
        return recalls;
    }

    /** The interval of the mean difference, by bootstrap over users. */
    private static void print(
            Recommender recommender,
            String users,
            double[] alone,
            double[] both,
            IntPredicate which) {
        int[] some = IntStream.range(0, alone.length).filter(which).toArray();
        if (some.length == 0) {
            return;
        }
        double[] gains = Arrays.stream(some).mapToDouble(i -> both[i] - alone[i]).toArray();
        SplittableRandom random = new SplittableRandom(1);
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            means[r] =
                    random.ints(gains.length, 0, gains.length)
                            .mapToDouble(i -> gains[i])
                            .average()
                            .orElse(0);
        }
        Arrays.sort(means);
        System.out.printf(
                Locale.ROOT,
                "%-10s %-8s %6d %8.4f %8.4f %+8.4f %+8.4f %+8.4f%n",
                recommender.name(),
                users,
                some.length,
                Arrays.stream(some).mapToDouble(i -> alone[i]).average().orElse(0),
                Arrays.stream(some).mapToDouble(i -> both[i]).average().orElse(0),
                Arrays.stream(gains).average().orElse(0),
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /**
     * Prints the table.
     *
     * @param args a folder with {@code train.csv}, {@code later.csv} and {@code synthetic.csv},
     *     each with columns {@code user} and {@code item}
     */
    public static void main(String[] args) throws IOException {
        new AugmentationBenchmark(Path.of(args[0])).run();
    }
}
