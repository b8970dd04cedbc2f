package dev.assay.replay.ceiling;

import java.util.List;

/**
 * What is usual for each number of a description, and in which steps it differs from it.
 *
 * @param means of clean descriptions
 * @param spreads variance of each number beyond what few rows explain
 */
record Standard(double[] means, double[] spreads) {

    /** Steps beyond which it does not matter how far a number is out. */
    private static final double FARTHEST = 10;

    /** The least step of a number that never differs, relative to the number. */
    private static final double LEAST = 1e-6;

    /** Of clean descriptions, at least one. */
    static Standard of(List<Description> clean) {
        int p = clean.get(0).values().length;
        double[] means = new double[p];
        double[] spreads = new double[p];
        for (int j = 0; j < p; j++) {
            int n = 0;
            double sum = 0;
            double squares = 0;
            double chance = 0;
            for (Description d : clean) {
                if (!Double.isNaN(d.values()[j])) {
                    n++;
                    double step = d.values()[j] - sum / Math.max(1, n - 1);
                    sum += d.values()[j];
                    squares += n == 1 ? 0 : step * (d.values()[j] - sum / n);
                    chance += d.chance()[j];
                }
            }
            means[j] = n == 0 ? 0 : sum / n;
            spreads[j] = n < 2 ? 0 : Math.max(0, squares / (n - 1) - chance / n);
        }
        return new Standard(means, spreads);
    }

    /** How many steps each number is from what is usual; 0 where it is not known. */
    double[] steps(Description d) {
        double[] steps = new double[means.length];
        for (int j = 0; j < steps.length; j++) {
            double least = LEAST * (1 + Math.abs(means[j]));
            double step = Math.max(least, Math.sqrt(spreads[j] + d.chance()[j]));
            double far = (d.values()[j] - means[j]) / step;
            steps[j] = Double.isNaN(far) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, far));
        }
        return steps;
    }
}
