package dev.assay.replay;

import dev.assay.finding.Finding;
import dev.assay.incident.Cause;
import dev.assay.mutate.Operator;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts errors into partitions, one at a time.
 *
 * @param operators kinds of errors
 * @param targets columns that may be damaged
 * @param strengths shares of cells or rows
 * @param lookalikes kinds that are the same to whoever looks at the data
 * @param seed of all that is random; each partition and each error has its own stream
 */
record Damaging(
        List<Operator> operators,
        List<Target> targets,
        List<Double> strengths,
        Lookalikes lookalikes,
        long seed) {

    /** An error that changed less than this part of what it should is no test of anything. */
    private static final double LEAST = 0.5;

    /** An error that is to be put in. */
    record Job(Operator operator, Target target, double strength, Lookalikes lookalikes) {

        Kind kind() {
            return new Kind(operator.id(), operator.isOfRows() ? null : target.name(), strength);
        }
    }

    /**
     * A partition's rows with one error.
     *
     * @param counts whether enough was changed for the error to count
     */
    record Damaged(Job job, Rows rows, boolean counts) {

        /** Whether a finding says where the error is. */
        boolean isNamedBy(Finding finding) {
            return job.operator().isOfRows()
                    || columns().stream().anyMatch(name -> name.equals(finding.column()));
        }

        /** Whether a cause is this error, and in one of its columns. */
        boolean isBlamedBy(Cause cause) {
            return job.lookalikes().is(kind(), cause)
                    && (job.operator().isOfRows()
                            || cause.scope().columns().isEmpty()
                            || columns().stream().anyMatch(cause.scope().columns()::contains));
        }

        /** The columns that were damaged; none for errors of rows. */
        List<String> columns() {
            String name = job.target().name();
            if (job.operator().isOfRows()) {
                return List.of();
            }
            return job.operator().id().equals("swap")
                    ? List.of(name, rows.columns().get(job.target().next()))
                    : List.of(name);
        }

        Kind kind() {
            return job.kind();
        }
    }

    /** Chosen errors, each by itself, made when it is asked for, in a fixed order. */
    Stream<Damaged> damaged(int partition, Rows rows, Predicate<Kind> chosen) {
        List<Job> jobs = jobs();
        SplittableRandom seeds = new SplittableRandom(seed * 31 + partition);
        long[] own = jobs.stream().mapToLong(job -> seeds.nextLong()).toArray();
        return IntStream.range(0, jobs.size())
                .filter(i -> chosen.test(jobs.get(i).kind()))
                .mapToObj(i -> damage(rows, jobs.get(i), own[i]));
    }

    private static Damaged damage(Rows rows, Job job, long seed) {
        Rows damaged = rows.copy();
        double wanted = job.strength() * rows.cells().size();
        int changed =
                job.operator()
                        .damage(damaged, job.target(), job.strength(), new SplittableRandom(seed));
        return new Damaged(job, damaged, changed >= Math.max(1, LEAST * wanted));
    }

    /** All errors that are to be put into each partition. */
    List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        for (Operator operator : operators) {
            List<Target> columns =
                    operator.isOfRows()
                            ? targets.subList(0, Math.min(1, targets.size()))
                            : targets.stream().filter(operator::fits).toList();
            for (Target column : columns) {
                strengths.forEach(
                        strength -> jobs.add(new Job(operator, column, strength, lookalikes)));
            }
        }
        return jobs;
    }
}
