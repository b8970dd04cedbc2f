package dev.assay.replay.ceiling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Knows which error to look for, and has seen the accepted partitions with it and without it. It is
 * held against partitions that it has not learned from: fold by fold, it learns from the others
 * alone. Of the ways to learn, each fold takes the one that distinguishes best in the others.
 */
public final class Oracle {

    /** Of fewer accepted partitions nobody can say what can be seen. */
    public static final int FEWEST = 8;

    /**
     * Part of what such an error moves a score by on average that shows it where the partition
     * looked damaged before.
     */
    private static final double MOVED = 0.5;

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
        List<Integer> folds = examples.stream().map(Example::fold).distinct().toList();
        List<HeldOut> all = new ArrayList<>();
        for (int fold : folds) {
            List<Example> others = examples.stream().filter(e -> e.fold() != fold).toList();
            if (damaged(others) == 0) {
                return Optional.empty();
            }
            List<Discriminant> learned = Discriminant.of(others);
            for (int way = 0; way < learned.size(); way++) {
                all.add(HeldOut.of(examples, fold, way, learned.get(way)));
            }
        }
        List<Double> clean = new ArrayList<>();
        List<Double> damaged = new ArrayList<>();
        for (int fold : folds) {
            int way = best(all.stream().filter(h -> h.fold != fold).toList());
            for (HeldOut held : all) {
                if (held.fold == fold && held.way == way) {
                    clean.addAll(held.clean);
                    damaged.addAll(held.damaged);
                }
            }
        }
        double threshold = threshold(clean, falseAlarmRate);
        int seen = (int) damaged.stream().filter(score -> score > threshold).count();
        return Optional.of(
                new Oracle(
                        Discriminant.of(examples).get(best(all)),
                        threshold,
                        new Ceiling(seen, damaged.size())));
    }

    /** The way that distinguishes best in some folds. */
    private static int best(List<HeldOut> folds) {
        int best = 0;
        double farthest = -1;
        for (int way = 0; way < Discriminant.PARTS.length; way++) {
            List<Double> clean = new ArrayList<>();
            List<Double> damaged = new ArrayList<>();
            for (HeldOut held : folds) {
                if (held.way == way) {
                    clean.addAll(held.clean);
                    damaged.addAll(held.damaged);
                }
            }
            double apart = (mean(damaged) - mean(clean)) / (spread(damaged) + spread(clean));
            if (apart > farthest) {
                best = way;
                farthest = apart;
            }
        }
        return best;
    }

    /** Mean distance from the mean. */
    private static double spread(List<Double> scores) {
        double mean = mean(scores);
        return scores.stream().mapToDouble(x -> Math.abs(x - mean)).sum() / scores.size();
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(x -> x).sum() / scores.size();
    }

    /**
     * Scores of partitions of a fold by what was learned from the others.
     *
     * @param way place of how it was learned
     * @param clean of partitions as they came
     * @param damaged of partitions with the error
     */
    private record HeldOut(int fold, int way, List<Double> clean, List<Double> damaged) {

        static HeldOut of(List<Example> examples, int fold, int way, Discriminant learned) {
            List<Double> clean = new ArrayList<>();
            List<Double> damaged = new ArrayList<>();
            for (Example example : examples) {
                if (example.fold() == fold) {
                    clean.add(learned.score(example.clean()));
                    example.damaged().ifPresent(d -> damaged.add(learned.score(d)));
                }
            }
            return new HeldOut(fold, way, clean, damaged);
        }
    }

    private static long damaged(List<Example> examples) {
        return examples.stream().filter(e -> e.damaged().isPresent()).count();
    }

    /**
     * What one more clean partition goes beyond with the rate at most: it is as likely to have any
     * place among the others. Where they are too few for that, neither beyond all of them nor
     * beyond what a normal spread as theirs would be with that rate.
     */
    static double threshold(List<Double> clean, double rate) {
        List<Double> sorted = clean.stream().sorted(Comparator.reverseOrder()).toList();
        int n = sorted.size();
        int place = (int) Math.min(n, Math.floor(rate * (n + 1)));
        if (place > 0) {
            return sorted.get(place - 1);
        }
        double mean = sorted.stream().mapToDouble(x -> x).sum() / n;
        double squares = sorted.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (n - 1)) * Math.sqrt(1 + 1.0 / n);
        double tail = TDistribution.of(n - 1.0).inverseSurvivalProbability(rate);
        return Math.max(sorted.get(0), mean + tail * deviation);
    }

    /**
     * Whether it sees the error in a partition that is none of the examples: the partition looks
     * damaged, and the error is what makes it look so.
     *
     * @param with the partition with the error
     * @param without the same as it came
     */
    public boolean sees(Description with, Description without) {
        double score = all.score(with);
        double before = all.score(without);
        return score > threshold && (before <= threshold || score - before >= MOVED);
    }

    /** The share of damaged partitions that it saw without having learned from them. */
    public Ceiling ceiling() {
        return ceiling;
    }
}
