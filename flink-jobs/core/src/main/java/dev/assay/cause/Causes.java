package dev.assay.cause;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Cause;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for what happened to a partition, by undoing what may have happened to it. */
public final class Causes {

    /** A cause that explains less than half of the deviation is none. */
    static final double LEAST = 0.5;

    /** Of a deviation that may be chance, it explains nearly all. */
    private static final double CERTAIN = 0.8;

    /** The part of the deviation that must be left for another cause to be looked for. */
    private static final double REST = 0.2;

    /** Damages of one partition that are looked for. */
    private static final int MOST = 3;

    /** Columns that are looked into, those that deviate most. */
    private static final int COLUMNS = 5;

    /** Columns of which it is asked whether rows are copies but for them. */
    private static final int MOST_COLUMNS = 32;

    /** Trials of one search. */
    private static final int TRIALS = 24;

    /** A cause that explains that much less than another one may still be the more likely one. */
    private static final double ABOUT = 0.1;

    /** Judges a partition as if it had come with other rows. */
    public interface Trial {

        /**
         * All findings of the build, those that found nothing wrong too.
         *
         * @param rows in the place of the partition's own
         */
        List<Finding> judge(Rows rows);
    }

    private final Trial trial;
    private final Set<String> known;

    /**
     * Of one partition.
     *
     * @param trial judges it again
     * @param known ids of findings that are there without any damage
     */
    public Causes(Trial trial, Set<String> known) {
        this.trial = trial;
        this.known = Set.copyOf(known);
    }

    /** What a treatment came to. */
    private record Tried(Treatment treatment, List<Finding> findings, Deviation left) {}

    /**
     * The likely causes, the first one that which explains most; none where none is likely.
     *
     * @param findings of the build, with the rows as they came
     */
    public List<Cause> of(Patient patient, List<Finding> findings) {
        List<Cause> causes = new ArrayList<>();
        Patient now = patient;
        List<Finding> open = findings;
        double first = 0;
        while (causes.size() < MOST) {
            Deviation deviation = Deviation.of(open, patient.partition(), known);
            boolean fails =
                    open.stream().anyMatch(f -> f.outcome() == Outcome.FAIL && deviation.of(f) > 0);
            // What is left of the first damage looks like others.
            boolean isRest = !causes.isEmpty() && deviation.total() < REST * first;
            if (!fails || isRest && !areOthers(open, findings, causes)) {
                break;
            }
            first = causes.isEmpty() ? deviation.total() : first;
            boolean isFaint = deviation.isFaint();
            Map<String, Column> columns = Column.of(now.accepted(), now.rows());
            List<String> suspects = suspects(now, open, deviation, columns);
            Optional<Tried> best = best(now, deviation, columns, suspects);
            if (best.isEmpty()) {
                if (causes.isEmpty() && !isFaint) {
                    Symptoms.cause(now, open, deviation).ifPresent(causes::add);
                }
                break;
            }
            Tried found = best.get();
            // One check that is hardly beyond its limit may be chance, and chance looks like much:
            // the cells themselves must say so, and nothing unusual be left once they are undone.
            if (isFaint
                    && !(found.treatment().isEvident()
                            && explains(deviation, found.left()) >= CERTAIN)) {
                break;
            }
            Treatment named = MixedSessions.named(now, found.treatment());
            Cause cause = Wording.cause(now, named, open, deviation, found.left());
            boolean isSaid =
                    causes.stream()
                            .anyMatch(
                                    c ->
                                            c.kind().equals(cause.kind())
                                                    && c.scope().equals(cause.scope()));
            if (isSaid) {
                break;
            }
            causes.add(cause);
            now = now.with(found.treatment().repaired());
            open = found.findings();
        }
        return causes;
    }

    /**
     * Whether something fails of a column that no cause is about, and failed before any was undone.
     * However little it weighs beside the first damage, that did not do it.
     */
    private boolean areOthers(List<Finding> open, List<Finding> first, List<Cause> causes) {
        Set<String> told =
                causes.stream()
                        .flatMap(cause -> cause.scope().columns().stream())
                        .collect(Collectors.toSet());
        Set<String> failed = failing(first);
        return open.stream()
                .filter(f -> f.outcome() == Outcome.FAIL && f.column() != null)
                .filter(f -> f.check() != KnownCheck.ASSOCIATION && !told.contains(f.column()))
                .anyMatch(f -> failed.contains(f.id()) && !known.contains(f.id()));
    }

    private static Set<String> failing(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    /** Columns that findings are about, those that deviate most first. */
    private static List<String> suspects(
            Patient patient, List<Finding> open, Deviation deviation, Map<String, Column> columns) {
        Map<String, Double> weights = new HashMap<>();
        for (Finding f : open) {
            double weight = deviation.of(f);
            if (weight > 0) {
                Set<String> of = new LinkedHashSet<>(patient.about(f));
                of.stream()
                        .filter(columns::containsKey)
                        .forEach(c -> weights.merge(c, weight, Double::sum));
            }
        }
        return weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<Tried> best(
            Patient patient,
            Deviation deviation,
            Map<String, Column> columns,
            List<String> suspects) {
        List<Tried> likely = new ArrayList<>();
        int tried = 0;
        for (Treatment treatment : treatments(patient, columns, suspects)) {
            if (tried >= TRIALS) {
                break;
            }
            if (likely.stream().anyMatch(t -> settles(deviation, t, treatment))) {
                continue;
            }
            tried++;
            List<Finding> after = trial.judge(treatment.repaired());
            Deviation left = Deviation.of(after, patient.partition(), known).since(deviation);
            if (isLikely(deviation, left, treatment)) {
                likely.add(new Tried(treatment, after, left));
            }
        }
        double most = likely.stream().mapToDouble(t -> certainly(deviation, t)).max().orElse(0);
        return likely.stream()
                .filter(t -> explains(deviation, t.left()) >= most - ABOUT)
                .min(
                        Comparator.comparingInt((Tried t) -> t.treatment().tier())
                                .thenComparingDouble(
                                        t -> -Math.round(10 * explains(deviation, t.left())))
                                .thenComparingDouble(t -> -t.treatment().cells().likeness())
                                .thenComparingDouble(t -> -explains(deviation, t.left()))
                                .thenComparingInt(t -> t.treatment().damaged().size()));
    }

    /** What it explains; less of one that only leaves out what cannot be understood. */
    private static double certainly(Deviation deviation, Tried one) {
        double explains = explains(deviation, one.left());
        return one.treatment().kind().equals("noise") ? explains - ABOUT : explains;
    }

    /** Whether nobody need try the other one, since this one explains all and is as plain. */
    private static boolean settles(Deviation deviation, Tried one, Treatment other) {
        return explains(deviation, one.left()) >= 1 - ABOUT
                && (one.treatment().tier() < other.tier()
                        || !one.treatment().columns().equals(other.columns()));
    }

    private static double explains(Deviation before, Deviation after) {
        return before.total() == 0 ? 0 : 1 - after.total() / before.total();
    }

    /** Whether it explains half of what is wrong with its columns, and something goes away. */
    private static boolean isLikely(Deviation before, Deviation after, Treatment treatment) {
        return explains(before, after) > 0
                && Wording.share(before, after, treatment) >= LEAST
                && !before.goneIn(after).isEmpty();
    }

    private static List<Treatment> treatments(
            Patient patient, Map<String, Column> columns, List<String> suspects) {
        RowTreatments rows = new RowTreatments(patient.rows(), patient.accepted());
        List<Treatment> all = new ArrayList<>(rows.ofRows());
        all.addAll(ActorTreatments.of(patient, columns));
        for (String name : suspects) {
            all.addAll(new ColumnTreatments(patient.rows(), columns.get(name)).all());
        }
        // Each column of a copied row says that it is there twice.
        columns.values().stream()
                .limit(MOST_COLUMNS)
                .filter(column -> !column.isTime())
                .flatMap(column -> rows.flood(column).stream())
                .forEach(all::add);
        Set<Set<String>> pairs = new HashSet<>();
        for (String a : suspects) {
            for (String b : neighbours(a, suspects, patient)) {
                if (!a.equals(b) && columns.containsKey(b) && pairs.add(Set.of(a, b))) {
                    rows.swapped(columns.get(a), columns.get(b)).ifPresent(all::add);
                }
            }
        }
        for (String name : suspects) {
            List<Column> partners =
                    Symptoms.partners(patient, name).stream()
                            .filter(columns::containsKey)
                            .map(columns::get)
                            .toList();
            new Displaced(patient.rows(), columns.get(name)).raised(partners).ifPresent(all::add);
        }
        // The sort is stable: of those that are alike the columns that deviate most come first.
        return all.stream()
                .sorted(
                        Comparator.comparingInt(Treatment::tier)
                                .thenComparingInt(t -> -t.damaged().size()))
                .toList();
    }

    /** Columns that one may have been exchanged with: other suspects, and those beside it. */
    private static Set<String> neighbours(String column, List<String> suspects, Patient patient) {
        Set<String> all = new LinkedHashSet<>(suspects);
        List<String> names = patient.rows().columns();
        int at = names.indexOf(column);
        all.add(names.get((at + 1) % names.size()));
        all.add(names.get((at + names.size() - 1) % names.size()));
        return all.stream().filter(other -> !other.equals(column)).collect(Collectors.toSet());
    }
}
