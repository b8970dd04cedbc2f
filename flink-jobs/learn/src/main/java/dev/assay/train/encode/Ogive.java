package dev.assay.train.encode;

import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The cumulative frequency polygon of numbers that are known by groups: linear between the middles
 * of groups, level where a group is one number. It ends where a normal tail through the two
 * outermost groups would have its last row: were the outermost group's own number the end, half of
 * its rows would lie beyond the range that they were accepted with.
 */
final class Ogive {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final Quantiles groups;
    private final double[] ranks;
    private final double[] numbers;
    private final boolean whole;

    /**
     * The polygon of these groups.
     *
     * @param groups not empty; of at least {@link Anonymity#K} rows each
     */
    Ogive(Quantiles groups) {
        this.groups = groups;
        int last = groups.buckets() - 1;
        this.ranks = new double[2 * groups.buckets() + 2];
        this.numbers = new double[ranks.length];
        boolean allWhole = true;
        numbers[0] = end(0, 1);
        double before = 0;
        for (int i = 0; i <= last; i++) {
            double half = groups.count(i) / 2.0;
            double level = isOneNumber(i) ? half : 0;
            ranks[2 * i + 1] = before + half - level;
            ranks[2 * i + 2] = before + half + level;
            numbers[2 * i + 1] = groups.value(i);
            numbers[2 * i + 2] = groups.value(i);
            before += groups.count(i);
            allWhole &= groups.value(i) == Math.rint(groups.value(i));
        }
        ranks[ranks.length - 1] = before;
        numbers[ranks.length - 1] = end(last, last - 1);
        this.whole = allWhole;
    }

    /**
     * The number below which a share of all lies; a whole one where all groups have whole ones.
     *
     * @param share in [0, 1]
     */
    double quantile(double share) {
        double rank = share * groups.n();
        int at = 0;
        while (at + 2 < ranks.length && ranks[at + 1] < rank) {
            at++;
        }
        double width = ranks[at + 1] - ranks[at];
        double part = width == 0 ? 0 : (rank - ranks[at]) / width;
        double number = numbers[at] + part * (numbers[at + 1] - numbers[at]);
        return whole ? Math.rint(number) : number;
    }

    /**
     * A group is complete with its K-th row at the latest, unless one number brings more; the last
     * one takes what is left over as well.
     */
    private boolean isOneNumber(int group) {
        int more = group == groups.buckets() - 1 ? 3 : 2;
        return groups.count(group) > more * (Anonymity.K - 1L);
    }

    private double end(int outermost, int next) {
        double number = groups.value(outermost);
        if (isOneNumber(outermost) || next < 0 || next == groups.buckets()) {
            return number;
        }
        double n = groups.n();
        double count = groups.count(outermost);
        double end = NORMAL.inverseCumulativeProbability(1 / (2 * n));
        double middle = NORMAL.inverseCumulativeProbability(count / (2 * n));
        double inner = NORMAL.inverseCumulativeProbability((count + groups.count(next) / 2.0) / n);
        return number + (number - groups.value(next)) * (middle - end) / (inner - middle);
    }
}
