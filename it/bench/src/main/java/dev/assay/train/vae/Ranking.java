package dev.assay.train.vae;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well scores rank anomalies above other rows, times 100. */
record Ranking(double auroc, double aupr) {

    /**
     * Ties count half in the area under the ROC curve; average precision takes tied rows together.
     *
     * @param anomaly whether a row is one
     */
    static Ranking of(double[] scores, boolean[] anomaly) {
        Integer[] order =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -scores[i]))
                        .toArray(Integer[]::new);
        int all = (int) IntStream.range(0, anomaly.length).filter(i -> anomaly[i]).count();
        double found = 0;
        double area = 0;
        double precision = 0;
        for (int from = 0, to = 0; from < order.length; from = to) {
            double tied = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                tied += anomaly[order[to++]] ? 1 : 0;
            }
            double others = to - from - tied;
            area += others * (found + tied / 2);
            found += tied;
            precision += tied * found / to;
        }
        double pairs = (double) all * (scores.length - all);
        return new Ranking(100 * area / pairs, 100 * precision / all);
    }

    /** The mean of several. */
    static Ranking mean(Ranking... rankings) {
        return new Ranking(
                Arrays.stream(rankings).mapToDouble(Ranking::auroc).average().orElse(Double.NaN),
                Arrays.stream(rankings).mapToDouble(Ranking::aupr).average().orElse(Double.NaN));
    }
}
