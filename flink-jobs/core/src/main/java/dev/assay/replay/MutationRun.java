package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.cause.Causes;
import dev.assay.cause.Causes.Trial;
import dev.assay.cause.Patient;
import dev.assay.cause.rows.RowPlaces;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.Nullable;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Cause;
import dev.assay.incident.Grouping;
import dev.assay.incident.Remembered;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import dev.assay.replay.Damaging.Damaged;
import dev.assay.replay.MutationResult.Diagnosed;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.Replay.Summed;
import dev.assay.replay.ceiling.Ceiling;
import dev.assay.replay.ceiling.Description;
import dev.assay.replay.ceiling.Oracle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mutation testing for data: puts one error at a time into one of the last partitions, and asks the
 * gate of a real build what it finds in it that it does not find without the error. The gate is
 * that of {@link Replay}, which accepted all partitions before. Of the errors that it does not
 * find, {@link Oracles} say which ones could be found.
 */
public final class MutationRun {

    private final ReplayedDataset dataset;
    private final List<Partition> partitions;
    private final int from;
    private final double falseAlarmRate;
    private final Replay replay;
    private final DatasetSpec spec;
    private final List<Target> targets;
    private final List<ViewJudge> views;
    private final Optional<RowNetwork> network;

    /** Reads the rows of a partition by its place. */
    public interface RowsOf {
        /** Its rows, in their order. */
        Rows read(int partition) throws IOException;
    }

    /** Of a dataset that is judged without its views and networks. */
    public MutationRun(
            DatasetSpec declared,
            List<Partition> partitions,
            int from,
            Strictness strictness,
            List<Case.Unchanged> others) {
        this(declared, partitions, from, strictness, others, Map.of(), Optional.empty());
    }

    /**
     * Of a dataset that is judged by itself.
     *
     * @param partitions in their order
     * @param from the first one that gets errors; those before it are accepted
     * @param others datasets that it may refer to, as they are accepted
     * @param views of the dataset, each with its partitions
     * @param network that was trained on the partitions that are accepted; none where networks take
     *     no part
     */
    public MutationRun(
            DatasetSpec declared,
            List<Partition> partitions,
            int from,
            Strictness strictness,
            List<Case.Unchanged> others,
            Map<DatasetSpec, List<Partition>> views,
            Optional<RowNetwork> network) {
        this.network = network;
        this.dataset = new ReplayedDataset(declared, strictness, others);
        this.partitions = List.copyOf(partitions);
        this.from = from;
        this.falseAlarmRate = strictness.falseAlarmRate();
        this.replay = new Replay(dataset, partitions.subList(0, from));
        this.spec = dataset.spec(replay.whole());
        Evidence accepted = replay.accepted();
        this.targets = Target.of(replay.whole(), accepted.bins(), accepted.batches());
        this.views =
                ViewJudge.of(
                        views,
                        partitions.subList(0, from).stream()
                                .map(Partition::file)
                                .collect(Collectors.toSet()),
                        strictness);
    }

    /**
     * What becomes of all errors. To be asked once.
     *
     * @param rows of each partition, also of those that are accepted
     * @param progress is given each mutant
     */
    public MutationResult run(RowsOf rows, List<Double> strengths, long seed, Runnable progress)
            throws IOException {
        Damaging damaging = damaging(strengths, seed);
        Oracles oracles =
                new Oracles(
                        partitions.subList(0, from),
                        spec,
                        replay.accepted().bins(),
                        replay.whole(),
                        falseAlarmRate);
        List<Clean> files = new ArrayList<>();
        List<String> blamed = new ArrayList<>();
        List<Tried> tried = new ArrayList<>();
        for (int i = from; i < partitions.size(); i++) {
            Partition clean = partitions.get(i);
            List<Partition> until = partitions.subList(0, i + 1);
            Replay.Build build =
                    network.map(n -> replay.build(clean, n.of(until)))
                            .orElseGet(() -> replay.build(clean));
            views.forEach(view -> view.next(clean.file()));
            files.add(new Clean(clean.file(), build.findings()));
            Set<String> known = ids(build.failures());
            Rows asTheyCame = rows.read(i);
            Folded folded = Folded.of(clean, spec, asTheyCame);
            Summed summed = replay.summed(folded.with(asTheyCame));
            Trial trial = other -> replay.build(folded.with(other), summed).findings();
            if (!known.isEmpty()
                    && !causes(trial, clean, asTheyCame, Set.of(), build.findings()).isEmpty()) {
                blamed.add(clean.file());
            }
            tried.addAll(
                    damaging.damaged(i, asTheyCame, kind -> true)
                            .parallel()
                            .map(
                                    damaged -> {
                                        Tried mutant =
                                                tried(
                                                        folded, summed, until, damaged, known,
                                                        oracles);
                                        progress.run();
                                        return mutant;
                                    })
                            .toList());
            replay.accept(build);
            views.forEach(ViewJudge::accept);
        }
        Map<Kind, List<String>> survived = new HashMap<>();
        tried.stream()
                .filter(t -> t.mutant.fate() == Fate.MISSED)
                .forEach(t -> survived.put(t.mutant.kind(), t.columns));
        Map<Kind, Oracle> learned = oracles.learn(survived, rows, damaging);
        Map<Kind, Ceiling> ceilings = new HashMap<>();
        learned.forEach((kind, oracle) -> ceilings.put(kind, oracle.ceiling()));
        List<Mutant> mutants =
                tried.stream().map(t -> t.seenBy(learned.get(t.mutant.kind()))).toList();
        return MutationResult.of(dataset.name(), files, blamed, mutants, ceilings);
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.toSet());
    }

    /** How many mutants each partition has. */
    public int mutantsOfEach(List<Double> strengths) {
        return damaging(strengths, 0).jobs().size();
    }

    /** The errors that are put in. */
    Damaging damaging(List<Double> strengths, long seed) {
        return new Damaging(Operators.of(spec), targets, strengths, Lookalikes.of(spec), seed);
    }

    /**
     * An error and what the gate said.
     *
     * @param columns that were damaged; none for errors of rows
     * @param with how its partition looks; null where it was seen
     * @param without how the partition looks without the error; null likewise
     */
    private record Tried(
            Mutant mutant,
            List<String> columns,
            @Nullable Description with,
            @Nullable Description without) {

        /** What becomes of it where that oracle knows its kind. */
        Mutant seenBy(@Nullable Oracle oracle) {
            boolean hidden =
                    mutant.fate() == Fate.MISSED && oracle != null && !oracle.sees(with, without);
            return hidden ? mutant.unseeable() : mutant;
        }
    }

    /**
     * A mutant, judged.
     *
     * @param summed the partition as it came
     * @param until it and all before it
     * @param known what is found without the error
     */
    private Tried tried(
            Folded folded,
            Summed summed,
            List<Partition> until,
            Damaged damaged,
            Set<String> known,
            Oracles oracles) {
        Partition clean = folded.partition();
        List<String> columns = damaged.columns();
        if (!damaged.counts()) {
            Mutant alike = new Mutant(clean.file(), damaged.kind(), Fate.ALIKE, List.of(), false);
            return new Tried(alike, columns, null, null);
        }
        Partition changed = folded.with(damaged.rows());
        Replay.Build build =
                network.map(n -> n.of(until, clean.file(), damaged.rows()))
                        .map(scores -> replay.build(changed, summed, scores))
                        .orElseGet(() -> replay.build(changed, summed));
        List<Finding> news =
                failing(build.findings()).filter(f -> !known.contains(f.id())).toList();
        List<String> killers = news.stream().map(Finding::name).distinct().sorted().toList();
        boolean isNamed = news.stream().anyMatch(damaged::isNamedBy);
        Trial trial = other -> replay.build(folded.with(other), summed).findings();
        List<Finding> findings = build.findings();
        for (ViewJudge view : views) {
            if (killers.isEmpty()) {
                trial = other -> view.findings(clean.file(), other);
                findings = trial.judge(damaged.rows());
                killers = failing(findings).map(view::name).distinct().sorted().toList();
                // A row of a view has the errors of all columns that it is made of.
                isNamed = !killers.isEmpty();
            }
        }
        boolean seen = !killers.isEmpty();
        Mutant mutant =
                new Mutant(
                        clean.file(),
                        damaged.kind(),
                        seen ? Fate.SEEN : Fate.MISSED,
                        killers,
                        isNamed,
                        seen ? diagnosed(trial, damaged, clean, known, findings) : null);
        return new Tried(
                mutant,
                columns,
                seen ? null : oracles.describe(changed, columns),
                seen ? null : oracles.describe(clean, columns));
    }

    /** What is said of an error. */
    private Diagnosed diagnosed(
            Trial trial,
            Damaged damaged,
            Partition clean,
            Set<String> known,
            List<Finding> findings) {
        List<Cause> causes = causes(trial, clean, damaged.rows(), known, findings);
        List<Finding> news = findings.stream().filter(f -> !known.contains(f.id())).toList();
        int incidents =
                (int)
                        Grouping.of(news, causes, Remembered.NOTHING, Map.of()).incidents().stream()
                                .filter(i -> i.outcome() == Outcome.FAIL)
                                .count();
        Optional<Cause> first = causes.stream().findFirst();
        return new Diagnosed(
                first.map(Cause::kind).orElse(null),
                first.filter(damaged::isBlamedBy).isPresent(),
                incidents);
    }

    private static Stream<Finding> failing(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.outcome() == Outcome.FAIL);
    }

    private List<Cause> causes(
            Trial trial,
            Partition partition,
            Rows rows,
            Set<String> known,
            List<Finding> findings) {
        Patient patient =
                new Patient(spec, partition.file(), rows, RowPlaces.NONE, replay.accepted());
        return new Causes(trial, known).of(patient, findings);
    }
}
