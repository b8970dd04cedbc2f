package dev.assay.bench.deequ;

import com.amazon.deequ.VerificationResult;
import com.amazon.deequ.VerificationSuite;
import com.amazon.deequ.analyzers.Analyzer;
import com.amazon.deequ.analyzers.ApproxCountDistinct;
import com.amazon.deequ.analyzers.Completeness;
import com.amazon.deequ.analyzers.Mean;
import com.amazon.deequ.analyzers.Size;
import com.amazon.deequ.analyzers.StandardDeviation;
import com.amazon.deequ.anomalydetection.AnomalyDetector;
import com.amazon.deequ.anomalydetection.DataPoint;
import com.amazon.deequ.anomalydetection.OnlineNormalStrategy;
import com.amazon.deequ.checks.Check;
import com.amazon.deequ.checks.CheckLevel;
import com.amazon.deequ.checks.CheckStatus;
import com.amazon.deequ.constraints.Constraint;
import com.amazon.deequ.metrics.DoubleMetric;
import com.amazon.deequ.metrics.Metric;
import com.amazon.deequ.suggestions.ConstraintSuggestionRunner;
import com.amazon.deequ.suggestions.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Deequ as a gate of daily files: constraints suggested by the days before, learned anew every
 * {@value #LEARNED} days, and anomalies of size, completeness, numbers of different values, means
 * and deviations by its online normal strategy with its defaults. Types are those that Spark infers
 * from the first days; a cell of another type is missing. Errors count only in days that are not
 * red without them.
 */
public final class VerifyDays {

    private static final int LEARNED = 30;

    private final SparkSession spark;
    private final List<Path> days;
    private final StructType schema;
    private final List<Analyzer<?, Metric<?>>> analyzers = new ArrayList<>();
    private final Map<String, List<Double>> history = new TreeMap<>();
    private Check suggested;

    private VerifyDays(SparkSession spark, List<Path> days, int from) {
        this.spark = spark;
        this.days = days;
        this.schema =
                spark.read()
                        .option("header", "true")
                        .option("inferSchema", "true")
                        .csv(names(days.subList(0, from)))
                        .schema();
        add(Size.apply(Option.empty()));
        for (StructField field : schema.fields()) {
            add(Completeness.apply(field.name(), Option.empty(), Option.empty()));
            add(ApproxCountDistinct.apply(field.name(), Option.empty()));
            if (field.dataType() instanceof NumericType) {
                add(Mean.apply(field.name(), Option.empty()));
                add(StandardDeviation.apply(field.name(), Option.empty()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Analyzer<?, ?> analyzer) {
        analyzers.add((Analyzer<?, Metric<?>>) analyzer);
    }

    private static String[] names(List<Path> files) {
        return files.stream().map(Path::toString).toArray(String[]::new);
    }

    private static <T> Seq<T> seq(List<T> list) {
        return JavaConverters.asScalaBufferConverter(list).asScala().toSeq();
    }

    private Dataset<Row> read(Path... files) {
        return spark.read().option("header", "true").schema(schema).csv(names(List.of(files)));
    }

    private void learn(int until) {
        List<Constraint> constraints = new ArrayList<>();
        JavaConverters.mapAsJavaMapConverter(
                        new ConstraintSuggestionRunner()
                                .onData(read(days.subList(0, until).toArray(Path[]::new)))
                                .addConstraintRules(Rules.DEFAULT())
                                .run()
                                .constraintSuggestions())
                .asJava()
                .values()
                .forEach(
                        of ->
                                JavaConverters.seqAsJavaListConverter(of)
                                        .asJava()
                                        .forEach(s -> constraints.add(s.constraint())));
        suggested = new Check(CheckLevel.Error(), "suggested", seq(constraints));
    }

    /** What came of one file. */
    private record Judged(boolean constraints, boolean anomalies, Map<String, Double> metrics) {}

    private Judged judge(Path file) {
        VerificationResult result =
                new VerificationSuite()
                        .onData(read(file))
                        .addCheck(suggested)
                        .addRequiredAnalyzers(seq(analyzers))
                        .run();
        Map<String, Double> metrics = metrics(result);
        boolean anomalous =
                history.entrySet().stream()
                        .anyMatch(
                                metric ->
                                        isAnomalous(
                                                metric.getValue(), metrics.get(metric.getKey())));
        return new Judged(!result.status().equals(CheckStatus.Success()), anomalous, metrics);
    }

    private Map<String, Double> metrics(VerificationResult result) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Analyzer<?, Metric<?>> analyzer : analyzers) {
            Option<Metric<?>> metric = result.metrics().get(analyzer);
            if (metric.isDefined()
                    && metric.get() instanceof DoubleMetric number
                    && number.value().isSuccess()) {
                values.put(analyzer.toString(), (Double) number.value().get());
            }
        }
        return values;
    }

    private static boolean isAnomalous(List<Double> before, Double now) {
        if (now == null) {
            return true;
        }
        List<DataPoint<Object>> points = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            points.add(new DataPoint<>(i, Option.apply(before.get(i))));
        }
        return new AnomalyDetector(
                        new OnlineNormalStrategy(Option.apply(3.0), Option.apply(3.0), 0.1, true))
                .isNewPointAnomalous(seq(points), new DataPoint<>(before.size(), Option.apply(now)))
                .anomalies()
                .nonEmpty();
    }

    private void remember(Map<String, Double> metrics) {
        metrics.forEach((name, x) -> history.computeIfAbsent(name, n -> new ArrayList<>()).add(x));
    }

    /** One way to judge: how many clean files were red, and how many damaged ones of the others. */
    private static final class Way {
        private final String name;
        private final Predicate<Judged> isRed;
        private int clean;
        private int red;
        private int damaged;
        private int seen;

        Way(String name, Predicate<Judged> isRed) {
            this.name = name;
            this.isRed = isRed;
        }

        void add(Judged day, List<Judged> mutants) {
            clean++;
            if (isRed.test(day)) {
                red++;
            } else {
                damaged += mutants.size();
                seen += (int) mutants.stream().filter(isRed).count();
            }
        }

        void print() {
            System.out.println("clean-" + name + " " + clean);
            System.out.println("red-" + name + " " + red);
            System.out.println("damaged-" + name + " " + damaged);
            System.out.println("seen-" + name + " " + seen);
        }
    }

    private void run(Path mutants, int from) throws IOException {
        learn(from);
        List<Way> ways =
                List.of(
                        new Way("constraints", Judged::constraints),
                        new Way("anomalies", Judged::anomalies),
                        new Way("either", j -> j.constraints || j.anomalies));
        for (int day = 0; day < days.size(); day++) {
            if (day > from && (day - from) % LEARNED == 0) {
                learn(day);
            }
            Judged judged = judge(days.get(day));
            if (day >= from) {
                Path errors = mutants.resolve(days.get(day).getFileName());
                List<Judged> damaged = new ArrayList<>();
                if (Files.isDirectory(errors)) {
                    for (Path mutant : csv(errors)) {
                        damaged.add(judge(mutant));
                    }
                }
                ways.forEach(way -> way.add(judged, damaged));
            }
            remember(judged.metrics());
        }
        ways.forEach(Way::print);
    }

    private static List<Path> csv(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    /**
     * Prints how many clean days and damaged ones were red.
     *
     * @param args the number of threads, a folder for Spark's own files, the folder of days, one
     *     with a folder of damaged copies for some of them, and from which day on they are judged
     */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = LocalSpark.start(args[0], args[1])) {
            // Small files in two pieces, not in two hundred.
            spark.conf().set("spark.sql.shuffle.partitions", "2");
            int from = Integer.parseInt(args[4]);
            new VerifyDays(spark, csv(Path.of(args[2])), from).run(Path.of(args[3]), from);
        }
    }
}
