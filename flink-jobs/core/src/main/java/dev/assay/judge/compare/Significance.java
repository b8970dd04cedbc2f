package dev.assay.judge.compare;

import dev.assay.series.spread.Share;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Is a share of rows different from what was accepted? The unit is the batch, not the row: batches
 * of real data differ by more than chance, and a test on rows would call every large dataset
 * changed.
 *
 * <p>Shares are compared as {@code asin(√share)}, whose variance hardly depends on the share. Below
 * {@value #FEWEST} batches there is nothing to learn the spread from; rows are then the unit, and
 * only the margin guards against alarms.
 */
public final class Significance {

    /** Batches without which the spread between them is not known. */
    static final int FEWEST = 8;

    /** Groups that a whole dataset is compared in. */
    private static final int GROUPS = 40;

    /** Standard deviations of the dispersion that may be chance (one time in a hundred is more). */
    private static final double CHANCE = 2.33;

    /** Rows below which probabilities are added up one by one. */
    private static final int FEW_ROWS = 200;

    private Significance() {}

    /**
     * Two whole datasets. Where accepted batches differ from each other by no more than chance,
     * rows are the unit. Else each dataset is cut into groups at the same relative positions, and a
     * paired t-test compares them: where both go through the same times or the same rows, what they
     * have in common cancels out.
     *
     * @return two-sided p-value, 1 when there is nothing to compare
     */
    static double whole(Counted accepted, Counted today) {
        int groups = Math.min(GROUPS, Math.min(accepted.size(), today.size()));
        Share allAccepted = accepted.all();
        Share allToday = today.all();
        if (groups < FEWEST) {
            return rows(allAccepted, allToday);
        }
        Share[] a = accepted.grouped(groups);
        double dispersion = dispersion(a, allAccepted);
        if (dispersion <= 1 + CHANCE * Math.sqrt(2.0 / (groups - 1))) {
            return rows(allAccepted, allToday, Math.max(1, dispersion));
        }
        Share[] b = today.grouped(groups);
        double[] differences = new double[groups];
        double sampling = 0;
        int n = 0;
        for (int g = 0; g < groups; g++) {
            if (a[g].of() > 0 && b[g].of() > 0) {
                differences[n++] = b[g].angle() - a[g].angle();
                sampling += a[g].variance() + b[g].variance();
            }
        }
        if (n < FEWEST) {
            return rows(allAccepted, allToday, dispersion);
        }
        double[] used = Arrays.copyOf(differences, n);
        double mean = mean(used);
        double variance = Math.max(spread(used, mean) / n, sampling / n / n);
        return twoSided(mean / Math.sqrt(variance), n - 1);
    }

    /**
     * By how much more groups differ than rows that have nothing to do with each other would make
     * them: Pearson's {@code X² / (groups - 1)}, about 1 where there is nothing but chance; 0 where
     * no row or every row has the property.
     */
    private static double dispersion(Share[] groups, Share all) {
        double share = all.value();
        if (share == 0 || share == 1) {
            return 0;
        }
        double sum = 0;
        int n = 0;
        for (Share group : groups) {
            if (group.of() > 0) {
                double off = group.with() - group.of() * share;
                sum += off * off / (group.of() * share * (1 - share));
                n++;
            }
        }
        return n < 2 ? 0 : sum / (n - 1);
    }

    /**
     * Two-proportion z-test on rows; with fewer than {@value #FEW_ROWS} on both sides together
     * Fisher's exact test, because the normal approximation calls even one row against another
     * unlikely.
     */
    public static double rows(Share accepted, Share today) {
        return rows(accepted, today, 1);
    }

    /**
     * The same of rows of batches whose shares differ as much as these: by more than chance where
     * rows of one batch belong together, as all lines of an invoice do.
     *
     * @param batches where there are too few, rows are taken for independent
     */
    static double rows(Share accepted, Share today, Counted batches) {
        int groups = Math.min(GROUPS, batches.size());
        double dispersion =
                groups < FEWEST ? 1 : dispersion(batches.grouped(groups), batches.all());
        return rows(accepted, today, Math.max(1, dispersion));
    }

    /**
     * The same of rows whose counts vary so many times as much as by chance. Where today's rows
     * come in no groups, as where cells were replaced one by one, accepted ones count so too.
     */
    private static double rows(Share accepted, Share today, double dispersion) {
        if (accepted.of() == 0 || today.of() == 0) {
            return 1;
        }
        Share before = accepted.grouped(Math.min(accepted.effect(), today.effect()));
        if (before.of() + today.of() < FEW_ROWS) {
            return exact(before.independent(), today.independent());
        }
        double z =
                (today.angle() - before.angle())
                        / Math.sqrt(before.variance(dispersion) + today.variance(dispersion));
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    /** The probability of all tables with these margins that are no likelier than this one. */
    private static double exact(Share accepted, Share today) {
        HypergeometricDistribution tables =
                HypergeometricDistribution.of(
                        (int) (accepted.of() + today.of()),
                        (int) (accepted.with() + today.with()),
                        (int) today.of());
        // Tables of one probability may differ in the last bit.
        double likeliest = tables.probability((int) today.with()) * (1 + 1e-9);
        return Math.min(
                1,
                IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                        .mapToDouble(tables::probability)
                        .filter(p -> p <= likeliest)
                        .sum());
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElse(0);
    }

    private static double spread(double[] x, double mean) {
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    private static double twoSided(double t, int degrees) {
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)));
    }
}
