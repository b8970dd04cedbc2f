package dev.assay.judge.check;

import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.segment.Segments;
import dev.assay.behaviour.segment.Snapshot;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.measure.BehaviourTask;
import dev.assay.profile.value.Anonymity;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Segments of users that have another share of them than on any day that was accepted: a lost
 * channel, a key that changed, or bots make some users few, or many.
 */
public final class SegmentCheck {

    /** The least change of a share that matters. */
    static final double MARGIN = 0.05;

    /** The least one that fails a build; less is worth a look. */
    private static final double FAILS = 2 * MARGIN;

    /** Accepted days that tell what is usual. */
    private static final int FEWEST = 5;

    /** The least usual deviation, as an angle: of 20 % about one in a hundred. */
    private static final double FLOOR = 0.0125;

    private SegmentCheck() {}

    /** Whether a dataset is a log of which users can be told apart by what they do. */
    static boolean isAskedFor(DatasetSpec spec) {
        return BehaviourTask.isOf(spec)
                && spec.columns().containsKey(Field.USER.word())
                && spec.columns().containsKey(Field.TIME.word());
    }

    /** The segment whose share moved most, or none where it cannot be known. */
    public static List<Candidate> candidates(
            DatasetSpec spec, @Nullable Behaviour accepted, @Nullable Behaviour today) {
        if (accepted == null
                || today == null
                || accepted.segments() == null
                || today.segments() == null
                || !today.segments().isSame(accepted.segments())
                || today.segments().snapshots().isEmpty()) {
            return List.of();
        }
        Segments now = today.segments();
        Snapshot last = now.snapshots().get(now.snapshots().size() - 1);
        if (accepted.segments().snapshots().contains(last)) {
            return List.of();
        }
        List<Snapshot> before =
                accepted.segments().snapshots().stream()
                        .filter(s -> s.day().compareTo(last.day()) <= 0)
                        .filter(s -> s.users() > 0)
                        .toList();
        if (before.size() < FEWEST || last.users() == 0) {
            return List.of();
        }
        return IntStream.range(0, now.segments().size())
                .mapToObj(group -> new Moved(now, group, before, last))
                .max(Comparator.comparingDouble(Moved::excess))
                .map(moved -> moved.candidate(spec))
                .map(List::of)
                .orElse(List.of());
    }

    /** One segment, then and now. */
    private static final class Moved {

        private final Segments segments;
        private final int group;
        private final Share share;
        private final double least;
        private final double greatest;
        private final double usually;
        private final double margin;
        private final double pValue;

        Moved(Segments segments, int group, List<Snapshot> before, Snapshot last) {
            this.segments = segments;
            this.group = group;
            List<Double> shares = new ArrayList<>();
            double[] angles = new double[before.size()];
            for (int i = 0; i < angles.length; i++) {
                Share then = share(before.get(i), group, 0);
                shares.add(then.value());
                angles[i] = then.angle();
            }
            this.least = shares.stream().min(Comparator.naturalOrder()).orElseThrow();
            this.greatest = shares.stream().max(Comparator.naturalOrder()).orElseThrow();
            Usual usual = Usual.of(angles, FLOOR, Tail.BOTH);
            this.usually = Share.ofAngle(usual.centre());
            this.share = share(last, group, usually);
            double sampling = Math.sqrt(share.variance());
            double reach = usual.reach(sampling);
            boolean isMore = share.value() > usually;
            double end = Share.ofAngle(usual.centre() + (isMore ? reach : -reach));
            this.margin = Math.max(MARGIN, Math.abs(end - usually));
            double p = usual.pValue(usual.deviation(share.angle(), sampling));
            this.pValue = Math.min(1, p * segments.segments().size());
        }

        /** Of too few users it is only known that they are too few: the nearest that can be. */
        private static Share share(Snapshot of, int group, double expected) {
            long users = of.counts().get(group);
            return new Share(
                    users > 0
                            ? users
                            : Math.min(Anonymity.K - 1, Math.round(expected * of.users())),
                    of.users());
        }

        double effect() {
            return Math.abs(share.value() - usually);
        }

        double excess() {
            return effect() / margin;
        }

        Candidate candidate(DatasetSpec spec) {
            List<Arg> traits = new ArrayList<>();
            segments.segments()
                    .get(group)
                    .traits()
                    .forEach(trait -> traits.add(Message.of("trait." + trait.word())));
            return new Candidate(
                    Subject.of(spec.name()),
                    KnownCheck.SEGMENT_SHARE,
                    new Difference(share.value(), usually, effect(), margin, pValue),
                    effect() >= FAILS ? Outcome.FAIL : Outcome.WARN,
                    Message.of(
                            share.value() < usually ? "segment.shrank" : "segment.grew",
                            new Arg.Names(traits),
                            Arg.share(usually),
                            Arg.share(share.value()),
                            Arg.count(segments.days()),
                            Arg.share(least),
                            Arg.share(greatest)),
                    Message.of("segment.advice"),
                    List.of());
        }
    }
}
