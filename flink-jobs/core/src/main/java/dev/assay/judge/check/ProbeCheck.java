package dev.assay.judge.check;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.judge.decide.Weighed;
import dev.assay.recommend.Probe;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.worth.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How well item-kNN foresees what the users of a log do next, compared with what it did when the
 * inventory was accepted. Chance is that of which users there are: Recall@20 is a mean over users,
 * and the deviation of either mean is a quarter of its 95 % interval's length, nearly.
 */
public final class ProbeCheck {

    /** By which logs are compared: it needs no library, so each build has it. */
    private static final String RECOMMENDER = "item-knn";

    /** The share of Recall@20 that must be lost to matter: seasons move it by more than a tenth. */
    static final double MARGIN = 0.2;

    /** Deviations of a normal distribution between the ends of a 95 % interval. */
    private static final double WIDTH = 2 * 1.959963984540054;

    /** Of its pairs so many must be left for a slice to be no news. */
    private static final double MOST_LOST = 0.5;

    private ProbeCheck() {}

    /**
     * Weighs a probe.
     *
     * @param log the first of the logs that it is of
     * @param accepted what was found when the inventory was accepted
     * @param now what is found today; null where the logs could not be read
     */
    public static Weighed weigh(DatasetSpec log, Probe accepted, @Nullable Probe now) {
        Optional<Estimate> before = recall(accepted);
        Optional<Estimate> after = now == null ? Optional.empty() : recall(now);
        if (before.isEmpty() || after.isEmpty() || before.get().value() <= 0) {
            Message why = Message.of(before.isEmpty() ? "probe.no-baseline" : "probe.no-figures");
            Finding unknown = Finding.notMeasured(Subject.of(log.name()), KnownCheck.PROBE, why);
            return Weighed.of(log, List.of(unknown), List.of());
        }
        return Weighed.of(
                log,
                List.of(),
                List.of(candidate(log, before.get(), after.get(), behind(accepted, now))));
    }

    private static Optional<Estimate> recall(Probe probe) {
        return probe.results().stream()
                .filter(result -> result.recommender().equals(RECOMMENDER))
                .map(Probe.Result::recall20)
                .findFirst();
    }

    private static Candidate candidate(
            DatasetSpec log, Estimate before, Estimate now, Message behind) {
        double deviation = Math.hypot(before.high() - before.low(), now.high() - now.low()) / WIDTH;
        double z = (before.value() - now.value()) / Math.max(deviation, Double.MIN_NORMAL);
        return new Candidate(
                Subject.of(log.name()),
                KnownCheck.PROBE,
                new Difference(
                        now.value(),
                        before.value(),
                        Math.max(0, 1 - now.value() / before.value()),
                        MARGIN,
                        NormalDistribution.of(0, 1).survivalProbability(z)),
                Outcome.FAIL,
                Message.of(
                        "probe",
                        Arg.score(before.value()),
                        Arg.score(before.low()),
                        Arg.score(before.high()),
                        Arg.score(now.value()),
                        behind),
                Message.of("probe.advice"),
                List.of());
    }

    /** Slices that stopped or lost half of their pairs, as what may be behind a fall. */
    private static Message behind(Probe accepted, Probe now) {
        Map<String, Long> pairs =
                now.slices().stream().collect(Collectors.toMap(Slice::name, Slice::pairs));
        List<Arg> gone = new ArrayList<>();
        for (Slice slice : now.slices()) {
            if (slice.silentSince() != null) {
                gone.add(
                        Message.of(
                                "probe.silent",
                                Arg.text(slice.name()),
                                Arg.text(slice.silentSince())));
            }
        }
        for (Slice slice : accepted.slices()) {
            long left = pairs.getOrDefault(slice.name(), 0L);
            if (left < MOST_LOST * slice.pairs()) {
                gone.add(
                        Message.of(
                                "probe.shrunk",
                                Arg.text(slice.name()),
                                Arg.count(left),
                                Arg.count(slice.pairs())));
            }
        }
        return gone.isEmpty()
                ? Message.of("probe.no-slice")
                : Message.of("probe.slices", new Arg.Names(gone));
    }
}
