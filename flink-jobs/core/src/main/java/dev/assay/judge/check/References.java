package dev.assay.judge.check;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.compare.Significance;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.judge.decide.Weighed;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.MinHashes.Novelty;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of one dataset that must be found in another: keys of events in a catalogue, products of
 * judgements among the products. Counted over different values, from their least hashes (a
 * k-minimum-values sketch), so that no value is kept: exact up to 1024 of them, a uniform sample of
 * them beyond that.
 */
public final class References {

    static final double MARGIN = 0.01;

    private References() {}

    /**
     * All references of a dataset.
     *
     * @param today evidence of all datasets that can be read, by name
     * @param accepted evidence of all datasets that were accepted, by name
     */
    public static Weighed weigh(
            DatasetSpec spec, Map<String, Evidence> today, Map<String, Evidence> accepted) {
        List<Finding> certain = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Reference> entry : spec.references().entrySet()) {
            String column = entry.getKey();
            Reference to = entry.getValue();
            Optional<Share> now = orphans(spec.name(), column, to, today);
            Optional<Share> before = orphans(spec.name(), column, to, accepted);
            if (now.isPresent() && before.isPresent()) {
                candidates.add(candidate(spec, column, to, before.get(), now.get()));
            } else {
                Message why =
                        Message.of(
                                now.isPresent() ? "reference.no-baseline" : "reference.no-values");
                certain.add(
                        Finding.notMeasured(
                                Subject.of(spec.name()),
                                KnownCheck.REFERENCE,
                                Message.of(
                                        "reference.unknown",
                                        Arg.text(column),
                                        Arg.text(to.toString()),
                                        why)));
            }
        }
        return Weighed.of(spec, certain, candidates);
    }

    /** Different values that are not found, of those that are looked for. */
    private static Optional<Share> orphans(
            String dataset, String column, Reference to, Map<String, Evidence> evidence) {
        Optional<MinHashes> values = values(evidence.get(dataset), column);
        Optional<MinHashes> targets = values(evidence.get(to.dataset()), to.column());
        if (values.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        Novelty orphans = values.get().beyond(targets.get());
        return orphans.of() == 0
                ? Optional.empty()
                : Optional.of(new Share(orphans.novel(), orphans.of()));
    }

    private static Optional<MinHashes> values(Evidence evidence, String column) {
        return Optional.ofNullable(evidence)
                .filter(e -> e.profile().names().contains(column))
                .map(e -> e.profile().column(column).known())
                .filter(known -> !known.equals(MinHashes.EMPTY));
    }

    private static Candidate candidate(
            DatasetSpec spec, String column, Reference to, Share before, Share now) {
        return new Candidate(
                Subject.of(spec.name(), column),
                KnownCheck.REFERENCE,
                new Difference(
                        now.value(),
                        before.value(),
                        Math.max(0, now.value() - before.value()),
                        MARGIN,
                        Significance.rows(before, now)),
                Outcome.FAIL,
                Message.of(
                        "reference",
                        Arg.share(now.value()),
                        Arg.text(to.toString()),
                        Arg.share(before.value())),
                Message.of("reference.advice"),
                List.of());
    }
}
