package dev.assay.replay.ceiling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Knows which error to look for, and has seen the accepted partitions with it and without it. It is
 * held against partitions that it has not learned from: fold by fold, it learns from the others
 * alone.
 */
public final class Oracle {

    /** Of fewer accepted partitions nobody can say what can be seen. */
    public static final int FEWEST = 8;

    private final Discriminant all;
    private final double threshold;
    private final Ceiling ceiling;

    private Oracle(Discriminant all, double threshold, Ceiling ceiling) {
        this.all = all;
        this.threshold = threshold;
        this.ceiling = ceiling;
    }

    /**
     * Learns one kind of error; empty where there are too few examples with and without it.
     *
     * @param examples in the order of the data
     * @param falseAlarmRate share of clean partitions that it may call damaged
     */
    public static Optional<Oracle> of(List<Example> examples, double falseAlarmRate) {
        if (damaged(examples) < FEWEST) {
            return Optional.empty();
        }
        List<Double> clean = new ArrayList<>();
        List<Double> damaged = new ArrayList<>();
        for (int fold : examples.stream().map(Example::fold).distinct().toList()) {
            List<Example> others = examples.stream().filter(e -> e.fold() != fold).toList();
            if (damaged(others) == 0) {
                return Optional.empty();
            }
            Discriminant learned = Discriminant.of(others);
            for (Example example : examples) {
                if (example.fold() == fold) {
                    clean.add(learned.score(example.clean()));
                    example.damaged().ifPresent(d -> damaged.add(learned.score(d)));
                }
            }
        }
        double threshold = threshold(clean, falseAlarmRate);
        int seen = (int) damaged.stream().filter(score -> score > threshold).count();
        return Optional.of(
                new Oracle(
                        Discriminant.of(examples), threshold, new Ceiling(seen, damaged.size())));
    }

    private static long damaged(List<Example> examples) {
        return examples.stream().filter(e -> e.damaged().isPresent()).count();
    }

    /**
     * What clean partitions do not go beyond but at the rate. Where they are too few for one of
     * them to be beyond it, also not what a normal spread as theirs would go beyond.
     */
    static double threshold(List<Double> clean, double rate) {
        List<Double> sorted = clean.stream().sorted(Comparator.reverseOrder()).toList();
        int n = sorted.size();
        int beyond = (int) Math.min(n - 1, Math.floor(rate * n));
        if (beyond > 0) {
            return sorted.get(beyond);
        }
        double mean = sorted.stream().mapToDouble(x -> x).sum() / n;
        double squares = sorted.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (n - 1)) * Math.sqrt(1 + 1.0 / n);
        double tail = TDistribution.of(n - 1.0).inverseSurvivalProbability(rate);
        return Math.max(sorted.get(0), mean + tail * deviation);
    }

    /** Whether a partition that is none of the examples looks damaged. */
    public boolean sees(Description partition) {
        return all.score(partition) > threshold;
    }

    /** The share of damaged partitions that it saw without having learned from them. */
    public Ceiling ceiling() {
        return ceiling;
    }
}
