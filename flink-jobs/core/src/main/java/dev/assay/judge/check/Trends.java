package dev.assay.judge.check;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.history.SlowDrift;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.judge.decide.Weighed;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does a dataset get worse by little each time, so that no build sees a jump? What was good since
 * the last {@code assay:baseline} is held against its own beginning.
 */
public final class Trends {

    /** States, today's among them, with fewer of which nothing is judged. */
    public static final int FEWEST = SlowDrift.REFERENCE + SlowDrift.FEWEST;

    private static final double FLOOR = 0.02;

    private Trends() {}

    /**
     * A candidate for each measure that has enough history.
     *
     * @param history the oldest first
     * @param today not yet in the history
     */
    public static Weighed weigh(DatasetSpec spec, List<Entry> history, Entry today) {
        List<Entry> era = era(history, today);
        List<Candidate> all = new ArrayList<>();
        faults(spec, today.shares()).forEach(check -> add(all, spec, era, null, check));
        today.columns()
                .forEach(
                        (column, measures) ->
                                faults(spec, measures)
                                        .forEach(check -> add(all, spec, era, column, check)));
        return Weighed.of(spec, List.of(), all);
    }

    private static Stream<KnownCheck> faults(DatasetSpec spec, Map<String, Double> measures) {
        return measures.keySet().stream()
                .flatMap(name -> KnownCheck.of(name).stream())
                .filter(KnownCheck::countsFaults)
                .filter(check -> ViewChecks.isApt(spec, check));
    }

    /** The share of rows or values that are faulty; NaN where it was not measured. */
    private static double faults(Entry entry, String column, KnownCheck check) {
        return switch (check) {
            case COMPLETENESS -> 1 - entry.share(column, check.id());
            case DUPLICATES, KEY_VIOLATIONS ->
                    entry.share(column, entry.files() > 1 ? Entry.inBatch(check) : check.id());
            default -> entry.share(column, check.id());
        };
    }

    /**
     * What a state added to the one before: its new rows where it has more files, all rows where
     * they were replaced. The share of all rows of data that grows is a mean over its past, which
     * wanders though nothing changes.
     *
     * @param share of its rows that are faulty
     * @param rows that it added
     * @param rowsOfFile rows of a file that it added, on the average
     * @param isToBe whether something was wrong with it that somebody found right
     */
    private record Added(double share, double rows, double rowsOfFile, boolean isToBe) {

        static Added of(Entry before, Entry state, String column, KnownCheck check) {
            double share = faults(state, column, check);
            long rows = state.rows();
            long files = Math.max(1, state.files());
            if (before != null && files > before.files() && rows > before.rows()) {
                double faults = share * rows - faults(before, column, check) * before.rows();
                rows -= before.rows();
                files -= before.files();
                share = Math.max(0, Math.min(1, faults / rows));
            }
            return new Added(share, rows, (double) rows / files, state.wasAcceptedAsItIs());
        }

        /** Of rows that have few possible values more repeat each other in a larger file. */
        Added asOf(double usualRows) {
            double asUsual = share * Math.min(1, usualRows / rowsOfFile);
            return new Added(asUsual, rows, rowsOfFile, isToBe);
        }

        SlowDrift.Step step() {
            return new SlowDrift.Step(Share.angle(share), 1 / (2 * Math.sqrt(rows)), isToBe);
        }
    }

    /** What states added, one after the other. */
    private static List<Added> added(List<Entry> era, String column, KnownCheck check) {
        List<Added> all = new ArrayList<>();
        Entry before = null;
        for (Entry entry : era) {
            if (!Double.isNaN(faults(entry, column, check))) {
                all.add(Added.of(before, entry, column, check));
                before = entry;
            }
        }
        if (check != KnownCheck.DUPLICATES && check != KnownCheck.KEY_VIOLATIONS) {
            return all;
        }
        double usual =
                all.stream()
                        .limit(SlowDrift.REFERENCE)
                        .mapToDouble(Added::rowsOfFile)
                        .average()
                        .orElse(0);
        return all.stream().map(one -> one.asOf(usual)).toList();
    }

    /** What was good since the last baseline, each state of the data once, and today. */
    private static List<Entry> era(List<Entry> history, Entry today) {
        List<Entry> all = new ArrayList<>(history);
        all.add(today);
        List<Entry> era = new ArrayList<>();
        for (Entry entry : all) {
            if (entry.event() == Event.BASELINE) {
                era.clear();
            }
            if (!era.isEmpty() && era.get(era.size() - 1).data().equals(entry.data())) {
                era.remove(era.size() - 1);
            }
            if (entry == today || entry.wasGood()) {
                era.add(entry);
            }
        }
        return era;
    }

    private static void add(
            List<Candidate> all,
            DatasetSpec spec,
            List<Entry> era,
            String column,
            KnownCheck check) {
        List<SlowDrift.Step> steps = added(era, column, check).stream().map(Added::step).toList();
        Optional<SlowDrift> found = SlowDrift.of(steps, FLOOR, Tail.UPPER);
        if (found.isEmpty()) {
            return;
        }
        SlowDrift drift = found.get();
        double now = Share.ofAngle(drift.now());
        double first = Share.ofAngle(drift.expected());
        all.add(
                new Candidate(
                        Subject.of(spec.name(), column),
                        KnownCheck.SLOW_DRIFT,
                        new Difference(
                                now, first, drift.deviation(), SlowDrift.LARGE, drift.pValue()),
                        Outcome.FAIL,
                        Message.of(
                                "slow-drift",
                                Arg.share(now),
                                BatchWording.measure(check),
                                Arg.text(Integer.toString(drift.values())),
                                Arg.text(Integer.toString(SlowDrift.REFERENCE)),
                                Arg.share(first)),
                        Message.of("slow-drift.advice"),
                        List.of()));
    }
}
