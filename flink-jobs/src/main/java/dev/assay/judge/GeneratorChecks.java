package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;
import dev.assay.score.GanScores;
import dev.assay.spec.DatasetSpec;
import dev.assay.train.Discrimination.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a generator of accepted rows says. It explains and corroborates; alone it only warns. */
final class GeneratorChecks {

    /** By how much the discriminator's area under the curve may rise. */
    private static final double TWO_SAMPLE_MARGIN = 0.05;

    /** By how much the share of cells that seem to be another row's may rise. */
    private static final double COHERENCE_MARGIN = 0.03;

    private GeneratorChecks() {}

    static List<Candidate> candidates(DatasetSpec spec, GanScores gan) {
        List<Candidate> all = new ArrayList<>();
        all.add(twoSample(spec, gan));
        gan.fits().forEach(fit -> all.add(coherence(spec, fit)));
        return all;
    }

    private static Candidate coherence(DatasetSpec spec, Fit fit) {
        return new Candidate(
                Subject.of(spec.name(), fit.column()),
                KnownCheck.COHERENCE,
                new Difference(
                        fit.share(),
                        fit.acceptedShare(),
                        Math.max(0, fit.share() - fit.acceptedShare()),
                        COHERENCE_MARGIN,
                        pValue(fit.deviation(), fit.degrees())),
                Outcome.WARN,
                Wording.where(spec, fit.column(), null)
                        + ": in about "
                        + Wording.percent(fit.share())
                        + " of rows the value fits another row better than its own, accepted were "
                        + Wording.percent(fit.acceptedShare()),
                "Look for a broken join, rows sorted apart, or a column that was shifted or shuffled.",
                List.of());
    }

    private static double pValue(double deviation, int degrees) {
        return TDistribution.of(degrees).survivalProbability(deviation);
    }

    private static Candidate twoSample(DatasetSpec spec, GanScores gan) {
        double effect = Math.max(0, gan.auc() - gan.acceptedAuc());
        double deviation = gan.standardError() > 0 ? effect / gan.standardError() : 0;
        return new Candidate(
                Subject.of(spec.name()),
                KnownCheck.TWO_SAMPLE,
                new Difference(
                        gan.auc(),
                        gan.acceptedAuc(),
                        effect,
                        TWO_SAMPLE_MARGIN,
                        pValue(deviation, gan.degrees())),
                Outcome.WARN,
                String.format(
                        Locale.ROOT,
                        "%s: a discriminator tells today's rows from the generator's with AUC %.3f, accepted rows with %.3f",
                        spec.name(),
                        gan.auc(),
                        gan.acceptedAuc()),
                "Today's rows are less like the accepted ones than those were like each other; the other findings say"
                        + " where.",
                List.of());
    }
}
