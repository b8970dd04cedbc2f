package dev.assay.train.dp;

import dev.assay.privacy.dp.Noise;
import java.util.random.RandomGenerator;

/**
 * How frequent classes are, with noise: where a network starts from, so that it need not learn by
 * small steps what can be said of rows without looking at any.
 *
 * @param noise standard deviation of the noise in units of the most that a row adds
 * @param groups in each of which a row has one class at most; it adds the root of their number
 */
public record NoisyShares(double noise, int groups) {

    /**
     * Logarithms of shares. What is less than the noise's deviation counts as that: nothing is
     * known of it.
     *
     * @param counts of rows, by class
     * @param rows how many there are in all
     * @param random of the noise, which nobody may foresee; the noise is discrete and exact
     */
    public float[] logarithms(int[] counts, int rows, RandomGenerator random) {
        double deviation = noise * Math.sqrt(Math.max(1, groups));
        Noise exact = new Noise(random);
        float[] logarithms = new float[counts.length];
        for (int k = 0; k < counts.length; k++) {
            double count = counts[k] + exact.gaussian(deviation).doubleValue();
            logarithms[k] = (float) Math.log(Math.max(count, deviation) / Math.max(1, rows));
        }
        return logarithms;
    }
}
