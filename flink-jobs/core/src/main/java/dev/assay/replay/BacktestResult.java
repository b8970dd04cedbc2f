package dev.assay.replay;

import dev.assay.catalogue.Family;
import dev.assay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What came of a replay.
 *
 * @param format {@value #FORMAT}
 * @param dataset its name
 * @param from partitions that were accepted before the first one was judged
 * @param red share of judged partitions that would have failed a build
 * @param partitions that were judged, in their order
 * @param checks that failed or could have, by name
 * @param families the same, of all checks of each kind of evidence together
 */
public record BacktestResult(
        String format,
        String dataset,
        int from,
        Rate red,
        List<Judged> partitions,
        List<CheckRate> checks,
        List<FamilyRate> families) {

    /** The version of this document. */
    public static final String FORMAT = "assay-backtest/2";

    /** Two-sided, of each interval. */
    private static final double CONFIDENCE = 0.95;

    public BacktestResult {
        partitions = List.copyOf(partitions);
        checks = List.copyOf(checks);
        families = List.copyOf(families);
    }

    /**
     * A partition that was judged.
     *
     * @param file path relative to the project
     * @param rows in it
     * @param history batches that stood behind the verdict
     * @param failures why it would have been red; none where it passed
     */
    public record Judged(String file, long rows, int history, List<Finding> failures) {
        public Judged {
            failures = List.copyOf(failures);
        }
    }

    /**
     * How often a check failed, of the partitions in which it was made.
     *
     * @param check by name
     * @param family the kind of evidence that it is
     * @param rate failed, of those in which it was made
     * @param alone partitions in which nothing else failed
     */
    public record CheckRate(String check, Family family, Rate rate, int alone) {}

    /**
     * How often any check of a kind of evidence failed, of the partitions in which one was made.
     *
     * @param family the kind
     * @param rate failed, of those in which one was made
     * @param alone partitions in which no check of another kind failed
     */
    public record FamilyRate(Family family, Rate rate, int alone) {}

    /**
     * A rate with its exact confidence interval.
     *
     * @param failed of {@code of}
     * @param least lower end of the interval at 95 %
     * @param greatest upper end
     * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson (1934)</a>
     */
    public record Rate(int failed, int of, double least, double greatest) {

        /** Of so many. */
        public static Rate of(int failed, int of) {
            double tail = (1 - CONFIDENCE) / 2;
            return new Rate(
                    failed,
                    of,
                    failed == 0
                            ? 0
                            : BetaDistribution.of(failed, of - failed + 1.0)
                                    .inverseCumulativeProbability(tail),
                    failed == of
                            ? 1
                            : BetaDistribution.of(failed + 1.0, of - failed)
                                    .inverseSurvivalProbability(tail));
        }

        /** The share that failed; 0 of none. */
        public double value() {
            return of == 0 ? 0 : (double) failed / of;
        }
    }

    static BacktestResult of(String dataset, int from, List<Judged> judged, List<Clean> files) {
        List<CheckRate> checks = new ArrayList<>();
        List<FamilyRate> families = new ArrayList<>();
        for (CheckShare share : CheckShare.of(files, List.of())) {
            Rate rate = Rate.of(share.falseAlarms(), share.made());
            if (share.check() == null) {
                families.add(new FamilyRate(share.family(), rate, share.falseAlone()));
            } else {
                checks.add(new CheckRate(share.check(), share.family(), rate, share.falseAlone()));
            }
        }
        int red = (int) judged.stream().filter(p -> !p.failures().isEmpty()).count();
        return new BacktestResult(
                FORMAT, dataset, from, Rate.of(red, judged.size()), judged, checks, families);
    }

    /** Whether a network was asked. */
    public boolean askedNetwork() {
        return families.stream().anyMatch(f -> f.family() == Family.ROW_OUTLIERS);
    }

    /** Partitions that would have been red. */
    public List<Judged> reds() {
        return partitions.stream().filter(p -> !p.failures().isEmpty()).toList();
    }
}
