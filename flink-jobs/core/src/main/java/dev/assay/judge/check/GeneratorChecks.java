package dev.assay.judge.check;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.score.GanScores;
import dev.assay.score.GanScores.Fit;
import java.util.ArrayList;
import java.util.List;
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
                Message.of("coherence", Arg.share(fit.share()), Arg.share(fit.acceptedShare())),
                Message.of("coherence.advice"),
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
                Message.of("two-sample", Arg.score(gan.auc()), Arg.score(gan.acceptedAuc())),
                Message.of("two-sample.advice"),
                List.of());
    }
}
