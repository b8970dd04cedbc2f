package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.judge.compare.Changes;
import dev.assay.judge.compare.Significance;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.profile.Profile;
import dev.assay.profile.Shown;
import dev.assay.score.AcceptedBlock;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.series.Norms;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What the networks found. */
public final class LearnedChecks {

    /** Share of unusual rows above the one in a hundred that is usual. */
    static final double ROW_ANOMALIES_MARGIN = 0.02;

    /** The least usual deviation of a file's share of unusual rows, as an angle. */
    private static final double FILE_FLOOR = 0.02;

    private static final int SAMPLES = 5;

    private LearnedChecks() {}

    /** Whether the check is to be made: all are, but those of a network that is switched off. */
    public static boolean isAskedFor(DatasetSpec spec, KnownCheck check) {
        return switch (check) {
            case ROW_ANOMALIES -> spec.learned().vae();
            case TWO_SAMPLE, COHERENCE -> spec.learned().gan();
            case SEGMENT_SHARE -> SegmentCheck.isAskedFor(spec);
            default -> true;
        };
    }

    /**
     * What the networks say, of those that are switched on. Where enough files are as they were
     * accepted, unusual rows are judged by file: a large file of ids or times that are new, as they
     * are in each new file, moves the whole, though it is like the files before.
     *
     * @param accepted what rows usually have
     */
    public static List<Candidate> candidates(
            DatasetSpec spec, Scores scores, Changes changes, Profile accepted) {
        List<Candidate> all = new ArrayList<>();
        if (scores.vae() != null) {
            List<FileShare> usual = asAccepted(scores.vae(), changes);
            if (usual.size() < Norms.FEWEST) {
                all.add(rowAnomalies(spec, scores.vae(), accepted));
            } else {
                all.addAll(files(spec, scores.vae(), usual, changes, accepted));
            }
        }
        if (scores.gan() != null) {
            all.addAll(GeneratorChecks.candidates(spec, scores.gan()));
        }
        return all;
    }

    /**
     * Each new or changed file alone: its share of unusual rows against those of the files that are
     * as they were accepted, which the same network scored today.
     */
    private static List<Candidate> files(
            DatasetSpec spec,
            VaeScores vae,
            List<FileShare> asAccepted,
            Changes changes,
            Profile profile) {
        double[] angles =
                asAccepted.stream().map(LearnedChecks::share).mapToDouble(Share::angle).toArray();
        Usual usual = Usual.of(asIfNew(angles, vae.blocks()), FILE_FLOOR, Tail.UPPER);
        Map<String, FileShare> shares = vae.unusualByFile();
        return files(changes.batches()).stream()
                .sorted()
                .filter(file -> shares.containsKey(file) && shares.get(file).rows() > 0)
                .map(file -> ofFile(spec, vae, file, usual, angles.length, profile))
                .toList();
    }

    private static Set<String> files(List<BatchSummary> batches) {
        return batches.stream().map(BatchSummary::file).collect(Collectors.toSet());
    }

    /** What the network says of files that are as they were accepted. */
    private static List<FileShare> asAccepted(VaeScores vae, Changes changes) {
        Set<String> changed = files(changes.batches());
        return files(changes.accepted()).stream()
                .filter(file -> !changed.contains(file))
                .sorted()
                .map(vae.unusualByFile()::get)
                .filter(share -> share != null && share.rows() > 0)
                .toList();
    }

    /**
     * What the network would say of the accepted files if it had not learned from them: as much
     * more as it says of blocks of accepted rows that were kept from it.
     */
    private static double[] asIfNew(double[] accepted, List<AcceptedBlock> blocks) {
        double[] unseen =
                blocks.stream()
                        .filter(block -> block.rows() > 0)
                        .mapToDouble(block -> new Share(block.misfits(), block.rows()).angle())
                        .toArray();
        if (unseen.length == 0) {
            return accepted;
        }
        double more = Math.max(0, mean(unseen) - mean(accepted));
        return DoubleStream.concat(
                        Arrays.stream(accepted).map(angle -> angle + more), Arrays.stream(unseen))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static Share share(FileShare file) {
        return new Share(file.misfits(), file.rows());
    }

    private static Candidate ofFile(
            DatasetSpec spec,
            VaeScores vae,
            String file,
            Usual usual,
            int history,
            Profile accepted) {
        Share now = share(vae.unusualByFile().get(file));
        double sampling = Math.sqrt(now.variance());
        double deviation = usual.deviation(now.angle(), sampling);
        double greatest = usual.centre() + usual.reach(sampling);
        List<UnusualRow> worst =
                vae.worst().stream()
                        .filter(row -> spec.partitions().of(row.file()).equals(file))
                        .toList();
        String blamed =
                worst.isEmpty() || worst.get(0).blame().isEmpty()
                        ? null
                        : worst.get(0).blame().get(0).column();
        return new Candidate(
                new Subject(spec.name(), blamed, file, null),
                KnownCheck.ROW_ANOMALIES,
                new Difference(
                        now.value(),
                        Share.ofAngle(greatest),
                        deviation,
                        usual.limit(),
                        usual.pValue(deviation)),
                Outcome.FAIL,
                ActorWording.ofFile(
                        spec,
                        vae.unusualByFile().get(file),
                        ActorWording.typical(spec, worst, accepted),
                        Message.of(
                                "file.unusual-rows",
                                Arg.share(now.value()),
                                Arg.share(Share.ofAngle(greatest)),
                                Arg.count(history))),
                Message.of("file.unusual-rows.advice"),
                worst.stream().limit(SAMPLES).map(row -> sample(spec, row)).toList());
    }

    /** Why a network that was asked for did not answer. */
    public static List<Finding> abstentions(DatasetSpec spec, Scores scores) {
        List<Finding> all = new ArrayList<>();
        if (scores.vae() == null && spec.learned().vae()) {
            all.add(
                    Finding.notMeasured(
                            Subject.of(spec.name()),
                            KnownCheck.ROW_ANOMALIES,
                            Message.of("fault", Arg.text(scores.vaeAbstained()))));
        }
        if (scores.gan() == null && spec.learned().gan()) {
            for (KnownCheck check : List.of(KnownCheck.TWO_SAMPLE, KnownCheck.COHERENCE)) {
                all.add(
                        Finding.notMeasured(
                                Subject.of(spec.name()),
                                check,
                                Message.of("fault", Arg.text(scores.ganAbstained()))));
            }
        }
        return all;
    }

    private static Candidate rowAnomalies(DatasetSpec spec, VaeScores vae, Profile accepted) {
        double usual = vae.usual();
        double effect = Math.max(0, vae.unusualRate() - usual);
        String blamed =
                vae.columns().stream()
                        .max(Comparator.comparingLong(ColumnBlame::firstBlamed))
                        .map(ColumnBlame::column)
                        .orElse(null);
        long usualRows = Math.round(usual * vae.rows());
        double p =
                Significance.rows(
                        new Share(usualRows, vae.rows()), new Share(vae.unusual(), vae.rows()));
        return new Candidate(
                Subject.of(spec.name(), blamed),
                KnownCheck.ROW_ANOMALIES,
                new Difference(
                        vae.unusualRate(), usual, effect, ROW_ANOMALIES_MARGIN, effect > 0 ? p : 1),
                Outcome.FAIL,
                ActorWording.ofAll(
                        spec,
                        vae,
                        ActorWording.typical(spec, vae.worst(), accepted),
                        Message.of(
                                "row-anomalies",
                                Arg.count(vae.unusual()),
                                Arg.count(vae.rows()),
                                usual > VaeScores.UNUSUAL
                                        ? Message.of("row-anomalies.learned", Arg.share(usual))
                                        : Message.of("nothing"),
                                blamed == null
                                        ? Message.of("nothing")
                                        : Message.of("row-anomalies.because", Arg.text(blamed)))),
                Message.of("row-anomalies.advice"),
                vae.worst().stream().limit(SAMPLES).map(row -> sample(spec, row)).toList());
    }

    private static Sample sample(DatasetSpec spec, UnusualRow row) {
        String cells =
                row.blame().stream()
                        .map(c -> c.column() + " = " + Shown.of(spec, c.column(), c.value()))
                        .collect(Collectors.joining(", "));
        return new Sample(row.file(), row.line(), cells);
    }
}
