package dev.assay.audit;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Judge;
import dev.assay.judge.Measures;
import dev.assay.judge.check.MissingPartitions;
import dev.assay.judge.check.PersonalColumns;
import dev.assay.judge.check.References;
import dev.assay.judge.check.Trends;
import dev.assay.judge.decide.Weighed;
import dev.assay.judge.rule.Ratchet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The gate of a build: weighs all that is known of its datasets, and decides once over all of them.
 * A build and the replays of its history judge with this class and no other way, so that what is
 * replayed is what fails a build. The same cases give the same findings: a gate reads no file and
 * asks no clock.
 */
public final class Gate {

    private final Strictness strictness;
    private final Instant moment;

    /**
     * The gate of one build.
     *
     * @param moment when the build began; no check depends on it
     */
    public Gate(Strictness strictness, Instant moment) {
        this.strictness = strictness;
        this.moment = moment;
    }

    /**
     * All findings of the build, those that found nothing wrong too.
     *
     * @param build one case for each dataset that is judged or referred to
     */
    public List<Finding> findings(List<? extends Case> build) {
        return findings(build, List.of());
    }

    /**
     * The same, decided together with what was weighed elsewhere.
     *
     * @param more of the datasets of this build
     */
    public List<Finding> findings(List<? extends Case> build, List<Weighed> more) {
        List<Finding> findings = new ArrayList<>();
        List<Weighed> weighed = new ArrayList<>(more);
        List<DatasetSpec> judged = new ArrayList<>();
        Map<String, Evidence> today = new TreeMap<>();
        Map<String, Evidence> accepted = new TreeMap<>();
        for (Case dataset : build) {
            dataset.today().ifPresent(evidence -> today.put(dataset.name(), evidence));
            dataset.accepted().ifPresent(evidence -> accepted.put(dataset.name(), evidence));
            if (dataset instanceof Case.Measured measured) {
                DatasetSpec spec = measured.spec();
                judged.add(spec);
                findings.addAll(
                        PersonalColumns.findings(
                                measured.declared(), measured.evidence().profile()));
                PersonalColumns.recognised(spec, measured.evidence(), measured.accepted())
                        .ifPresent(findings::add);
                if (spec.view().isEmpty()) {
                    findings.addAll(
                            measured.before()
                                    .map(before -> before.missing(spec, measured.files()))
                                    .orElseGet(
                                            () ->
                                                    MissingPartitions.findings(
                                                            spec, measured.files(), Set.of())));
                }
                weighed.add(Judge.weigh(spec, measured.evidence(), measured.before()));
                weighed.addAll(history(spec, measured));
            } else if (dataset instanceof Case.Unreadable unreadable) {
                judged.add(unreadable.spec());
                findings.add(Judge.unreadable(unreadable.declared(), unreadable.fault()));
            }
        }
        judged.forEach(spec -> weighed.add(References.weigh(spec, today, accepted)));
        findings.addAll(Judge.decide(weighed, strictness.falseAlarmRate()));
        return findings;
    }

    /** What was before, against what is now; measured only where there is enough to compare. */
    private List<Weighed> history(DatasetSpec spec, Case.Measured dataset) {
        boolean isShort = dataset.history().size() + 1 < Trends.FEWEST;
        if (isShort && !strictness.ratchet()) {
            return List.of();
        }
        Evidence shown = Masking.evidence(spec, dataset.evidence());
        Entry now = Measures.of(spec, Event.CHECK, moment, shown, Outcome.PASS);
        List<Weighed> all = new ArrayList<>();
        all.add(Trends.weigh(spec, dataset.history(), now));
        if (strictness.ratchet()) {
            all.add(Ratchet.weigh(spec, dataset.history(), now));
        }
        return all;
    }
}
