package dev.assay.behaviour.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes features comparable: all that were there when groups were found have mean 0 and standard
 * deviation 1.
 *
 * @param means of each feature
 * @param deviations of each feature; 1 where all are the same
 */
public record Scale(List<Double> means, List<Double> deviations) {

    public Scale {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        if (means.size() < 2 || means.size() != deviations.size()) {
            throw new IllegalArgumentException("as many means as deviations, at least two");
        }
    }

    static Scale of(double[][] features) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int d = 0; d < features[0].length; d++) {
            double sum = 0;
            for (double[] of : features) {
                sum += of[d];
            }
            double mean = sum / features.length;
            double squares = 0;
            for (double[] of : features) {
                squares += (of[d] - mean) * (of[d] - mean);
            }
            double deviation = Math.sqrt(squares / features.length);
            means.add(mean);
            deviations.add(deviation < 1e-9 ? 1 : deviation);
        }
        return new Scale(means, deviations);
    }

    double[][] points(double[][] features) {
        double[][] points = new double[features.length][means.size()];
        for (int i = 0; i < features.length; i++) {
            for (int d = 0; d < means.size(); d++) {
                points[i][d] = (features[i][d] - means.get(d)) / deviations.get(d);
            }
        }
        return points;
    }
}
