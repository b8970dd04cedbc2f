package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.mutate.Operator;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import dev.assay.replay.MutationResult.Mutant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mutation testing for data: puts one error at a time into one of the last partitions, and asks the
 * gate of a real build what it finds in it that it does not find without the error. The gate is
 * that of {@link Replay}, which accepted all partitions before.
 */
public final class MutationRun {

    /** An error that changed less than this part of what it should is no test of anything. */
    private static final double LEAST = 0.5;

    private final ReplayedDataset dataset;
    private final List<Partition> partitions;
    private final int from;
    private final Replay replay;
    private final DatasetSpec spec;
    private final List<Target> targets;

    /** Reads the rows of a partition by its place. */
    public interface RowsOf {
        /** Its rows, in their order. */
        Rows read(int partition) throws IOException;
    }

    /**
     * Of a dataset that is judged by itself.
     *
     * @param partitions in their order
     * @param from the first one that gets errors; those before it are accepted
     * @param others datasets that it may refer to, as they are accepted
     */
    public MutationRun(
            DatasetSpec declared,
            List<Partition> partitions,
            int from,
            Strictness strictness,
            List<Case.Unchanged> others) {
        this.dataset = new ReplayedDataset(declared, strictness, others);
        this.partitions = List.copyOf(partitions);
        this.from = from;
        this.replay = new Replay(dataset, partitions.subList(0, from));
        this.spec = dataset.spec(replay.whole());
        Evidence accepted = replay.accepted();
        this.targets = Target.of(replay.whole(), accepted.bins(), accepted.batches());
    }

    /**
     * What becomes of all errors. To be asked once.
     *
     * @param progress is given each mutant
     */
    public MutationResult run(RowsOf rows, List<Double> strengths, long seed, Runnable progress)
            throws IOException {
        List<String> red = new ArrayList<>();
        List<Mutant> mutants = new ArrayList<>();
        for (int i = from; i < partitions.size(); i++) {
            Partition clean = partitions.get(i);
            Replay.Build build = replay.build(clean);
            Set<String> known = ids(build.failures());
            if (!known.isEmpty()) {
                red.add(clean.file());
            }
            mutants.addAll(
                    damaged(i, rows.read(i), strengths, seed)
                            .parallel()
                            .map(
                                    damaged -> {
                                        Mutant mutant = mutant(clean, damaged, known);
                                        progress.run();
                                        return mutant;
                                    })
                            .toList());
            replay.accept(build);
        }
        List<String> damaged =
                partitions.subList(from, partitions.size()).stream().map(Partition::file).toList();
        return MutationResult.of(dataset.name(), damaged, red, mutants);
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.toSet());
    }

    /**
     * A partition's rows with one error.
     *
     * @param counts whether enough was changed for the error to count
     */
    record Damaged(Operator operator, Target target, double strength, Rows rows, boolean counts) {

        /** Whether a finding says where the error is. */
        boolean isNamedBy(Finding finding) {
            boolean swap = operator.id().equals("swap");
            String next = rows.columns().get(target.next());
            return operator.isOfRows()
                    || target.name().equals(finding.column())
                    || swap && next.equals(finding.column());
        }

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

    /**
     * A mutant, judged.
     *
     * @param known what is found without the error
     */
    private Mutant mutant(Partition clean, Damaged damaged, Set<String> known) {
        List<Finding> news =
                damaged.counts()
                        ? replay.build(clean.with(damaged.rows(), spec)).failures().stream()
                                .filter(f -> !known.contains(f.id()))
                                .toList()
                        : List.of();
        return new Mutant(
                clean.file(),
                damaged.operator().id(),
                damaged.column(),
                damaged.strength(),
                damaged.counts(),
                news.stream().map(Finding::name).distinct().sorted().toList(),
                news.stream().anyMatch(f -> damaged.isNamedBy(f)));
    }
}
