package dev.assay.judge.check;

import dev.assay.calendar.Feasts;
import dev.assay.declare.partition.Cadence;
import dev.assay.declare.partition.PartitionTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When partitions of a series are due.
 *
 * @param every how often one comes, if it comes
 * @param there those that came
 * @param kinds of moments at which one comes; empty where it comes at all
 * @param feasts days on which none need come
 */
record Schedule(Cadence every, TreeSet<PartitionTime> there, Set<Integer> kinds, Feasts feasts) {

    static final Comparator<PartitionTime> BY_START = Comparator.comparing(PartitionTime::start);

    /** Partitions from which on it is learned when they come. */
    private static final int FEWEST = 8;

    /** Of so many moments of a kind one may be missing, and one is still due at each. */
    private static final int REGULAR = 10;

    /** Moments that are looked through: eleven years of hours. */
    private static final int MOST = 100_000;

    /**
     * As it was until now: at each moment, or on those days of the week, and hours of them, on
     * which one nearly always came; nothing where too few came, or in no order.
     *
     * @param until the last that was accepted
     */
    static Optional<Schedule> learned(
            TreeSet<PartitionTime> there, PartitionTime until, Feasts feasts) {
        Cadence every = there.first().length();
        TreeSet<PartitionTime> known = new TreeSet<>(there.headSet(until, true));
        if (known.size() < FEWEST) {
            return Optional.empty();
        }
        Schedule always = new Schedule(every, there, Set.of(), feasts);
        Map<Integer, int[]> came = new HashMap<>();
        int all = 0;
        int missing = 0;
        for (PartitionTime moment : always.moments(known.first().start(), until.start())) {
            int[] counts = came.computeIfAbsent(kind(moment), kind -> new int[2]);
            boolean isThere = known.contains(moment);
            counts[isThere ? 0 : 1]++;
            all++;
            missing += isThere ? 0 : 1;
        }
        if (all > 0 && (missing == 0 || !every.isOfOneDay() && missing * REGULAR <= all)) {
            return Optional.of(always);
        }
        Set<Integer> kinds = new HashSet<>();
        int regular = 0;
        for (Map.Entry<Integer, int[]> kind : came.entrySet()) {
            int[] counts = kind.getValue();
            if (counts[0] >= 2 && counts[1] * REGULAR <= counts[0] + counts[1]) {
                kinds.add(kind.getKey());
                regular += counts[0];
            }
        }
        return every.isOfOneDay() && regular >= FEWEST
                ? Optional.of(new Schedule(every, there, kinds, feasts))
                : Optional.empty();
    }

    /**
     * Those that should be there, feasts left out.
     *
     * @param accepted the last that was accepted: earlier ones are settled
     * @param last that came at all
     */
    List<PartitionTime> due(Optional<PartitionTime> accepted, PartitionTime last) {
        LocalDateTime from = there.first().start();
        List<PartitionTime> due = new ArrayList<>();
        for (PartitionTime moment : moments(from, last.start())) {
            boolean isNew = accepted.isEmpty() || BY_START.compare(moment, accepted.get()) > 0;
            if (isNew && (kinds.isEmpty() || kinds.contains(kind(moment)))) {
                due.add(moment);
            }
        }
        return due;
    }

    /** Whether it came: at that moment, or within the time that begins with it. */
    boolean has(PartitionTime moment) {
        PartitionTime at = there.ceiling(moment);
        return at != null && at.start().isBefore(every.next(moment.start()));
    }

    /** All moments between two, both included, but feasts; none if there would be too many. */
    private List<PartitionTime> moments(LocalDateTime from, LocalDateTime to) {
        List<PartitionTime> all = new ArrayList<>();
        LocalDateTime at = every.start(from);
        for (int i = 0; !at.isAfter(to); i++) {
            if (i == MOST) {
                return List.of();
            }
            if (!every.isOfOneDay() || feasts.on(at.toLocalDate()).isEmpty()) {
                all.add(new PartitionTime(at, every));
            }
            at = every.next(at);
        }
        return all;
    }

    /** The day of the week, and the hour. */
    private static int kind(PartitionTime moment) {
        LocalDateTime start = moment.start();
        return start.getDayOfWeek().getValue() * 24 + start.getHour();
    }
}
