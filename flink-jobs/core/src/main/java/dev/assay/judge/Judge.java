package dev.assay.judge;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.judge.check.AssociationCheck;
import dev.assay.judge.check.DriftChecks;
import dev.assay.judge.check.Incidents;
import dev.assay.judge.check.LearnedChecks;
import dev.assay.judge.check.SegmentCheck;
import dev.assay.judge.check.StructureChecks;
import dev.assay.judge.check.ViewChecks;
import dev.assay.judge.check.WholeChecks;
import dev.assay.judge.compare.Changes;
import dev.assay.judge.compare.Comparison;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Explained;
import dev.assay.judge.decide.FalseDiscovery;
import dev.assay.judge.decide.Weighed;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.profile.Profile;
import dev.assay.profile.place.KeyCount;
import dev.assay.series.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Weighs a dataset's evidence: today's against its rules, and against what was accepted. */
public final class Judge {

    private Judge() {}

    /**
     * All findings on one dataset that is a build of its own, those that found nothing wrong too.
     *
     * @param falseAlarmRate see {@link #decide}
     */
    public static List<Finding> judge(
            DatasetSpec spec, Evidence today, Optional<Evidence> accepted, double falseAlarmRate) {
        return decide(List.of(weigh(spec, today, accepted.map(Accepted::new))), falseAlarmRate);
    }

    /**
     * What is wrong with data whatever was accepted before: its rules and its structure.
     *
     * @param whole with all values
     * @param bins with the accepted types
     * @param counted all rows by columns; those that {@link SensitiveRules#uncounted} names
     */
    public static List<Finding> alone(
            DatasetSpec spec, Profile whole, Bins bins, Map<List<String>, KeyCount> counted) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : spec.rules()) {
            all.add(SensitiveRules.judged(spec, rule, whole, bins, counted));
        }
        all.addAll(new StructureChecks(spec, whole).alone());
        return all;
    }

    /** Measures all differences between what is and what was accepted. */
    public static Weighed weigh(DatasetSpec spec, Evidence today, Optional<Accepted> accepted) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : spec.rules()) {
            findings.add(SensitiveRules.of(spec, rule, today));
        }
        StructureChecks structure = new StructureChecks(spec, today.profile());
        findings.addAll(structure.alone());
        if (accepted.isEmpty()) {
            for (KnownCheck check : KnownCheck.comparing()) {
                if (LearnedChecks.isAskedFor(spec, check)) {
                    findings.add(
                            Finding.notMeasured(
                                    Subject.of(spec.name()), check, Message.of("no-baseline")));
                }
            }
            return Weighed.of(spec, findings, List.of());
        }
        findings.addAll(Incidents.findings(spec, today, accepted.get().evidence().batches()));
        Accepted.Known known = accepted.get().known(spec);
        Evidence before = known.evidence();
        Evidence judged = Incidents.without(spec, today);
        findings.addAll(structure.against(before.profile(), before.bins().columns()));
        if (spec.view().isEmpty()) {
            findings.addAll(Changes.between(before.batches(), judged.batches()).repeats(spec));
        }
        findings.addAll(LearnedChecks.abstentions(spec, today.scores()));
        Unknown unknown = Unknown.of(spec, before, judged);
        findings.addAll(unknown.findings(spec));
        boolean both = today.profile().rows() > 0 && before.profile().rows() > 0;
        List<Candidate> candidates = both ? candidates(spec, judged, known) : new ArrayList<>();
        if (!Acceptance.isOther(accepted.get().evidence(), today)) {
            candidates.replaceAll(Candidate::passing);
        }
        candidates.removeIf(c -> unknown.isAsked(c.check(), c.subject().column()));
        return Weighed.of(spec, findings, candidates);
    }

    /**
     * All findings of a build: the more is compared in it, the less likely a difference must be.
     *
     * @param falseAlarmRate the probability that a build fails of which nothing changed, or, where
     *     something did, the expected share of false alarms among the alarms; in (0, 1)
     */
    public static List<Finding> decide(List<Weighed> build, double falseAlarmRate) {
        Map<Family, double[]> p =
                build.stream()
                        .flatMap(weighed -> weighed.candidates().stream())
                        .collect(
                                Collectors.groupingBy(
                                        candidate -> candidate.check().family(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Judge::pValues)));
        Map<Family, Double> cut = FalseDiscovery.cuts(p, Family::weight, falseAlarmRate);
        Map<Family, Double> look =
                FalseDiscovery.cuts(p, Family::weight, Candidate.LOOK * falseAlarmRate);
        List<Finding> all = new ArrayList<>();
        for (Weighed weighed : build) {
            all.addAll(weighed.certain());
            for (Candidate c : weighed.candidates()) {
                Family f = c.check().family();
                all.add(c.decide(cut.get(f), look.get(f)));
            }
        }
        return Explained.without(all);
    }

    private static double[] pValues(List<Candidate> candidates) {
        return candidates.stream().mapToDouble(Candidate::pValueOfLarge).toArray();
    }

    /** The one finding on a dataset that could not be read. */
    public static Finding unreadable(DatasetSpec spec, String fault) {
        return new Finding(
                Subject.of(spec.name()),
                KnownCheck.READABLE,
                Outcome.FAIL,
                Tested.NONE,
                Message.of("fault", Arg.text(fault)),
                List.of());
    }

    private static List<Candidate> candidates(
            DatasetSpec spec, Evidence today, Accepted.Known known) {
        List<Candidate> all = new ArrayList<>();
        Evidence before = known.evidence();
        Comparison comparison = new Comparison(known.whole(), today.batches());
        Changes changes = Changes.between(before.batches(), today.batches());
        List<Course> courses = Course.of(before.batches(), changes.batches());
        all.addAll(
                new WholeChecks(spec, today.profile(), before.profile(), before.bins(), comparison)
                        .candidates(changes));
        // A file that is judged alone shows its own broken joins, undiluted by all others.
        if (!changes.areJudgedAlone()) {
            all.addAll(
                    AssociationCheck.candidates(spec, before.dependencies(), today.dependencies()));
        }
        all.addAll(SegmentCheck.candidates(spec, before.behaviour(), today.behaviour()));
        all.addAll(LearnedChecks.candidates(spec, today.scores(), changes, before.profile()));
        all.addAll(
                new DriftChecks(spec, before.bins().columns(), today.profile())
                        .candidates(comparison));
        for (BatchSummary batch : changes.batches()) {
            all.addAll(known.checks(courses).candidates(changes.past(batch), batch));
        }
        all.removeIf(c -> c.subject().batch() == null && runs(c, before.bins(), courses));
        all.removeIf(c -> !ViewChecks.isApt(spec, before.bins(), c.subject().column(), c.check()));
        all.replaceAll(c -> ViewChecks.advised(spec, c));
        Set<String> filled =
                before.bins().columns().stream()
                        .filter(column -> StructureChecks.isFilled(column, today.profile()))
                        .map(ColumnBins::name)
                        .collect(Collectors.toSet());
        all.removeIf(candidate -> filled.contains(candidate.subject().column()));
        return all;
    }

    /** Whether a column's values as a whole change by themselves; its files are judged. */
    private static boolean runs(Candidate candidate, Bins bins, List<Course> courses) {
        return candidate.check().comparesValues()
                && IntStream.range(0, courses.size())
                        .filter(i -> courses.get(i) != Course.STEADY)
                        .anyMatch(
                                i ->
                                        bins.columns()
                                                .get(i)
                                                .name()
                                                .equals(candidate.subject().column()));
    }
}
