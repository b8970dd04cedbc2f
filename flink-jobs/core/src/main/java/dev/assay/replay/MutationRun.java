package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.history.Entry;
import dev.assay.mutate.Operator;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import dev.assay.profile.Profile;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mutation testing for data: puts one error at a time into one of the last partitions, and asks the
 * gate of a real build whether it is red.
 *
 * <p>The gate knows all other partitions as {@code assay:baseline} accepts them, all at once: the
 * history is one line long, so no drift over many builds is judged. Values that must be found in
 * another dataset are looked for in what is accepted of that one now; where nothing of it is
 * accepted, this check is not made. Networks take no part, nor does the association of whole
 * datasets; that of each partition is judged.
 */
public final class MutationRun {

    private static final String OFF = "networks take no part in a replay";

    /** An error that changed less than this part of what it should is no test of anything. */
    private static final double LEAST = 0.5;

    private final ReplayedDataset dataset;
    private final DatasetSpec spec;
    private final List<Partition> partitions;
    private final Bins bins;
    private final List<Target> targets;
    private final List<BatchSummary> accepted;

    /**
     * Of a dataset that is a build of its own, judged without the ratchet.
     *
     * @param partitions all that are accepted, in their order
     */
    public MutationRun(DatasetSpec declared, List<Partition> partitions, double falseAlarmRate) {
        this(declared, partitions, new Strictness(falseAlarmRate, false), List.of());
    }

    /**
     * Of a dataset that is judged by itself.
     *
     * @param declared its declaration
     * @param partitions all that are accepted, in their order
     * @param others datasets that it may refer to, as they are accepted
     */
    public MutationRun(
            DatasetSpec declared,
            List<Partition> partitions,
            Strictness strictness,
            List<Case.Unchanged> others) {
        this.dataset = new ReplayedDataset(declared, strictness, others);
        Profile whole = Partition.sum(partitions);
        this.spec = dataset.spec(whole);
        this.partitions = partitions.stream().map(p -> dataset.shown(p, spec)).toList();
        this.bins = Binning.choose(whole, spec);
        this.accepted = Partition.count(this.partitions, whole, bins);
        this.targets = Target.of(whole, bins, accepted);
    }

    /** A partition's mutants, and what is known without it. */
    private final class Subject {
        private final int index;
        private final Profile sum;
        private final Evidence others;
        private final List<Entry> history;
        private final Vocabulary known;

        Subject(int index) {
            this.index = index;
            List<Partition> rest = new ArrayList<>(partitions);
            rest.remove(index);
            List<BatchSummary> batches = new ArrayList<>(accepted);
            batches.remove(index);
            this.sum = Partition.sum(rest);
            Evidence baseline = dataset.baseline(spec, sum, bins, batches, Scores.abstained(OFF));
            this.others = baseline.withoutRules();
            this.history = List.of(dataset.remembered(spec, baseline));
            this.known = Vocabulary.of(others.profile());
        }

        List<Finding> failures(Partition today) {
            List<BatchSummary> batches = new ArrayList<>(others.batches());
            batches.add(index, dataset.shown(today, spec).count(bins, known));
            Profile whole = sum.plus(today.profile());
            Evidence now = dataset.today(spec, whole, bins, batches, Scores.abstained(OFF));
            return dataset.findings(dataset.build(now, others, history)).stream()
                    .filter(f -> f.outcome() == Outcome.FAIL)
                    .toList();
        }
    }

    /**
     * All mutants of one partition, in a fixed order.
     *
     * @param rows of the partition
     * @param progress is given each mutant
     * @return empty where the partition itself would be red
     */
    public Optional<List<Mutant>> mutants(
            int index, Rows rows, List<Double> strengths, long seed, Runnable progress) {
        Subject subject = new Subject(index);
        if (!subject.failures(partitions.get(index)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                damaged(index, rows, strengths, seed)
                        .parallel()
                        .map(
                                damaged -> {
                                    Mutant mutant = mutant(subject, damaged);
                                    progress.run();
                                    return mutant;
                                })
                        .toList());
    }

    /**
     * A partition's rows with one error.
     *
     * @param counts whether enough was changed for the error to count
     */
    record Damaged(Operator operator, Target target, double strength, Rows rows, boolean counts) {

        /** The column that was damaged; null for errors of rows. */
        String column() {
            return operator.isOfRows() ? null : target.name();
        }
    }

    /** Each error by itself, made when it is asked for, in a fixed order. */
    Stream<Damaged> damaged(int index, Rows rows, List<Double> strengths, long seed) {
        List<Job> jobs = jobs(strengths);
        SplittableRandom seeds = new SplittableRandom(seed * 31 + index);
        long[] own = jobs.stream().mapToLong(job -> seeds.nextLong()).toArray();
        return IntStream.range(0, jobs.size()).mapToObj(i -> damage(rows, jobs.get(i), own[i]));
    }

    private static Damaged damage(Rows rows, Job job, long seed) {
        Rows damaged = rows.copy();
        double wanted = job.strength() * rows.cells().size();
        int changed =
                job.operator()
                        .damage(damaged, job.column(), job.strength(), new SplittableRandom(seed));
        return new Damaged(
                job.operator(),
                job.column(),
                job.strength(),
                damaged,
                changed >= Math.max(1, LEAST * wanted));
    }

    private record Job(Operator operator, Target column, double strength) {}

    /** How many mutants each partition has. */
    public int mutantsOfEach(List<Double> strengths) {
        return jobs(strengths).size();
    }

    private List<Job> jobs(List<Double> strengths) {
        List<Job> jobs = new ArrayList<>();
        for (Operator operator : Operators.ALL) {
            List<Target> columns =
                    operator.isOfRows()
                            ? targets.subList(0, Math.min(1, targets.size()))
                            : targets.stream().filter(operator::fits).toList();
            for (Target column : columns) {
                strengths.forEach(strength -> jobs.add(new Job(operator, column, strength)));
            }
        }
        return jobs;
    }

    private Mutant mutant(Subject subject, Damaged damaged) {
        Partition clean = partitions.get(subject.index);
        String column = damaged.column();
        if (!damaged.counts()) {
            return new Mutant(
                    clean.file(),
                    damaged.operator().id(),
                    column,
                    damaged.strength(),
                    false,
                    List.of(),
                    false);
        }
        List<Finding> failures = subject.failures(clean.with(damaged.rows(), spec));
        String next = damaged.rows().columns().get(damaged.target().next());
        boolean swap = damaged.operator().id().equals("swap");
        boolean named =
                column == null
                        || failures.stream()
                                .anyMatch(
                                        f ->
                                                column.equals(f.column())
                                                        || swap && next.equals(f.column()));
        return new Mutant(
                clean.file(),
                damaged.operator().id(),
                column,
                damaged.strength(),
                true,
                failures.stream().map(Finding::name).distinct().sorted().toList(),
                named && !failures.isEmpty());
    }
}
