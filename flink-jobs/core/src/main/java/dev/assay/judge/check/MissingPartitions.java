package dev.assay.judge.check;

import dev.assay.calendar.Feasts;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.partition.Cadence;
import dev.assay.declare.partition.PartitionTime;
import dev.assay.declare.partition.Partitions.Dated;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Partitions that should have come by their dates and did not. What was missing when the data was
 * accepted is not missed again. That one is overdue nobody can say without a clock, so only those
 * before the last one are looked for.
 */
public final class MissingPartitions {

    /** Dates that a message names. */
    private static final int NAMED = 5;

    private MissingPartitions() {}

    /**
     * The finding on a dataset whose files' names are dated; none on others, and none where neither
     * the declaration nor what was accepted says how often one comes.
     *
     * @param files all of today, by their paths
     * @param accepted the partitions that were accepted, by name; empty where none were
     */
    public static List<Finding> findings(
            DatasetSpec spec, List<String> files, Collection<String> accepted) {
        List<Dated> now = dated(spec, files);
        List<Dated> before = dated(spec, accepted);
        long lengths =
                Stream.concat(now.stream(), before.stream())
                        .map(dated -> dated.time().length())
                        .distinct()
                        .count();
        if (now.isEmpty() || lengths != 1) {
            return List.of();
        }
        Cadence declared = spec.partitions().every();
        PartitionTime last = latest(now).orElseThrow();
        Optional<PartitionTime> known = latest(before);
        Feasts feasts = new Feasts(spec.calendar());
        Set<PartitionTime> missing = new TreeSet<>(Schedule.BY_START);
        long expected = 0;
        for (TreeSet<PartitionTime> there : series(now, before)) {
            Optional<Schedule> schedule =
                    declared != null
                            ? Optional.of(new Schedule(declared, there, Set.of(), feasts))
                            : known.flatMap(until -> Schedule.learned(there, until, feasts));
            if (schedule.isPresent()) {
                List<PartitionTime> due = schedule.get().due(known, last);
                expected += due.size();
                due.stream().filter(time -> !schedule.get().has(time)).forEach(missing::add);
            }
        }
        return expected == 0
                ? List.of()
                : List.of(finding(spec, expected, missing, declared != null));
    }

    private static Finding finding(
            DatasetSpec spec, long expected, Set<PartitionTime> missing, boolean isDeclared) {
        Outcome wrong = isDeclared ? Outcome.FAIL : Outcome.WARN;
        String dates =
                missing.stream()
                        .limit(NAMED)
                        .map(PartitionTime::text)
                        .collect(Collectors.joining(", "));
        return new Finding(
                Subject.of(spec.name()),
                KnownCheck.MISSING_PARTITION,
                missing.isEmpty() ? Outcome.PASS : wrong,
                Tested.NONE,
                missing.isEmpty()
                        ? Message.of("missing-partition.none", Arg.count(expected))
                        : Message.of(
                                "missing-partition",
                                Arg.text(dates),
                                missing.size() > NAMED
                                        ? Message.of(
                                                "missing-partition.more",
                                                Arg.count(missing.size() - NAMED))
                                        : Message.of("nothing"),
                                Message.of(
                                        isDeclared
                                                ? "missing-partition.declared"
                                                : "missing-partition.learned")),
                List.of());
    }

    /** The dates of all partitions; none where one has no date. */
    private static List<Dated> dated(DatasetSpec spec, Collection<String> names) {
        List<Dated> all = new ArrayList<>();
        for (String name : names.stream().map(spec.partitions()::of).distinct().toList()) {
            Optional<Dated> dated = spec.partitions().dated(name);
            if (dated.isEmpty()) {
                return List.of();
            }
            all.add(dated.get());
        }
        return all;
    }

    private static Optional<PartitionTime> latest(List<Dated> all) {
        return all.stream().map(Dated::time).max(Schedule.BY_START);
    }

    /**
     * What comes by itself, by all that its name says beside the date; all as one where names
     * differ in more than the date.
     */
    private static Collection<TreeSet<PartitionTime>> series(List<Dated> now, List<Dated> before) {
        long names = now.stream().map(Dated::series).distinct().count();
        boolean areOne = names * 2 > now.size();
        Map<String, TreeSet<PartitionTime>> all = new TreeMap<>();
        for (Dated dated : Stream.concat(now.stream(), before.stream()).toList()) {
            all.computeIfAbsent(
                            areOne ? "" : dated.series(), key -> new TreeSet<>(Schedule.BY_START))
                    .add(dated.time());
        }
        return all.values();
    }
}
